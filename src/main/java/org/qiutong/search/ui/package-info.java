/// The page of the search.
@NullMarked
package org.qiutong.search.ui;

import org.jspecify.annotations.NullMarked;
