/// Studies and interviews that are entered in forms, and not read from files. They are stored by
/// the services that store imports.
@NullMarked
package org.qiutong.exchange.entry;

import org.jspecify.annotations.NullMarked;
