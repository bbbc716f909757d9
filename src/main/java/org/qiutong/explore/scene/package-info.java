/// The content of the canvas: a value that operations change, links encode and files export.
@NamedInterface("scene")
@NullMarked
package org.qiutong.explore.scene;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
