package org.qiutong.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.explore.ExploreService.Neighbour;
import org.qiutong.explore.Relation.Direction;
import org.qiutong.graph.Window;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.text.LanguageTag;
import org.springframework.beans.factory.annotation.Autowired;

/// Each relation of the graph can be walked and said.
@ProgramTest
class RelationsTest {

    private static final Window PAGE = Window.first(20);

    /// Two of each kind of node, and each relation that docs/architecture.md draws between them.
    private static final String EVERY_RELATION =
            """
            CREATE
              (study:Study {id: 'all/study', study: 'all', title_en: 'Study'}),
              (group:Community {id: 'all/group', study: 'all', experts_en: 'Group'}),
              (expert:Expert {id: 'all/expert', study: 'all', code: 'e'}),
              (institution:Institution {id: 'all/institution', study: 'all', name_en: 'Institution'}),
              (part:Institution {id: 'all/part', study: 'all', name_en: 'Part'}),
              (one:Concept {id: 'all/one', study: 'all', kind: 'PROPOSAL', label_en: 'One'}),
              (other:Concept {id: 'all/other', study: 'all', kind: 'BARRIER', label_en: 'Other'}),
              (voted:Concept:VotedStatement {id: 'all/voted', study: 'all', kind: 'STATEMENT', label_en: 'Voted'}),
              (quotation:Quotation {id: 'all/quotation', study: 'all', originalLanguage: 'en', original: 'Said'}),
              (finding:Finding {id: 'all/finding', study: 'all', passageLanguage: 'en', passageText: 'Found'}),
              (passage:Statement {id: 'all/passage', study: 'all', passageLanguage: 'en', passageText: 'Written'}),
              (source:Source {id: 'all/source', study: 'all', title_en: 'Source'}),
              (cited:Source {id: 'all/cited', study: 'all', title_en: 'Cited'}),
              (event:Milestone:Event {id: 'all/event', study: 'all', kind: 'EVENT', label_en: 'Event'}),
              (act:Milestone:Instrument {id: 'all/act', study: 'all', kind: 'INSTRUMENT', label_en: 'Act'}),
              (study)-[:SAMPLED {size: 1}]->(group),
              (expert)-[:MEMBER_OF]->(group),
              (expert)-[:TOOK_PART_IN]->(study),
              (expert)-[:HOLDS {state: 'MIXED', basis: 'VOTE'}]->(voted),
              (expert)-[:HOLDS {state: 'ASKED_SILENT', basis: 'NOTE'}]->(one),
              (expert)-[:SPEAKS_OF {expert: 'all/expert', concept: 'all/one', evidence: 1, stance: 'SUPPORT'}]->(one),
              (group)-[:REPORTED_ON {evidence: 1, stance: 'OPPOSE'}]->(one),
              (institution)-[:BASED_IN]->(group),
              (institution)-[:CONVENED]->(study),
              (institution)-[:FUNDED]->(study),
              (institution)-[:PUBLISHED]->(source),
              (institution)-[:ISSUED]->(act),
              (institution)-[:CONVENED]->(event),
              (part)-[:PART_OF]->(institution),
              (event)-[:DOCUMENTED_IN]->(source),
              (act)-[:DOCUMENTED_IN]->(cited),
              (quotation)-[:SAID_BY]->(expert),
              (quotation)-[:CODED_AS {stance: 'SUPPORT'}]->(one),
              (quotation)-[:FROM {locator: '1'}]->(source),
              (finding)-[:ABOUT]->(one),
              (finding)-[:AMONG]->(group),
              (finding)-[:OF]->(study),
              (finding)-[:REPORTED_IN]->(source),
              (passage)-[:ABOUT]->(one),
              (passage)-[:REPORTED_IN]->(source),
              (one)-[:BROADER]->(other),
              (one)-[:ANSWERS]->(other),
              (one)-[:MITIGATES]->(other),
              (one)-[:RELATED]->(other),
              (one)-[:RELATED]->(one),
              (source)-[:CITES]->(cited),
              (source)-[:SAME_AS]->(cited)
            """;

    private static List<NodeId> everything() {
        return List.of(
                new NodeId(NodeType.STUDY, "all/study"),
                NodeId.community(new CommunityId("all/group")),
                NodeId.expert(new ExpertId("all/expert")),
                new NodeId(NodeType.INSTITUTION, "all/institution"),
                new NodeId(NodeType.INSTITUTION, "all/part"),
                NodeId.concept(new ConceptId("all/one")),
                NodeId.concept(new ConceptId("all/other")),
                NodeId.concept(new ConceptId("all/voted")),
                new NodeId(NodeType.QUOTATION, "all/quotation"),
                new NodeId(NodeType.FINDING, "all/finding"),
                new NodeId(NodeType.STATEMENT, "all/passage"),
                new NodeId(NodeType.SOURCE, "all/source"),
                new NodeId(NodeType.SOURCE, "all/cited"),
                new NodeId(NodeType.MILESTONE, "all/event"),
                new NodeId(NodeType.MILESTONE, "all/act"));
    }

    @Autowired ExploreService explore;
    @Autowired GraphWords words;
    @Autowired Driver driver;

    @BeforeEach
    void make() {
        run(EVERY_RELATION);
    }

    @AfterEach
    void takeAway() {
        run("MATCH (n:!AuditEntry) WHERE n.study = 'all' DETACH DELETE n");
    }

    private void run(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }

    /// Sentences for all relations of a path, in each language: no constant names, no empty
    /// placeholders, and a full stop.
    @Test
    void hasWordsForEveryRelation() {
        List<Edge> edges = new ArrayList<>();
        for (NodeId node : explore.nodes(everything()).keySet()) {
            for (Neighbourhood.Count count : explore.neighbourhood(node).orElseThrow().counts()) {
                assertThat(words.relation(LanguageTag.EN, count.relation(), count.direction()))
                        .isNotEqualTo(
                                words.relation(
                                        LanguageTag.ZH_HANS, count.relation(), count.direction()));
                explore.neighbours(expansion(node, count), PAGE)
                        .forEach(each -> edges.add(each.edge()));
            }
        }
        assertThat(edges).extracting(Edge::relation).contains(Relation.values());
        Map<NodeId, Node> nodes = explore.nodes(everything());
        for (Edge edge : edges) {
            EvidencePath path = new EvidencePath(List.of(edge.from(), edge.to()), List.of(edge));
            assertThat(words.sentence(LanguageTag.EN, path, nodes))
                    .endsWith(".")
                    .doesNotContain("_", "{", "all/", edge.relation().name());
            assertThat(words.sentence(LanguageTag.ZH_HANS, path, nodes))
                    .endsWith("。")
                    .doesNotContain("_", "{", "all/", edge.relation().name());
        }
    }

    /// Walking finds every relation of the graph between nodes that can be walked, once from each
    /// end, and no self-loops.
    @Test
    void walksEveryRelationFromBothEnds() {
        List<NodeId> ids = everything();
        Set<Edge> out = new HashSet<>();
        Set<Edge> in = new HashSet<>();
        for (NodeId node : explore.nodes(ids).keySet()) {
            for (Neighbourhood.Count count : explore.neighbourhood(node).orElseThrow().counts()) {
                List<Neighbour> found = explore.neighbours(expansion(node, count), PAGE);
                assertThat(found).as(node + " " + count).hasSize((int) count.count());
                found.forEach(
                        each -> (count.direction() == Direction.OUT ? out : in).add(each.edge()));
            }
        }
        assertThat(out).isEqualTo(in).containsAll(explore.edgesAmong(ids)).hasSize(28);
        assertThat(explore.edgesAmong(ids)).hasSize(28);
    }

    private static Expansion expansion(NodeId node, Neighbourhood.Count count) {
        return new Expansion(node, count.relation(), count.direction(), Optional.of(count.kind()));
    }
}
