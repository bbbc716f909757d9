/// Studies: method, samples, sources, and the instruments and events they refer to.
@ApplicationModule(allowedDependencies = {"cite", "graph", "id", "kit", "people", "text", "web"})
@NullMarked
package org.qiutong.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
