package org.qiutong.exchange.qiutong;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Holding;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.State;

/// What a study, its experts and its quotations say may be shown.
///
/// @param study what it says for all of its quotations
/// @param experts what each says for theirs, by id
record Consents(Optional<Consent> study, Map<String, Optional<Consent>> experts) {

    /// A name in a file.
    ///
    /// @throws IllegalArgumentException if there is no such consent
    static Optional<Consent> named(Optional<String> name) {
        return name.map(each -> Values.constant(Consent.class, each));
    }

    /// What may be shown of a quotation.
    ///
    /// @throws IllegalArgumentException if it names a consent that there is not
    Consent of(StudyFiles.QuotationEntry entry) {
        return Consent.along(
                List.of(
                        study,
                        experts.getOrDefault(entry.expert(), Optional.empty()),
                        named(entry.consent())));
    }

    /// Whether the words come in. Pages name the code of whoever said them: words that may only be
    /// shown without it stay outside, and count.
    boolean shown(StudyFiles.QuotationEntry entry) {
        return of(entry).code();
    }

    /// What counts of words that stay outside: where an expert stands on each concept, once.
    List<Holding> counted(List<StudyFiles.QuotationEntry> entries) {
        Map<List<String>, Holding> holdings = new LinkedHashMap<>();
        for (StudyFiles.QuotationEntry entry : entries) {
            if (!shown(entry) && of(entry).counts()) {
                for (StudyFiles.CodingEntry coding : entry.codings()) {
                    State state =
                            State.valueOf(Values.constant(Stance.class, coding.stance()).name());
                    holdings.merge(
                            List.of(entry.expert(), coding.concept()),
                            holding(entry.expert(), coding.concept(), state),
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

    private static Holding holding(String expert, String concept, State state) {
        return new Holding(expert, concept, state, Holding.Basis.NOTE);
    }
}
