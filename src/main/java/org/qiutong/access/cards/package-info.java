/// How the pages of all features name accounts.
@NamedInterface("cards")
@NullMarked
package org.qiutong.access.cards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
