/// Questions to the evidence that are put together in a sentence, and kept to be asked again.
@NullMarked
package org.qiutong.inquiry;

import org.jspecify.annotations.NullMarked;
