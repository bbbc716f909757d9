/// Coded interviews in the terms that programs for qualitative analysis share: what a format of
/// theirs reads its files into, and what becomes a study.
@NullMarked
package org.qiutong.exchange.coded;

import org.jspecify.annotations.NullMarked;
