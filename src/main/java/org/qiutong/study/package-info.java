/// Studies: design, samples, sources, and the instruments and events they refer to.
@NullMarked
package org.qiutong.study;

import org.jspecify.annotations.NullMarked;
