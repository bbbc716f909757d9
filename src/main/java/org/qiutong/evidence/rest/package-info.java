/// The read API of this feature.
@NullMarked
package org.qiutong.evidence.rest;

import org.jspecify.annotations.NullMarked;
