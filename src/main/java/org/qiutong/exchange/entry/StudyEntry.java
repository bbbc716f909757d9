package org.qiutong.exchange.entry;

import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiutong.access.Acting;
import org.qiutong.access.Teams;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.MadeStudies;
import org.qiutong.exchange.coded.Communities;
import org.qiutong.exchange.entry.EntryRefused.Reason;
import org.qiutong.graph.Revisions;
import org.qiutong.id.CommunityId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;
import org.qiutong.text.Slug;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes studies of what is entered in a form.
@Service
public class StudyEntry {

    /// What the address of the form has where others have the id of a study: no study has it.
    public static final String NEW = "new";

    private final ImportService imports;
    private final MadeStudies made;
    private final PeopleService people;
    private final Teams teams;
    private final Revisions revisions;
    private final Messages messages;

    StudyEntry(
            ImportService imports,
            MadeStudies made,
            PeopleService people,
            Teams teams,
            Revisions revisions,
            Messages messages) {
        this.imports = imports;
        this.made = made;
        this.people = people;
        this.teams = teams;
        this.revisions = revisions;
        this.messages = messages;
    }

    /// Stores a new study. The current user and those whom they name are its team.
    ///
    /// @return its id, made of its title; another for each study
    /// @throws EntryRefused if two of the communities are the same
    @RolesAllowed("RESEARCHER")
    @Transactional
    public StudyId create(NewStudy wanted) {
        revisions.lockWriters();
        StudyId id = fresh(wanted.title());
        Map<CommunityId, Community> communities = new LinkedHashMap<>();
        Map<CommunityId, Integer> samples = new LinkedHashMap<>();
        Map<CommunityId, Community> known =
                people.communities().stream()
                        .collect(Collectors.toMap(Community::id, Function.identity()));
        Communities naming = new Communities(id, LanguageTag.EN, messages);
        for (NewStudy.Sample each : wanted.samples()) {
            Community community =
                    each.community()
                            .map(known::get)
                            .orElseGet(() -> called(each.name(), known, naming));
            if (communities.put(community.id(), community) != null) {
                throw new EntryRefused(
                        Reason.COMMUNITY_TWICE, community.label().versions().getFirst().text());
            }
            samples.put(community.id(), each.size());
        }
        String by = Acting.required().name();
        ImportBatch batch =
                ImportBatch.builder(
                                MadeStudies.FORM + ":" + id,
                                MadeStudies.FORM,
                                study(id, wanted, samples))
                        .communities(List.copyOf(communities.values()))
                        .sources(List.of(report(id, wanted)))
                        .build();
        imports.store(batch, by);
        made.mark(batch.id(), wanted.consent());
        teams.begin(id, wanted.team().stream().filter(each -> !each.equals(by)).toList());
        return id;
    }

    private StudyId fresh(LocalizedText title) {
        String plain = Slug.small(title.versions().getFirst().text());
        Slug slugs = new Slug();
        slugs.take(NEW);
        made.taken(plain).forEach(slugs::take);
        return new StudyId(slugs.of(plain));
    }

    private static Community called(
            LocalizedText name, Map<CommunityId, Community> known, Communities naming) {
        Community fresh = naming.named(name);
        return known.values().stream()
                .filter(each -> each.id().equals(fresh.id()) || isCalled(each, name))
                .findFirst()
                .orElse(fresh);
    }

    private static boolean isCalled(Community community, LocalizedText name) {
        return name.byLanguage().entrySet().stream()
                .anyMatch(each ->
                        community
                                .label()
                                .in(each.getKey())
                                .filter(each.getValue()::equalsIgnoreCase)
                                .isPresent());
    }

    private static Study study(StudyId id, NewStudy wanted, Map<CommunityId, Integer> samples) {
        Study.Builder study =
                Study.builder(id, wanted.title())
                        .access(wanted.access())
                        .design(wanted.design())
                        .languages(wanted.languages())
                        .samples(samples)
                        .report(report(id));
        wanted.fieldwork().ifPresent(study::fieldwork);
        return study.build();
    }

    private static SourceId report(StudyId id) {
        return new SourceId(id + "/report");
    }

    /// What stands for the source of what has no other.
    private static Source report(StudyId id, NewStudy wanted) {
        return Source.builder(report(id), id, Source.Kind.REPORT, wanted.title())
                .date(wanted.fieldwork().map(Study.Fieldwork::to).map(YearMonth::toString))
                .citation(wanted.title().best(LanguageTag.EN).text())
                .build();
    }
}
