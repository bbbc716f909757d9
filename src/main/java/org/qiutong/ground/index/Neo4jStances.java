package org.qiutong.ground.index;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.qiutong.evidence.State;
import org.qiutong.graph.Queries;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;
import org.springframework.stereotype.Component;

/// Reads all stances as a stream, since there may be millions.
@Component
class Neo4jStances {

    private final Queries queries;

    Neo4jStances(Queries queries) {
        this.queries = queries;
    }

    /// Reads everything, in the transaction of the caller.
    StanceIndex read() {
        StanceIndexBuilder builder = new StanceIndexBuilder();
        Set<CommunityId> communities = new HashSet<>();
        queries.stream(
                "ground/loadCommunities",
                row -> {
                    CommunityId community = new CommunityId(row.get(0).asString());
                    if (communities.add(community)) {
                        builder.community(community);
                    }
                    if (!row.get(1).isNull()) {
                        builder.sample(
                                community, new StudyId(row.get(1).asString()), row.get(2).asInt());
                    }
                });
        queries.stream(
                "ground/loadConcepts",
                row -> builder.concept(new ConceptId(row.get(0).asString())));
        queries.stream("ground/loadExperts", row -> add(builder, row));
        queries.stream(
                "ground/loadRespondents",
                row -> {
                    int respondent =
                            builder.respondent(
                                    new StudyId(row.get(0).asString()),
                                    optional(row.get(1)).map(CommunityId::new));
                    counted(builder, respondent, row.get(2));
                });
        return builder.build();
    }

    private static void add(StanceIndexBuilder builder, Record row) {
        int expert =
                builder.expert(
                        new ExpertId(row.get(0).asString()),
                        new StudyId(row.get(1).asString()),
                        optional(row.get(3)).map(CommunityId::new),
                        optional(row.get(2)));
        for (Value held : row.get(4).values()) {
            builder.stance(
                    expert,
                    new ConceptId(held.get(0).asString()),
                    State.valueOf(held.get(1).asString()));
        }
        counted(builder, expert, row.get(5));
    }

    private static void counted(StanceIndexBuilder builder, int person, Value stances) {
        for (Value held : stances.values()) {
            builder.counted(
                    person,
                    new ConceptId(held.get(0).asString()),
                    State.valueOf(held.get(1).asString()));
        }
    }

    private static Optional<String> optional(Value value) {
        return value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }
}
