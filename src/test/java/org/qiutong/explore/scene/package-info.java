@NullMarked
package org.qiutong.explore.scene;

import org.jspecify.annotations.NullMarked;
