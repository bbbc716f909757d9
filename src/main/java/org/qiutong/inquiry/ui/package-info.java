/// Inquiries on a page.
@NullMarked
package org.qiutong.inquiry.ui;

import org.jspecify.annotations.NullMarked;
