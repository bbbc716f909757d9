/// How participants are shown, wherever they are shown: in words, and as tables for use elsewhere.
@NamedInterface("cards")
@NullMarked
package org.qiutong.participants.cards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
