/// Who holds what, as sets of bits in memory: [Stances] keeps the [StanceIndex], which counts the
/// experts of a [Slice] faster than the database could. It knows neither labels nor texts.
@NamedInterface("index")
@NullMarked
package org.qiutong.ground.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
