@NullMarked
package org.qiutong.coding;

import org.jspecify.annotations.NullMarked;
