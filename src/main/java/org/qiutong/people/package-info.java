/// Communities, the experts who speak in a study, and the institutions a study names.
@ApplicationModule(allowedDependencies = {"graph", "id", "text", "web"})
@NullMarked
package org.qiutong.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
