package org.qiutong.evidence.cards;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiutong.chart.Imprint;
import org.qiutong.kit.Localized;
import org.qiutong.study.Study;
import org.qiutong.text.LanguageTag;

/// Where a picture comes from: the studies with their samples, the date, and the page.
///
/// @param studies that the picture shows
/// @param address of the page
public record PictureSource(List<Study> studies, Labels labels, String address) {

    public PictureSource {
        studies = List.copyOf(studies);
    }

    /// In a language of the interface, as of today.
    public Imprint in(Locale locale) {
        List<String> lines = new ArrayList<>();
        for (Study study : studies) {
            lines.add(
                    Localized.message(
                            locale,
                            "picture.study",
                            Map.of(
                                    "title",
                                    study.title().best(LanguageTag.of(locale)).text(),
                                    "size",
                                    study.size(),
                                    "samples",
                                    samples(study, locale))));
        }
        lines.add(
                Localized.message(
                        locale,
                        "picture.page",
                        Map.of(
                                "date",
                                Localized.date(locale, LocalDate.now(ZoneId.systemDefault())),
                                "address",
                                address)));
        return new Imprint(lines);
    }

    private String samples(Study study, Locale locale) {
        return Localized.list(
                locale,
                labels.communities().keySet().stream()
                        .filter(study.samples()::containsKey)
                        .map(community ->
                                Localized.message(
                                        locale,
                                        "picture.sample",
                                        Map.of(
                                                "community",
                                                labels.community(community, locale),
                                                "size",
                                                study.samples().get(community))))
                        .toList());
    }
}
