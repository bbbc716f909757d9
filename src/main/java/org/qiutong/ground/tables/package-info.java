/// What others than its team may see of a confidential study: fixed tables, in which no group of
/// people is small enough to tell of one of them where they stand.
@NamedInterface("tables")
@NullMarked
package org.qiutong.ground.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
