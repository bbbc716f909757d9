/// Databases of Taguette, a program for qualitative analysis: SQLite files with its tables, as it
/// keeps them on somebody's machine and as its servers export a project.
@NullMarked
package org.qiutong.exchange.taguette;

import org.jspecify.annotations.NullMarked;
