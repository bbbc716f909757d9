@NullMarked
package org.qiutong.graph.silence;

import org.jspecify.annotations.NullMarked;
