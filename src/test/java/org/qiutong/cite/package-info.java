@NullMarked
package org.qiutong.cite;

import org.jspecify.annotations.NullMarked;
