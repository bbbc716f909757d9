/// Where quotations are corrected.
@NullMarked
package org.qiutong.correction.ui;

import org.jspecify.annotations.NullMarked;
