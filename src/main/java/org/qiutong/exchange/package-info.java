/// What comes in and goes out: one format a package, one way in for all of them.
@NullMarked
package org.qiutong.exchange;

import org.jspecify.annotations.NullMarked;
