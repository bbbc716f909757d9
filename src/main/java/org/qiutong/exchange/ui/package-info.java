/// The view where studies come in.
@NullMarked
package org.qiutong.exchange.ui;

import org.jspecify.annotations.NullMarked;
