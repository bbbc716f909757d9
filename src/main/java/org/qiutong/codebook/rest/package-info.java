/// The read API of this feature.
@NullMarked
package org.qiutong.codebook.rest;

import org.jspecify.annotations.NullMarked;
