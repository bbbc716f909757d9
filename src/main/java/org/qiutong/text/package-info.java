/// Language-tagged text, its sorting and its matching. All knowledge of scripts and languages is
/// here.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.qiutong.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
