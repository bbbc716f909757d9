@NullMarked
package org.qiutong.explore;

import org.jspecify.annotations.NullMarked;
