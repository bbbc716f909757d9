@NullMarked
package org.qiutong.dialogue;

import org.jspecify.annotations.NullMarked;
