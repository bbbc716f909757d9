package org.qiutong.ground.tables;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.qiutong.codebook.Codebook;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.State;
import org.qiutong.graph.Queries;
import org.qiutong.ground.index.Counts;
import org.qiutong.ground.index.Crosstab;
import org.qiutong.ground.index.Slice;
import org.qiutong.ground.index.StanceIndex;
import org.qiutong.ground.index.StanceIndexBuilder;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Study;
import org.qiutong.study.StudyAccess;
import org.qiutong.study.StudyService;
import org.qiutong.text.LocalizedText;
import org.springframework.stereotype.Component;

/// Counts the people of confidential studies, as their teams see them.
@Component
class Neo4jCountedStudies {

    private final Queries queries;
    private final StudyService studies;
    private final PeopleService people;
    private final CodebookService codebooks;

    Neo4jCountedStudies(
            Queries queries,
            StudyService studies,
            PeopleService people,
            CodebookService codebooks) {
        this.queries = queries;
        this.studies = studies;
        this.people = people;
        this.codebooks = codebooks;
    }

    /// Reads those that the reader may see, the latest first. Of a study from which somebody has
    /// withdrawn nobody is counted: compared with a table of before, the counts without them would
    /// tell where they stood.
    List<CountedStudy> read() {
        Codebook codebook = codebooks.codebook();
        List<Community> communities = people.communities();
        StanceIndexBuilder builder = new StanceIndexBuilder();
        communities.forEach(each -> builder.community(each.id()));
        codebook.concepts().forEach(each -> builder.concept(each.id()));
        queries.stream("ground/loadCountable", row -> add(builder, row));
        StanceIndex index = builder.build();
        return studies.studies().stream()
                .filter(each -> each.access() == StudyAccess.CONFIDENTIAL)
                .map(each -> count(each, codebook, communities, index))
                .toList();
    }

    private static void add(StanceIndexBuilder builder, Record row) {
        Optional<CommunityId> community =
                row.get(1).isNull()
                        ? Optional.empty()
                        : Optional.of(new CommunityId(row.get(1).asString()));
        int person = builder.respondent(new StudyId(row.get(0).asString()), community);
        for (Value held : row.get(2).values()) {
            builder.stance(
                    person,
                    new ConceptId(held.get(0).asString()),
                    State.valueOf(held.get(1).asString()));
        }
    }

    private static CountedStudy count(
            Study study, Codebook all, List<Community> communities, StanceIndex index) {
        List<Concept> own =
                all.concepts().stream().filter(each -> each.study().equals(study.id())).toList();
        Map<CommunityId, LocalizedText> sampled = new LinkedHashMap<>();
        communities.stream()
                .filter(each -> each.sampleSizes().containsKey(study.id()))
                .forEach(each -> sampled.put(each.id(), each.label()));
        Crosstab counts =
                index.counts(
                        new Slice(
                                own.stream()
                                        .filter(each -> each.kind() != ConceptKind.THEME)
                                        .filter(each -> !each.moderated())
                                        .map(Concept::id)
                                        .toList(),
                                List.copyOf(sampled.keySet()),
                                Set.of(study.id()),
                                Set.of(),
                                Optional.empty()));
        Map<ConceptId, Map<CommunityId, SideCounts>> people = new HashMap<>();
        for (int concept = 0; concept < counts.concepts().size(); concept++) {
            Map<CommunityId, SideCounts> byCommunity = new HashMap<>();
            for (int community = 0; community < counts.communities().size(); community++) {
                byCommunity.put(
                        counts.communities().get(community), of(counts.cell(concept, community)));
            }
            people.put(counts.concepts().get(concept), byCommunity);
        }
        return new CountedStudy(study.id(), study.title(), sampled, new Codebook(own), people);
    }

    private static SideCounts of(Counts counts) {
        return new SideCounts(
                counts.support(),
                counts.oppose(),
                counts.of() - counts.support() - counts.oppose());
    }
}
