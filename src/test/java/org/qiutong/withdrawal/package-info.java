@NullMarked
package org.qiutong.withdrawal;

import org.jspecify.annotations.NullMarked;
