@NullMarked
package org.qiutong.text;

import org.jspecify.annotations.NullMarked;
