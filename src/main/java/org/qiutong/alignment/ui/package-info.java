/// The page on which pairs of concepts are decided, and what follows from it on others.
@NullMarked
package org.qiutong.alignment.ui;

import org.jspecify.annotations.NullMarked;
