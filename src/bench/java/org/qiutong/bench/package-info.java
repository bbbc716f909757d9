/// Measures the program against bars, so that it stays quick: `./qiutong bench NAME`.
@NullMarked
package org.qiutong.bench;

import org.jspecify.annotations.NullMarked;
