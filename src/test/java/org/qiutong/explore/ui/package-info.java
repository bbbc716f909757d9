@org.jspecify.annotations.NullMarked
package org.qiutong.explore.ui;
