/// The translation desk: translations of quotations from draft to final, with review by a second
/// person, a history, and detection of conflicting edits.
@NullMarked
package org.qiutong.translation;

import org.jspecify.annotations.NullMarked;
