/// Qiutong: a cross-language knowledge graph of expert dialogues.
@NullMarked
package org.qiutong;

import org.jspecify.annotations.NullMarked;
