package org.qiutong.exchange.qiutong;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Counted;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.State;
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

    /// What is only counted: for each person, the stances in those quotations that may be counted
    /// but not shown.
    List<Counted> counted(
            List<StudyFiles.ExpertEntry> people, List<StudyFiles.QuotationEntry> quotations) {
        Map<String, Map<ConceptId, State>> stances = new LinkedHashMap<>();
        people.stream()
                .filter(each -> !shown(each) && of(each).counts())
                .forEach(each -> stances.put(each.id(), new LinkedHashMap<>()));
        quotations.stream()
                .filter(each -> !shown(each) && of(each).counts())
                .forEach(each ->
                        each.codings()
                                .forEach(coding ->
                                        stances.computeIfAbsent(
                                                        each.expert(), _ -> new LinkedHashMap<>())
                                                .merge(
                                                        new ConceptId(coding.concept()),
                                                        state(coding),
                                                        (one, other) ->
                                                                one == other ? one : State.MIXED)));
        Map<String, StudyFiles.ExpertEntry> entries = new LinkedHashMap<>();
        people.forEach(each -> entries.putIfAbsent(each.id(), each));
        return stances.entrySet().stream()
                .map(each -> counted(each.getKey(), entries, each.getValue()))
                .toList();
    }

    private Counted counted(
            String id, Map<String, StudyFiles.ExpertEntry> entries, Map<ConceptId, State> stances) {
        Optional<StudyFiles.ExpertEntry> entry = Optional.ofNullable(entries.get(id));
        // An unknown expert is named, so that the check of the batch reports it.
        boolean named = entry.map(this::shown).orElse(true);
        return new Counted(
                id,
                named,
                entry.map(StudyFiles.ExpertEntry::community),
                stances);
    }

    private static State state(StudyFiles.CodingEntry coding) {
        return State.valueOf(Values.constant(Stance.class, coding.stance()).name());
    }
}
