/// The codebook: concepts with labels and definitions in each language.
@NullMarked
package org.qiutong.codebook;

import org.jspecify.annotations.NullMarked;
