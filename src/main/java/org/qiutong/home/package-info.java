/// The first page, and how the evidence is read.
@NullMarked
package org.qiutong.home;

import org.jspecify.annotations.NullMarked;
