/// Coded interviews in sheets: one table of coded passages, and, where they are there, one of codes
/// and one of people.
@NullMarked
package org.qiutong.exchange.sheet;

import org.jspecify.annotations.NullMarked;
