/// Commands that the running program carries out for another process of its user, since it alone
/// has the database open.
@ApplicationModule(allowedDependencies = "files")
@NullMarked
package org.qiutong.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
