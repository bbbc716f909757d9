@NullMarked
package org.qiutong.access.audit;

import org.jspecify.annotations.NullMarked;
