@NullMarked
package org.qiutong.graph.inprocess;

import org.jspecify.annotations.NullMarked;
