/// The codebook: concepts with labels and definitions in each language.
@ApplicationModule(allowedDependencies = {"graph", "id", "text", "web"})
@NullMarked
package org.qiutong.codebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
