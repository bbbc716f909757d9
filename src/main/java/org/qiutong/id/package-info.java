/// The ids of what the graph holds, one type for each kind of thing, so that the id of a study is
/// not taken for that of a concept. They are one package because studies, people and concepts name
/// each other.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.qiutong.id;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
