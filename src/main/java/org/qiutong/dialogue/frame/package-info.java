/// What the pages of every section of a dialogue share: the frame around them, and the draft that
/// they edit.
@NamedInterface("frame")
@NullMarked
package org.qiutong.dialogue.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
