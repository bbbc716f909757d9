/// The forms in which studies and interviews are entered.
@NullMarked
package org.qiutong.exchange.entry.ui;

import org.jspecify.annotations.NullMarked;
