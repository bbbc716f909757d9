/// The page of the audit log.
@NullMarked
package org.qiutong.access.audit.ui;

import org.jspecify.annotations.NullMarked;
