/// Who could host a dialogue, and what stands in the way of that.
@NullMarked
package org.qiutong.dialogue.host;

import org.jspecify.annotations.NullMarked;
