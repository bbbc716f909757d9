/// The graph as one walks it: neighbours with the evidence behind each edge, paths, what connects.
@NullMarked
package org.qiutong.explore;

import org.jspecify.annotations.NullMarked;
