/// Ends every call to a database server that has fallen silent. The driver has no limit for the
/// time that it waits for an answer; its connections are watched here, beneath it, so that no
/// caller can be forgotten.
@NullMarked
package org.qiutong.graph.silence;

import org.jspecify.annotations.NullMarked;
