@NullMarked
package org.qiutong;

import org.jspecify.annotations.NullMarked;
