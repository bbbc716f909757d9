@NullMarked
package org.qiutong.access;

import org.jspecify.annotations.NullMarked;
