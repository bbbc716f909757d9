/// The pages on common ground.
@NullMarked
package org.qiutong.ground.ui;

import org.jspecify.annotations.NullMarked;
