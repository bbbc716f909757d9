/// How common ground is shown, wherever it is shown: tables, charts and files, and labels in words.
@NamedInterface("cards")
@NullMarked
package org.qiutong.ground.cards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
