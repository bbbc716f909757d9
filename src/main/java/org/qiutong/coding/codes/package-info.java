/// The codebook of a study as its team changes it: codes are added, edited, moved, merged, split
/// and retired, and each change can be undone.
@NamedInterface("codes")
@NullMarked
package org.qiutong.coding.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
