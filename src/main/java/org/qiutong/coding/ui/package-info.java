/// The views of transcripts.
@NullMarked
package org.qiutong.coding.ui;

import org.jspecify.annotations.NullMarked;
