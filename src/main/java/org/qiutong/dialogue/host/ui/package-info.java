/// The page of the host.
@NullMarked
package org.qiutong.dialogue.host.ui;

import org.jspecify.annotations.NullMarked;
