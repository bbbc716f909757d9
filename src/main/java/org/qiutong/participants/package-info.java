/// Who may come to a dialogue, what is asked of them together, and who is invited.
@NullMarked
package org.qiutong.participants;

import org.jspecify.annotations.NullMarked;
