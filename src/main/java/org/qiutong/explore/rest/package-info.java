/// The graph over HTTP.
@NullMarked
package org.qiutong.explore.rest;

import org.jspecify.annotations.NullMarked;
