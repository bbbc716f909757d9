/// What the read API's controllers share: lists, filters, problems.
@ApplicationModule(allowedDependencies = {"graph", "id", "text"})
@NullMarked
package org.qiutong.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
