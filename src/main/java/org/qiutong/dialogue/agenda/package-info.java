/// What common ground proposes for an agenda, and how an agenda departs from it.
@NullMarked
package org.qiutong.dialogue.agenda;

import org.jspecify.annotations.NullMarked;
