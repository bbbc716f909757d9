/// The first page.
@NullMarked
package org.qiutong.home;

import org.jspecify.annotations.NullMarked;
