/// The view for importing studies.
@NullMarked
package org.qiutong.exchange.ui;

import org.jspecify.annotations.NullMarked;
