@NullMarked
package org.qiutong.exchange.refi;

import org.jspecify.annotations.NullMarked;
