/// Common ground over HTTP.
@NullMarked
package org.qiutong.ground.rest;

import org.jspecify.annotations.NullMarked;
