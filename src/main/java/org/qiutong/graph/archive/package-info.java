/// All that is in a graph as a file: written in an order that depends on the content alone,
/// verified, and read back.
@NamedInterface("archive")
@NullMarked
package org.qiutong.graph.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
