/// Shared parts of the pages.
@NullMarked
package org.qiutong.kit;

import org.jspecify.annotations.NullMarked;
