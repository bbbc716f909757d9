// Tests come first on the class path, so that this is read in place of the program's own.
@NamedInterface("audit")
@NullMarked
package org.qiutong.access.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
