/// Communities, the experts who speak in a study, and the institutions a study names.
@NullMarked
package org.qiutong.people;

import org.jspecify.annotations.NullMarked;
