/// Accounts, roles and what protects the program.
@ApplicationModule(allowedDependencies = {"command", "export", "graph", "id", "kit", "text", "web"})
@NullMarked
package org.qiutong.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
