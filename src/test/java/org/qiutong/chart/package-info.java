@NullMarked
package org.qiutong.chart;

import org.jspecify.annotations.NullMarked;
