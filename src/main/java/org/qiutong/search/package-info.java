/// One search over concepts, quotations, institutions, instruments, events and sources, in either
/// language and any script.
@NullMarked
package org.qiutong.search;

import org.jspecify.annotations.NullMarked;
