/// The database: how the program reaches it, its statements and its schema. Knows no feature.
@NullMarked
package org.qiutong.graph;

import org.jspecify.annotations.NullMarked;
