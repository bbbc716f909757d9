package org.qiutong.chart;

import org.qiutong.text.LanguageTag;

/// What a chart shows, for those who see it and for those who do not.
///
/// @param description what there is to be seen, in a sentence or two
/// @param language of title and description, and of the numbers in the chart
public record Caption(String title, String description, LanguageTag language) {}
