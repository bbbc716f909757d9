/// Exports tables and documents in formats for people and programs.
@ApplicationModule(allowedDependencies = {"chart", "text"})
@NullMarked
package org.qiutong.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
