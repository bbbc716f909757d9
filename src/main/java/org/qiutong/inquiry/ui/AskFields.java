package org.qiutong.inquiry.ui;

import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.cards.FilterFields;
import org.qiutong.inquiry.Inquiry;
import org.qiutong.kit.Choice;
import org.qiutong.kit.Filter;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.MultiFilter;
import org.qiutong.kit.NumberChoice;
import org.qiutong.kit.QueryState;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;

/// An inquiry as fields in a sentence. Their values are in the address, under the same names as in
/// the API.
record AskFields(
        Filter<Study> study,
        Filter<ConceptKind> kind,
        Filter<Concept> theme,
        MultiFilter<Community> communities,
        Choice<Inquiry.Position> position,
        Choice<Inquiry.Scope> scope,
        NumberChoice least,
        Choice<Inquiry.Basis> basis) {

    private static final int MOST = 1_000_000;

    static AskFields in(
            FilterBar bar,
            QueryState state,
            StudyService studies,
            PeopleService people,
            CodebookService codebook) {
        AskFields fields =
                new AskFields(
                        bar.add(
                                "study",
                                "filter.study",
                                studies.studies(),
                                each -> each.id().value(),
                                (each, locale) -> each.title().best(LanguageTag.of(locale)).text()),
                        FilterFields.kind(bar),
                        FilterFields.theme(bar, codebook),
                        FilterFields.communities(bar, people),
                        Choice.of(state, "position", "ask.position", Inquiry.Position.class),
                        Choice.of(state, "scope", "ask.scope", Inquiry.Scope.class),
                        new NumberChoice(state, "n", "ask.least", 1, MOST),
                        Choice.of(state, "basis", "ask.basis", Inquiry.Basis.class));
        bar.place("position", fields.position)
                .place("scope", fields.scope)
                .place("n", fields.least)
                .place("basis", fields.basis)
                .sentence("ask.sentence");
        return fields;
    }

    Inquiry inquiry() {
        return new Inquiry(
                study.value().map(Study::id),
                kind.value(),
                theme.value().map(Concept::id),
                position.value(),
                scope.value(),
                communities.value().stream().map(Community::id).toList(),
                least.value(),
                basis.value());
    }
}
