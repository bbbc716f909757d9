@NullMarked
package org.qiutong.id;

import org.jspecify.annotations.NullMarked;
