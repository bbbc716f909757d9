/// The views of studies and of the institutions they name.
@NullMarked
package org.qiutong.study.ui;

import org.jspecify.annotations.NullMarked;
