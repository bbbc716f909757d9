/// A study as matrices: who says what, which community does, and what is said together.
@NullMarked
package org.qiutong.exchange.matrix;

import org.jspecify.annotations.NullMarked;
