package org.qiutong.chart;

import org.qiutong.text.LanguageTag;

/// The title and description of a chart, the latter for readers who cannot see it.
///
/// @param description what the chart shows, in a sentence or two
/// @param language of title and description, and of the numbers in the chart
public record Caption(String title, String description, LanguageTag language) {}
