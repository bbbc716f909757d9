/// Files that only the user who runs the program may read.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.qiutong.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
