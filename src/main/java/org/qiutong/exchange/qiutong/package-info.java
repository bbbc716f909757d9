/// Qiutong's own format: a folder of YAML files, one study.
@NullMarked
package org.qiutong.exchange.qiutong;

import org.jspecify.annotations.NullMarked;
