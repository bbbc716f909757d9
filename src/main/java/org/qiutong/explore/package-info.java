/// Exploration of the graph: neighbours with the evidence behind each edge, paths, connections.
@NullMarked
package org.qiutong.explore;

import org.jspecify.annotations.NullMarked;
