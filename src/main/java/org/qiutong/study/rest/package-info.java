/// The read API of this feature.
@NullMarked
package org.qiutong.study.rest;

import org.jspecify.annotations.NullMarked;
