@NullMarked
package org.qiutong.codebook;

import org.jspecify.annotations.NullMarked;
