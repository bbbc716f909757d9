/// What somebody has on the canvas: a value that operations change, links carry and files keep.
@NamedInterface("scene")
@NullMarked
package org.qiutong.explore.scene;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
