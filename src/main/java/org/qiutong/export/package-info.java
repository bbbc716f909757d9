/// Exports tables and documents in formats for people and programs.
@NullMarked
package org.qiutong.export;

import org.jspecify.annotations.NullMarked;
