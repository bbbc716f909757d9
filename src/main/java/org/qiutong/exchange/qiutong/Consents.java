package org.qiutong.exchange.qiutong;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.State;
import org.qiutong.exchange.Counting;
import org.qiutong.id.ConceptId;

/// The consents of a study, of its experts and of its quotations: who is stored as an expert, whose
/// words are stored, and what is only counted.
///
/// @param study the consent for everybody in it
/// @param experts the consent of each expert, by the expert's id
record Consents(Optional<Consent> study, Map<String, Optional<Consent>> experts) {

    /// The consent that a file names.
    ///
    /// @throws IllegalArgumentException if there is no such consent
    static Optional<Consent> named(Optional<String> name) {
        return name.map(each -> Values.constant(Consent.class, each));
    }

    /// What may be shown of an expert.
    Consent of(StudyFiles.ExpertEntry entry) {
        return of(entry.id());
    }

    private Consent of(String expert) {
        return Consent.along(List.of(study, experts.getOrDefault(expert, Optional.empty())));
    }

    /// What may be shown of a quotation.
    ///
    /// @throws IllegalArgumentException if it names an unknown consent
    Consent of(StudyFiles.QuotationEntry entry) {
        return Consent.along(List.of(Optional.of(of(entry.expert())), named(entry.consent())));
    }

    /// Whether somebody is stored as an expert, with code, community and sector: for everybody, or
    /// for the team.
    boolean shown(StudyFiles.ExpertEntry entry) {
        return shown(of(entry));
    }

    /// Whether the words are imported. Pages show the speaker's code, so words that may only be
    /// shown without it are not imported, only counted.
    boolean shown(StudyFiles.QuotationEntry entry) {
        return shown(of(entry.expert())) && shown(of(entry));
    }

    private static boolean shown(Consent consent) {
        return consent.code() || consent.team();
    }

    /// The people who may be counted but not shown.
    List<Counting> asked(List<StudyFiles.ExpertEntry> people) {
        return people.stream()
                .filter(each -> !shown(each) && of(each).counts())
                .map(each -> counting(each.id(), people, Optional.empty(), Map.of()))
                .toList();
    }

    /// Whether the stances in a quotation may be counted but its words not shown.
    boolean counted(StudyFiles.QuotationEntry entry) {
        return !shown(entry) && of(entry).counts();
    }

    /// The stances in a quotation that is only counted.
    Counting said(List<StudyFiles.ExpertEntry> people, StudyFiles.QuotationEntry quotation) {
        return counting(
                quotation.expert(), people, Optional.of(quotation.id()), stances(quotation));
    }

    private static Map<ConceptId, State> stances(StudyFiles.QuotationEntry quotation) {
        Map<ConceptId, State> stances = new HashMap<>();
        quotation
                .codings()
                .forEach(coding ->
                        stances.merge(
                                new ConceptId(coding.concept()), state(coding), Counting::both));
        return stances;
    }

    private Counting counting(
            String id,
            List<StudyFiles.ExpertEntry> people,
            Optional<String> quotation,
            Map<ConceptId, State> stances) {
        Optional<StudyFiles.ExpertEntry> entry =
                people.stream().filter(each -> each.id().equals(id)).findFirst();
        // An unknown expert is named, so that the check of the batch reports it.
        return new Counting(
                id,
                entry.map(this::shown).orElse(true),
                entry.map(StudyFiles.ExpertEntry::community),
                quotation,
                stances);
    }

    private static State state(StudyFiles.CodingEntry coding) {
        return State.valueOf(Values.constant(Stance.class, coding.stance()).name());
    }
}
