@NullMarked
package org.qiutong.exchange.entry;

import org.jspecify.annotations.NullMarked;
