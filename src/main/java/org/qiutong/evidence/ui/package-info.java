/// The views of what was said: quotations, concepts, experts, barriers, and how to read them.
@NullMarked
package org.qiutong.evidence.ui;

import org.jspecify.annotations.NullMarked;
