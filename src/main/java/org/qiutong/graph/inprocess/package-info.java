/// Neo4j inside the program itself. The only package that uses the GPL-licensed kernel; the
/// server-only bundle leaves it out.
@NullMarked
package org.qiutong.graph.inprocess;

import org.jspecify.annotations.NullMarked;
