/// The translation desk: renderings of quotations on their way from draft to final, with two pairs
/// of eyes, a history, and nothing lost when two work on one.
@NullMarked
package org.qiutong.translation;

import org.jspecify.annotations.NullMarked;
