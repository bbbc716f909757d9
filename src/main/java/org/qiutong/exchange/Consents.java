package org.qiutong.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.State;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;

/// The consents of a study, of its experts and of its quotations: who is stored as an expert, whose
/// words are stored, and what is only counted.
public final class Consents {

    private record Person(
            ExpertId id, Optional<CommunityId> community, Optional<Consent> consent) {}

    private final Optional<Consent> study;
    private final Map<ExpertId, Person> people = new LinkedHashMap<>();

    /// @param study the consent for everybody in it
    public Consents(Optional<Consent> study) {
        this.study = study;
    }

    /// Adds an expert. Of two consents of one expert the least holds.
    public void add(ExpertId expert, Optional<CommunityId> community, Optional<Consent> consent) {
        people.merge(
                expert,
                new Person(expert, community, consent),
                (one, other) ->
                        new Person(
                                expert,
                                one.community(),
                                Optional.of(
                                        Consent.along(List.of(one.consent(), other.consent())))));
    }

    /// What may be shown of an expert.
    public Consent of(ExpertId expert) {
        return Consent.along(
                List.of(study, Optional.ofNullable(people.get(expert)).flatMap(Person::consent)));
    }

    /// What may be shown of a quotation.
    ///
    /// @param own the quotation's own consent
    public Consent of(ExpertId expert, Optional<Consent> own) {
        return Consent.along(List.of(Optional.of(of(expert)), own));
    }

    /// Whether somebody is stored as an expert, with code, community and sector: for everybody, or
    /// for the team.
    public boolean shown(ExpertId expert) {
        return shown(of(expert));
    }

    /// Whether the words of a quotation are imported. Pages show the speaker's code, so words that
    /// may only be shown without it are not imported, only counted.
    public boolean shown(ExpertId expert, Optional<Consent> own) {
        return shown(of(expert)) && shown(of(expert, own));
    }

    private static boolean shown(Consent consent) {
        return consent.code() || consent.team();
    }

    /// The ids of experts whom only the team may see.
    public List<ExpertId> teamOnly() {
        return people.keySet().stream().filter(each -> of(each).team()).toList();
    }

    /// The people who may be counted but not shown.
    public List<Counting> asked() {
        return people.keySet().stream()
                .filter(each -> !shown(each) && of(each).counts())
                .map(each -> counting(each, Optional.empty(), Map.of()))
                .toList();
    }

    /// Whether the stances in a quotation may be counted but its words not shown.
    public boolean counted(ExpertId expert, Optional<Consent> own) {
        return !shown(expert, own) && of(expert, own).counts();
    }

    /// The stances in a quotation that is only counted.
    public Counting said(ExpertId expert, QuotationId quotation, Map<ConceptId, State> stances) {
        return counting(expert, Optional.of(quotation), stances);
    }

    private Counting counting(
            ExpertId id, Optional<QuotationId> quotation, Map<ConceptId, State> stances) {
        Optional<Person> person = Optional.ofNullable(people.get(id));
        // An unknown expert is named, so that the check of the batch reports it.
        return new Counting(
                id,
                person.isEmpty() || shown(id),
                person.flatMap(Person::community),
                quotation,
                stances);
    }
}
