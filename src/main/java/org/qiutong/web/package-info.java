/// What the read API's controllers share: lists, filters, problems.
@NullMarked
package org.qiutong.web;

import org.jspecify.annotations.NullMarked;
