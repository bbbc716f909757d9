/// The audit log: who did what to which study, and when, in a chain of hashes.
@NamedInterface("audit")
@NullMarked
package org.qiutong.access.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
