package org.qiutong.exchange.qiutong;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Holding;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.State;
import org.qiutong.id.ConceptId;

/// The consents of a study and of its experts, which limit what may be shown of its quotations.
///
/// @param study the consent for all of its quotations
/// @param experts the consent for each expert's quotations, by the expert's id
record Consents(Optional<Consent> study, Map<String, Optional<Consent>> experts) {

    /// The consent that a file names.
    ///
    /// @throws IllegalArgumentException if there is no such consent
    static Optional<Consent> named(Optional<String> name) {
        return name.map(each -> Values.constant(Consent.class, each));
    }

    /// What may be shown of a quotation.
    ///
    /// @throws IllegalArgumentException if it names an unknown consent
    Consent of(StudyFiles.QuotationEntry entry) {
        return Consent.along(
                List.of(
                        study,
                        experts.getOrDefault(entry.expert(), Optional.empty()),
                        named(entry.consent())));
    }

    /// Whether the words are imported. Pages show the speaker's code, so words that may only be
    /// shown without it are not imported, only counted.
    boolean shown(StudyFiles.QuotationEntry entry) {
        return of(entry).code();
    }

    /// The holdings that stand for the words of a quotation that is not imported; none if it is
    /// imported, or may not be counted either.
    List<Holding> counted(StudyFiles.QuotationEntry entry) {
        return shown(entry) || !of(entry).counts()
                ? List.of()
                : entry.codings().stream()
                        .map(coding ->
                                holding(
                                        entry.expert(),
                                        new ConceptId(coding.concept()),
                                        State.valueOf(
                                                Values.constant(Stance.class, coding.stance())
                                                        .name())))
                        .toList();
    }

    /// One holding per expert and concept.
    static List<Holding> merged(List<Holding> holdings) {
        Map<List<Object>, Holding> merged = new LinkedHashMap<>();
        holdings.forEach(each ->
                merged.merge(List.of(each.expert(), each.concept()), each, Consents::together));
        return List.copyOf(merged.values());
    }

    private static Holding together(Holding one, Holding other) {
        return one.state() == other.state()
                ? one
                : holding(one.expert(), one.concept(), State.MIXED);
    }

    private static Holding holding(String expert, ConceptId concept, State state) {
        return new Holding(expert, concept, state, Holding.Basis.NOTE);
    }
}
