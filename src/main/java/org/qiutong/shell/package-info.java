/// The frame of every view: layout, menu, languages and errors. It depends on no view.
@ApplicationModule(allowedDependencies = {"access", "id", "kit", "text", "web"})
@NullMarked
package org.qiutong.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
