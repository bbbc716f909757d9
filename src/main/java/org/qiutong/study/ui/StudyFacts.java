package org.qiutong.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.qiutong.id.InstitutionId;
import org.qiutong.kit.Definitions;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.people.Institution;
import org.qiutong.study.Study;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;

/// The facts of a study in brief: dates, researchers, funders, research question.
final class StudyFacts {

    private StudyFacts() {}

    static Component of(Study study, Map<InstitutionId, Institution> institutions) {
        return new Definitions()
                .add(
                        "study.fieldwork",
                        text(
                                study.fieldwork(),
                                (locale, months) ->
                                        Localized.months(locale, months.from(), months.to())))
                .add("study.languages", languages(study.languages()))
                .add("study.published", text(study.published(), Localized::date))
                .add("study.conductedBy", links(study.conductedBy(), institutions))
                .add("study.fundedBy", links(study.fundedBy(), institutions))
                .add(
                        "study.questions",
                        study.questions().stream()
                                .map(LanguageText::paragraph)
                                .toArray(Component[]::new));
    }

    /// Nothing where nobody says it.
    private static <T> Component[] text(Optional<T> fact, BiFunction<Locale, T, String> words) {
        return fact.stream()
                .map(each -> {
                    Span text = new Span();
                    Localized.effect(text, locale -> text.setText(words.apply(locale, each)));
                    return text;
                })
                .toArray(Component[]::new);
    }

    private static Component[] languages(List<LanguageTag> tags) {
        return text(
                tags.isEmpty() ? Optional.empty() : Optional.of(tags),
                (locale, all) ->
                        Localized.list(
                                locale,
                                all.stream()
                                        .map(each -> Messages.nameOf(each.locale(), locale))
                                        .toList()));
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
