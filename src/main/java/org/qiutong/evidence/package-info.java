/// What was said: quotations with their renderings, findings about groups, and the authors' own
/// statements.
@NullMarked
package org.qiutong.evidence;

import org.jspecify.annotations.NullMarked;
