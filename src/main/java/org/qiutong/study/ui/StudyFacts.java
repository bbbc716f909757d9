package org.qiutong.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.id.InstitutionId;
import org.qiutong.kit.Definitions;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.people.Institution;
import org.qiutong.study.Study;

/// The facts of a study in brief: dates, researchers, funders, research question.
final class StudyFacts {

    private StudyFacts() {}

    static Component of(Study study, Map<InstitutionId, Institution> institutions) {
        Span fieldwork = new Span();
        Localized.effect(
                fieldwork,
                locale ->
                        fieldwork.setText(
                                Localized.message(
                                        locale,
                                        "study.months",
                                        Map.of(
                                                "from", Localized.instant(study.from().atDay(1)),
                                                "to", Localized.instant(study.to().atDay(1))))));
        Span published = new Span();
        study.published()
                .ifPresent(day ->
                        Localized.effect(
                                published,
                                locale -> published.setText(Localized.date(locale, day))));
        return new Definitions()
                .add("study.fieldwork", fieldwork)
                .add(
                        "study.published",
                        study.published().isPresent()
                                ? new Component[] {published}
                                : new Component[0])
                .add("study.conductedBy", links(study.conductedBy(), institutions))
                .add("study.fundedBy", links(study.fundedBy(), institutions))
                .add(
                        "study.questions",
                        study.questions().stream()
                                .map(LanguageText::paragraph)
                                .toArray(Component[]::new));
    }

    private static Component[] links(
            List<InstitutionId> ids, Map<InstitutionId, Institution> institutions) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(institutions.get(id)).stream())
                .map(institution -> {
                    Anchor link = new Anchor("institutions/" + institution.id());
                    link.add(LanguageText.of(institution.name()));
                    return new Div(link);
                })
                .toArray(Component[]::new);
    }
}
