/// What somebody has on the canvas: a value that operations change, links carry and files keep.
@NullMarked
package org.qiutong.explore.scene;

import org.jspecify.annotations.NullMarked;
