/// How evidence is shown, wherever it is shown: cards with the words and what they are, and what
/// concepts and communities are called.
@NamedInterface("cards")
@NullMarked
package org.qiutong.evidence.cards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
