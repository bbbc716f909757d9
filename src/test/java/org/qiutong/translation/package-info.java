@org.jspecify.annotations.NullMarked
package org.qiutong.translation;
