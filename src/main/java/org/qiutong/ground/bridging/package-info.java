/// Who and what stands between communities: experts who agree across them, and how far each two
/// experts or communities do.
@NamedInterface("bridging")
@NullMarked
package org.qiutong.ground.bridging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
