/// Search over HTTP.
@NullMarked
package org.qiutong.search.rest;

import org.jspecify.annotations.NullMarked;
