/// The graph database: in process or remote, how the program gets to it and whether it answers.
@NullMarked
package org.qiutong.graph;

import org.jspecify.annotations.NullMarked;
