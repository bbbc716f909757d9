/// Questions to the evidence, built as a sentence, and saved to be asked again.
@NullMarked
package org.qiutong.inquiry;

import org.jspecify.annotations.NullMarked;
