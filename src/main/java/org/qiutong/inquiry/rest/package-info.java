/// Inquiries over HTTP.
@NullMarked
package org.qiutong.inquiry.rest;

import org.jspecify.annotations.NullMarked;
