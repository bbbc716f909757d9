/// Accounts, roles and what protects the program.
@NullMarked
package org.qiutong.access;

import org.jspecify.annotations.NullMarked;
