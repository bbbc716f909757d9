/// The frame of every view: layout, menu, languages and errors. It depends on no view.
@NullMarked
package org.qiutong.shell;

import org.jspecify.annotations.NullMarked;
