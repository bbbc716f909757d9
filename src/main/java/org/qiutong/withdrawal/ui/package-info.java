/// What is taken back: the dialogs on the pages of studies, experts and quotations, and the list of
/// withdrawals.
@NullMarked
package org.qiutong.withdrawal.ui;

import org.jspecify.annotations.NullMarked;
