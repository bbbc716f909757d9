/// The codebook: what is talked about, as concepts with labels and definitions in each language.
@NullMarked
package org.qiutong.codebook;

import org.jspecify.annotations.NullMarked;
