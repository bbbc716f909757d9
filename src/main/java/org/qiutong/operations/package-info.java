/// What those who run the program read of it: metrics, for their addresses only.
@ApplicationModule(allowedDependencies = "kit")
@NullMarked
package org.qiutong.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
