@NullMarked
package org.qiutong.operations;

import org.jspecify.annotations.NullMarked;
