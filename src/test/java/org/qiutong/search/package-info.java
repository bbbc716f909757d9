@NullMarked
package org.qiutong.search;

import org.jspecify.annotations.NullMarked;
