/// A study as one graph of everything in it, for programs that draw and measure networks.
@NullMarked
package org.qiutong.exchange.network;

import org.jspecify.annotations.NullMarked;
