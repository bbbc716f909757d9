/// What surrounds every view: layout, menu, languages and errors. Knows no view.
@NullMarked
package org.qiutong.shell;

import org.jspecify.annotations.NullMarked;
