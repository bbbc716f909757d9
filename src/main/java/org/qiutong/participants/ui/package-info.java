/// The page on which participants are found, chosen and seated.
@NullMarked
package org.qiutong.participants.ui;

import org.jspecify.annotations.NullMarked;
