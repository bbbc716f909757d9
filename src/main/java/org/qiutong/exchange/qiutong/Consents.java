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

    /// The holdings that stand for words that are not imported: one per expert and concept.
    List<Holding> counted(List<StudyFiles.QuotationEntry> entries) {
        Map<List<String>, Holding> holdings = new LinkedHashMap<>();
        for (StudyFiles.QuotationEntry entry : entries) {
            if (!shown(entry) && of(entry).counts()) {
                for (StudyFiles.CodingEntry coding : entry.codings()) {
                    State state =
                            State.valueOf(Values.constant(Stance.class, coding.stance()).name());
                    holdings.merge(
                            List.of(entry.expert(), coding.concept()),
                            holding(entry.expert(), new ConceptId(coding.concept()), state),
                            Consents::together);
                }
            }
        }
        return List.copyOf(holdings.values());
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
