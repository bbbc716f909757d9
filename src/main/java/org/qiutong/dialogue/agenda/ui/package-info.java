/// The page of the agenda.
@NullMarked
package org.qiutong.dialogue.agenda.ui;

import org.jspecify.annotations.NullMarked;
