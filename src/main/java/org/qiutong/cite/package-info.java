/// Citations: what is cited is data, which each style and each file format writes in its own way.
@ApplicationModule(allowedDependencies = {"id", "text"})
@NullMarked
package org.qiutong.cite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
