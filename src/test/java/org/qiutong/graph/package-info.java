@NullMarked
package org.qiutong.graph;

import org.jspecify.annotations.NullMarked;
