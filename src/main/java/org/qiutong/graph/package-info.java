/// The database: how the program reaches it, its statements and its schema. Knows no feature.
@ApplicationModule(allowedDependencies = {"id", "text"})
@NullMarked
package org.qiutong.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
