package org.qiutong.exchange.entry;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiutong.access.Acting;
import org.qiutong.access.Teams;
import org.qiutong.coding.Transcript;
import org.qiutong.evidence.Consent;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.MadeStudies;
import org.qiutong.exchange.MadeStudies.StudyOrigin;
import org.qiutong.exchange.StudyExtracts;
import org.qiutong.exchange.entry.EntryRefused.Reason;
import org.qiutong.exchange.entry.NewInterview.Voice;
import org.qiutong.graph.Revisions;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.people.Expert;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Slug;
import org.qiutong.withdrawal.Ledger;
import org.qiutong.withdrawal.Withdrawals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds interviews with their transcripts to studies, one at a time.
@Service
@Transactional(readOnly = true)
public class InterviewEntry {

    private final ImportService imports;
    private final MadeStudies made;
    private final StudyService studies;
    private final StudyExtracts extracts;
    private final PeopleService people;
    private final Withdrawals withdrawals;
    private final Teams teams;
    private final Revisions revisions;

    InterviewEntry(
            ImportService imports,
            MadeStudies made,
            StudyService studies,
            StudyExtracts extracts,
            PeopleService people,
            Withdrawals withdrawals,
            Teams teams,
            Revisions revisions) {
        this.imports = imports;
        this.made = made;
        this.studies = studies;
        this.extracts = extracts;
        this.people = people;
        this.withdrawals = withdrawals;
        this.teams = teams;
        this.revisions = revisions;
    }

    /// What whoever enters an interview chooses from.
    ///
    /// @param experts of the study, by community and code
    /// @param communities those of the study first
    /// @param consent what holds unless somebody says otherwise; empty if nobody says
    public record Choices(
            Study study,
            List<Expert> experts,
            List<Community> communities,
            Optional<Consent> consent) {}

    /// Whether the current user can add an interview to a study.
    @RolesAllowed("RESEARCHER")
    public boolean canAdd(StudyId study) {
        return teams.own().contains(study) && made.origin(study).isPresent();
    }

    /// The choices; empty if the current user cannot add an interview to the study: they are not on
    /// its team, or it came of a dialogue.
    @RolesAllowed("RESEARCHER")
    public Optional<Choices> choices(StudyId id) {
        return teams.own().contains(id)
                ? made.origin(id)
                        .flatMap(origin -> studies.study(id).map(study -> choices(study, origin)))
                : Optional.empty();
    }

    private Choices choices(Study study, StudyOrigin origin) {
        Map<Boolean, List<Community>> own =
                people.communities().stream()
                        .collect(
                                Collectors.partitioningBy(
                                        each -> study.samples().containsKey(each.id())));
        List<Community> communities = new ArrayList<>(own.getOrDefault(true, List.of()));
        communities.addAll(own.getOrDefault(false, List.of()));
        return new Choices(study, extracts.experts(study.id()), communities, origin.consent());
    }

    /// Stores an interview. All else of its study stays as it is.
    ///
    /// @return the id of its source
    /// @throws EntryRefused if something of it cannot be
    /// @throws org.qiutong.exchange.ImportRefused if it is beyond what a study may hold
    @RolesAllowed("RESEARCHER")
    @Transactional
    public SourceId add(StudyId id, NewInterview wanted) {
        revisions.lockWriters();
        Choices choices =
                choices(id).orElseThrow(() -> new EntryRefused(Reason.NOT_ON_TEAM, id.value()));
        Map<String, Expert> speakers = experts(choices, wanted);
        if (speakers.isEmpty()) {
            throw new EntryRefused(Reason.NOBODY_INTERVIEWED, "");
        }
        Map<ExpertId, Expert> experts = new LinkedHashMap<>();
        speakers.values().forEach(each -> experts.put(each.id(), each));
        Source report = studies.source(choices.study().report()).orElseThrow();
        Source source = source(choices.study(), wanted, List.copyOf(experts.values()));
        Set<CommunityId> communities =
                experts.values().stream()
                        .flatMap(each -> each.community().stream())
                        .collect(Collectors.toSet());
        imports.add(
                ImportBatch.builder(
                                made.origin(id).orElseThrow().batch(),
                                MadeStudies.FORM,
                                Study.builder(id, choices.study().title())
                                        .report(report.id())
                                        .build())
                        .communities(
                                choices.communities().stream()
                                        .filter(each -> communities.contains(each.id()))
                                        .toList())
                        .experts(List.copyOf(experts.values()))
                        .sources(List.of(bare(report), source))
                        .transcripts(List.of(transcript(source.id(), wanted, speakers)))
                        .teamOnly(teamOnly(wanted, speakers))
                        .build(),
                Acting.required().name());
        return source.id();
    }

    /// Without what it refers to, which is not added.
    private static Source bare(Source report) {
        return Source.builder(report.id(), report.study(), report.kind(), report.title())
                .citation(report.citation())
                .build();
    }

    /// Those who were interviewed, by what the transcript calls them.
    private Map<String, Expert> experts(Choices choices, NewInterview wanted) {
        Ledger ledger = withdrawals.ledger(choices.study().id());
        Map<ExpertId, Expert> known =
                choices.experts().stream()
                        .collect(Collectors.toMap(Expert::id, Function.identity()));
        Map<Voice.Fresh, Expert> fresh = new HashMap<>();
        Set<String> codes = new HashSet<>();
        known.values().forEach(each -> codes.add(plain(each.id().code())));
        Map<String, Expert> experts = new LinkedHashMap<>();
        wanted.speaking()
                .forEach((called, voice) -> {
                    switch (voice) {
                        case Voice.Asking() -> {}
                        case Voice.Known(ExpertId expert) ->
                                experts.put(
                                        called,
                                        Optional.ofNullable(known.get(expert))
                                                .orElseThrow(() ->
                                                        new EntryRefused(
                                                                Reason.PERSON_WITHDRAWN,
                                                                expert.code())));
                        case Voice.Fresh one ->
                                experts.put(
                                        called,
                                        fresh.computeIfAbsent(
                                                one,
                                                _ ->
                                                        expert(
                                                                choices.study().id(),
                                                                one,
                                                                codes,
                                                                ledger)));
                    }
                });
        return experts;
    }

    private static String plain(String code) {
        return Slug.small(code);
    }

    private static Expert expert(StudyId study, Voice.Fresh one, Set<String> codes, Ledger ledger) {
        ExpertId id = new ExpertId(study + "/" + Slug.plain(one.code()));
        if (ledger.hasExpert(id)) {
            throw new EntryRefused(Reason.PERSON_WITHDRAWN, one.code());
        }
        if (!codes.add(plain(one.code()))) {
            throw new EntryRefused(Reason.CODE_TAKEN, one.code());
        }
        return Expert.builder(id, study, one.code())
                .community(Optional.of(one.community()))
                .sector(one.sector())
                .build();
    }

    private static List<ExpertId> teamOnly(NewInterview wanted, Map<String, Expert> speakers) {
        List<ExpertId> teamOnly = new ArrayList<>();
        speakers.forEach((called, expert) -> {
            if (wanted.speaking().get(called) instanceof Voice.Fresh fresh
                    && fresh.consent().team()) {
                teamOnly.add(expert.id());
            }
        });
        return teamOnly;
    }

    /// An id is made of the title, as that of a document which comes in a file: so an interview
    /// that goes out and comes back is the same one.
    private Source source(Study study, NewInterview wanted, List<Expert> experts) {
        Slug slugs = new Slug();
        Set<String> titles = new HashSet<>();
        for (Source each : studies.sources(study.id())) {
            slugs.take(each.id().value().substring(study.id().value().length() + 1));
            each.title().versions().forEach(title -> titles.add(title.text()));
        }
        String title = wanted.title();
        if (title.isEmpty()) {
            String codes = experts.stream().map(Expert::code).collect(Collectors.joining(", "));
            title = codes;
            for (int number = 2; titles.contains(title); number++) {
                title = codes + " " + number;
            }
        } else if (titles.contains(title)) {
            throw new EntryRefused(Reason.TITLE_TAKEN, title);
        }
        LanguageTag language = wanted.title().isEmpty() ? LanguageTag.UND : wanted.language();
        return Source.builder(
                        new SourceId(study.id() + "/" + slugs.of(title)),
                        study.id(),
                        Source.Kind.INTERVIEW,
                        LocalizedText.of(language, title))
                .date(wanted.date().map(LocalDate::toString))
                .citedBy(Optional.of(study.report()))
                .citation(title + ". " + study.title().best(wanted.language()).text())
                .build();
    }

    /// The turns name experts by their codes, as those of transcripts that come in files do: so the
    /// desk knows who speaks.
    private static Transcript transcript(
            SourceId source, NewInterview wanted, Map<String, Expert> speakers) {
        return new Transcript(
                source,
                source.study(),
                wanted.language(),
                wanted.transcript().text(),
                speakers.values().stream()
                        .map(Expert::id)
                        .collect(Collectors.toCollection(TreeSet::new)),
                wanted.transcript().turns().stream()
                        .map(turn ->
                                new Transcript.Turn(
                                        turn.start(),
                                        turn.end(),
                                        turn.speaker()
                                                .map(called ->
                                                        Optional.ofNullable(speakers.get(called))
                                                                .map(Expert::code)
                                                                .orElse(called)),
                                        turn.at()))
                        .toList(),
                List.of());
    }
}
