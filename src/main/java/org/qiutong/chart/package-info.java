/// Charts, drawn on the server: the same picture in a page, in a file and in a test.
///
/// A [Chart] lays out what it shows as a [Drawing], and a drawing is written as SVG or as PNG.
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package org.qiutong.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
