/// Exports of Polis, where people vote on each other's statements.
@NullMarked
package org.qiutong.exchange.polis;

import org.jspecify.annotations.NullMarked;
