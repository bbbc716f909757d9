package org.qiutong.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.explore.ExploreService.Neighbour;
import org.qiutong.explore.Relation.Direction;
import org.qiutong.graph.Window;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.text.LanguageTag;
import org.springframework.beans.factory.annotation.Autowired;

/// The graph of the founding study, and adversarial made-up graphs.
@ProgramTest
@Tag("server")
class ExploreServiceTest {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    private static final Window PAGE = Window.first(20);
    private static final NodeId GEOPOLITICS =
            NodeId.concept(new ConceptId("itif-2024/geopolitical-uncertainty"));
    private static final NodeId TWO_UK = NodeId.expert(new ExpertId("itif-2024/2-UK"));

    @Autowired ExploreService explore;
    @Autowired EvidenceService evidence;
    @Autowired GraphWords words;
    @Autowired Driver driver;

    @AfterEach
    void takeAway() {
        run("MATCH (n:!AuditEntry) WHERE n.study = 'hostile' DETACH DELETE n");
    }

    private void run(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }

    @Test
    void countsWhatIsAroundAConceptBeforeAnythingIsShown() {
        Neighbourhood around = explore.neighbourhood(GEOPOLITICS).orElseThrow();
        assertThat(around.node().kind()).isEqualTo(NodeKind.BARRIER);
        EvidenceFilter about = EvidenceFilter.ALL.ofConcept(new ConceptId(GEOPOLITICS.id()));
        assertThat(count(around, Relation.CODED_AS, Direction.IN, NodeKind.QUOTATION))
                .isEqualTo(evidence.countQuotations(about))
                .isPositive();
        assertThat(count(around, Relation.ABOUT, Direction.IN, NodeKind.FINDING))
                .isEqualTo(evidence.countFindings(about))
                .isPositive();
        assertThat(count(around, Relation.SPEAKS_OF, Direction.IN, NodeKind.EXPERT))
                .isEqualTo(
                        evidence.quotations(about, Window.first(Window.MOST)).stream()
                                .map(Quotation::expert)
                                .distinct()
                                .count());
    }

    /// For every reachable node and direction, the counted neighbours exist.
    @Test
    void findsAsManyNeighboursAsItCounts() {
        List<NodeId> known = new ArrayList<>(List.of(GEOPOLITICS));
        for (int i = 0; i < known.size(); i += 1 + i / 60) {
            Neighbourhood around = explore.neighbourhood(known.get(i)).orElseThrow();
            for (Neighbourhood.Count count : around.counts()) {
                List<Neighbour> found =
                        explore.neighbours(expansion(known.get(i), count), Window.first(400));
                assertThat(found).as(known.get(i) + " " + count).hasSize((int) count.count());
                assertThat(found)
                        .allSatisfy(each -> assertThat(each.node().kind()).isEqualTo(count.kind()))
                        .extracting(each -> -each.edge().evidence())
                        .isSorted();
                found.stream()
                        .map(each -> each.node().id())
                        .filter(each -> !known.contains(each))
                        .forEach(known::add);
            }
        }
        assertThat(known)
                .extracting(NodeId::type)
                .contains(NodeType.values())
                .hasSizeGreaterThan(150);
    }

    @Test
    void pagesThroughNeighboursWithoutLosingOne() {
        NodeId chinese = NodeId.community(CN);
        Expansion members =
                new Expansion(chinese, Relation.MEMBER_OF, Direction.IN, Optional.empty());
        List<NodeId> paged =
                IntStream.range(0, 4)
                        .mapToObj(page -> explore.neighbours(members, new Window(page * 2, 2)))
                        .flatMap(List::stream)
                        .map(each -> each.node().id())
                        .toList();
        assertThat(paged)
                .containsExactlyElementsOf(
                        explore.neighbours(members, PAGE).stream()
                                .map(each -> each.node().id())
                                .toList())
                .hasSize(6);
    }

    @Test
    void showsTheQuotationsBehindAnEdge() {
        Neighbour strongest =
                explore.neighbours(
                                new Expansion(
                                        GEOPOLITICS,
                                        Relation.SPEAKS_OF,
                                        Direction.IN,
                                        Optional.empty()),
                                PAGE)
                        .getFirst();
        EdgeEvidence behind = explore.evidence(strongest.edge(), PAGE);
        assertThat(behind.quotations())
                .hasSize(strongest.edge().evidence())
                .allSatisfy(quotation -> {
                    assertThat(quotation.expert().value()).isEqualTo(strongest.node().id().id());
                    assertThat(quotation.codings())
                            .extracting(Quotation.Coding::concept)
                            .contains(new ConceptId(GEOPOLITICS.id()));
                    assertThat(quotation.text().byTag()).containsKeys("en", "zh-Hans");
                });
        assertThat(explore.evidence(strongest.edge(), Window.first(0)).quotations()).isEmpty();
    }

    @Test
    void showsTheFindingsBehindAnEdge() {
        Neighbour reported =
                explore.neighbours(
                                new Expansion(
                                        GEOPOLITICS,
                                        Relation.REPORTED_ON,
                                        Direction.IN,
                                        Optional.empty()),
                                PAGE)
                        .getFirst();
        assertThat(explore.evidence(reported.edge(), PAGE).findings())
                .hasSize(reported.edge().evidence())
                .allSatisfy(finding ->
                        assertThat(finding.community())
                                .contains(new CommunityId(reported.node().id().id())));
    }

    @Test
    void saysAPathInBothLanguages() {
        Paths paths = explore.paths(TWO_UK, NodeId.expert(new ExpertId("itif-2024/1-CN")), 5, 6);
        assertThat(paths.paths()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
        EvidencePath first = paths.paths().getFirst();
        assertThat(first.nodes()).hasSize(3).contains(GEOPOLITICS);
        Map<NodeId, Node> nodes = explore.nodes(first.nodes());
        assertThat(words.sentence(LanguageTag.EN, first, nodes))
                .isEqualTo("2-UK and 1-CN both name “Geopolitical uncertainty” as a barrier.");
        assertThat(words.sentence(LanguageTag.ZH_HANS, first, nodes))
                .isEqualTo("2-UK和1-CN都把“地缘政治不确定性”视为障碍。");
        Map<Edge, EdgeEvidence> behind = explore.evidence(List.of(first), Window.first(1));
        String english = words.cited(LanguageTag.EN, first, nodes, behind);
        String chinese = words.cited(LanguageTag.ZH_HANS, first, nodes, behind);
        assertThat(english)
                .startsWith("2-UK and 1-CN both name “Geopolitical uncertainty” as a barrier: “");
        assertThat(chinese).startsWith("2-UK和1-CN都把“地缘政治不确定性”视为障碍：“").endsWith("”（1-CN）");
        for (Edge edge : first.edges()) {
            Quotation said = Objects.requireNonNull(behind.get(edge)).quotations().getFirst();
            assertThat(english).contains(said.text().best(LanguageTag.EN).text());
            assertThat(chinese).contains(said.text().best(LanguageTag.ZH_HANS).text());
        }
    }

    /// Between all experts, no shorter path is missed: the bidirectional search agrees with the
    /// definition.
    @Test
    void findsTheShortestPathThatThereIs() {
        List<NodeId> experts =
                evidence.experts(EvidenceFilter.ALL, Window.first(Window.MOST)).stream()
                        .map(each -> NodeId.expert(each.expert().id()))
                        .toList();
        for (NodeId from : experts.subList(0, 4)) {
            for (NodeId to : experts) {
                List<EvidencePath> there = explore.paths(from, to, 5, 6).paths();
                List<EvidencePath> back = explore.paths(to, from, 5, 6).paths();
                assertThat(there.stream().map(EvidencePath::length).toList())
                        .as(from + " to " + to)
                        .isEqualTo(back.stream().map(EvidencePath::length).toList())
                        .isSorted();
                assertThat(there).extracting(EvidencePath::nodes).doesNotHaveDuplicates();
                if (!from.equals(to)) {
                    assertThat(there).isNotEmpty();
                }
            }
        }
    }

    @Test
    void findsWhatConnectsExperts() {
        List<NodeId> given =
                List.of(
                        TWO_UK,
                        NodeId.expert(new ExpertId("itif-2024/1-CN")),
                        NodeId.expert(new ExpertId("itif-2024/4-UK")));
        List<Connection> connections = explore.connecting(given);
        assertThat(connections).isNotEmpty().isSortedAccordingTo(Connection.ORDER);
        assertThat(connections).extracting(Connection::node).doesNotContainAnyElementsOf(given);
        assertThat(connections)
                .allSatisfy(each ->
                        assertThat(each.paths())
                                .allSatisfy(path -> {
                                    assertThat(given).contains(path.nodes().getFirst());
                                    assertThat(path.nodes().getLast()).isEqualTo(each.node());
                                }));
    }

    @Test
    void joinsWhatIsShownTogether() {
        List<Edge> edges = explore.edgesAmong(List.of(TWO_UK, GEOPOLITICS, NodeId.community(UK)));
        assertThat(edges)
                .extracting(Edge::relation)
                .containsExactlyInAnyOrder(
                        Relation.SPEAKS_OF, Relation.MEMBER_OF, Relation.REPORTED_ON);
        assertThat(explore.edgesAmong(List.of())).isEmpty();
    }

    @Test
    void saysNothingOfWhatIsNotThere() {
        NodeId unknown = NodeId.concept(new ConceptId("itif-2024/nothing"));
        assertThat(explore.neighbourhood(unknown)).isEmpty();
        assertThat(explore.neighbourhood(NodeId.expert(new ExpertId(GEOPOLITICS.id())))).isEmpty();
        assertThat(explore.nodes(List.of(unknown, TWO_UK))).containsOnlyKeys(TWO_UK);
        assertThat(explore.paths(unknown, TWO_UK, 5, 6).paths()).isEmpty();
        assertThat(explore.paths(TWO_UK, TWO_UK, 5, 6).paths()).isEmpty();
        assertThat(
                        explore.neighbours(
                                new Expansion(
                                        unknown, Relation.BROADER, Direction.IN, Optional.empty()),
                                PAGE))
                .isEmpty();
    }

    @Test
    void refusesTooMuch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> explore.paths(TWO_UK, GEOPOLITICS, 6, 6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> explore.paths(TWO_UK, GEOPOLITICS, 5, 7));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> explore.connecting(List.of(TWO_UK, TWO_UK)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        explore.neighbours(
                                new Expansion(
                                        TWO_UK,
                                        Relation.SPEAKS_OF,
                                        Direction.OUT,
                                        Optional.empty()),
                                Window.first(401)));
    }

    /// Two experts who have nothing in common but a hub: many others speak of it, and most of them
    /// more often.
    @Test
    void findsThePathThroughAHub() {
        run(
                """
                CREATE (h:Concept {id: 'hostile/hub', study: 'hostile', kind: 'CONCERN', label_en: 'Hub'})
                WITH h
                UNWIND range(1, 1000) AS i
                CREATE (e:Expert {id: 'hostile/e' + i, study: 'hostile', code: 'e' + i})
                CREATE (e)-[:SPEAKS_OF {expert: 'hostile/e' + i, concept: 'hostile/hub',
                  evidence: CASE WHEN i < 3 THEN 1 ELSE 2 END, stance: 'SUPPORT'}]->(h)
                """);
        NodeId hub = NodeId.concept(new ConceptId("hostile/hub"));
        assertThat(explore.neighbourhood(hub).orElseThrow().counts())
                .containsExactly(
                        new Neighbourhood.Count(
                                Relation.SPEAKS_OF, Direction.IN, NodeKind.EXPERT, 1_000));
        Paths paths =
                explore.paths(
                        NodeId.expert(new ExpertId("hostile/e1")),
                        NodeId.expert(new ExpertId("hostile/e2")),
                        5,
                        6);
        assertThat(paths.paths())
                .singleElement()
                .satisfies(path -> assertThat(path.nodes()).contains(hub));
        assertThat(paths.complete()).isFalse();
        assertThat(explore.paths(hub, NodeId.expert(new ExpertId("hostile/e1")), 5, 6).paths())
                .hasSize(1);
        assertThat(explore.paths(hub, TWO_UK, 5, 6).paths()).isEmpty();
    }

    @Test
    void endsInACycleAndOnAnIsland() {
        run(
                "CREATE (a:Concept {id: 'hostile/a', study: 'hostile', kind: 'THEME',"
                        + " label_en: 'A'})-[:BROADER]->(b:Concept {id: 'hostile/b', study:"
                        + " 'hostile', kind: 'THEME', label_en: 'B'})-[:BROADER]->(c:Concept {id:"
                        + " 'hostile/c', study: 'hostile', kind: 'THEME', label_en: 'C'}),"
                        + " (c)-[:BROADER]->(a), (a)-[:RELATED]->(a), (:Concept {id: 'hostile/i',"
                        + " study: 'hostile', kind: 'THEME', label_en: 'Island'})");
        NodeId a = NodeId.concept(new ConceptId("hostile/a"));
        NodeId c = NodeId.concept(new ConceptId("hostile/c"));
        assertThat(explore.paths(a, c, 5, 6).paths())
                .extracting(EvidencePath::length)
                .containsExactly(1, 2);
        NodeId island = NodeId.concept(new ConceptId("hostile/i"));
        assertThat(explore.neighbourhood(island).orElseThrow().counts()).isEmpty();
        assertThat(explore.paths(island, a, 5, 6)).isEqualTo(new Paths(List.of(), true));
        assertThat(explore.connecting(List.of(island, a))).isEmpty();
    }

    /// What moderators took out of a vote is met neither as a neighbour nor on a path.
    @Test
    void passesByWhatWasModeratedOut() {
        run(
                "CREATE (x:Expert {id: 'hostile/x', study: 'hostile', code: 'x'})-[:HOLDS {state:"
                        + " 'SUPPORT', basis: 'VOTE'}]->(c:Concept:VotedStatement {id:"
                        + " 'hostile/c', study: 'hostile', kind: 'STATEMENT', label_en: 'C',"
                        + " moderated: true})<-[:HOLDS {state: 'SUPPORT', basis: 'VOTE'}]-(y:Expert"
                        + " {id: 'hostile/y', study: 'hostile', code: 'y'}), (d:Concept"
                        + ":VotedStatement {id: 'hostile/d', study: 'hostile', kind: 'STATEMENT',"
                        + " label_en: 'D'}), (x)-[:HOLDS {state: 'OPPOSE', basis: 'VOTE'}]->(d),"
                        + " (y)-[:HOLDS {state: 'SUPPORT', basis: 'VOTE'}]->(d)");
        NodeId x = NodeId.expert(new ExpertId("hostile/x"));
        assertThat(explore.neighbourhood(x).orElseThrow().counts())
                .containsExactly(
                        new Neighbourhood.Count(
                                Relation.VOTED_ON, Direction.OUT, NodeKind.STATEMENT, 1));
        assertThat(
                        explore.neighbours(
                                new Expansion(
                                        x, Relation.VOTED_ON, Direction.OUT, Optional.empty()),
                                PAGE))
                .extracting(each -> each.node().id().id(), each -> each.edge().stance())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "hostile/d", Optional.of(Stance.OPPOSE)));
        NodeId out = NodeId.concept(new ConceptId("hostile/c"));
        assertThat(explore.nodes(List.of(out))).isEmpty();
        assertThat(explore.neighbourhood(out)).isEmpty();
        assertThat(
                        explore.neighbours(
                                new Expansion(
                                        out, Relation.VOTED_ON, Direction.IN, Optional.empty()),
                                PAGE))
                .isEmpty();
        assertThat(explore.edgesAmong(List.of(out, x))).isEmpty();
        assertThat(explore.paths(out, x, 5, 6).paths()).isEmpty();
        assertThat(explore.connecting(List.of(x, NodeId.expert(new ExpertId("hostile/y")))))
                .extracting(Connection::node)
                .containsExactly(NodeId.concept(new ConceptId("hostile/d")));
        List<EvidencePath> paths =
                explore.paths(x, NodeId.expert(new ExpertId("hostile/y")), 5, 6).paths();
        assertThat(paths).hasSize(1);
        assertThat(
                        words.sentence(
                                LanguageTag.EN,
                                paths.getFirst(),
                                explore.nodes(paths.getFirst().nodes())))
                .isEqualTo("x and y take opposite sides on “D”.");
    }

    /// Silence connects an expert with nobody.
    @Test
    void takesSilenceForNoStep() {
        run(
                "CREATE (:Expert {id: 'hostile/x', study: 'hostile', code: 'x'})-[:HOLDS {state:"
                        + " 'ASKED_SILENT', basis: 'NOTE'}]->(:Concept:VotedStatement {id:"
                        + " 'hostile/d', study: 'hostile', kind: 'STATEMENT', label_en: 'D'})"
                        + "<-[:HOLDS {state: 'SUPPORT', basis: 'VOTE'}]-(:Expert {id: 'hostile/y',"
                        + " study: 'hostile', code: 'y'})");
        assertThat(
                        explore.paths(
                                        NodeId.expert(new ExpertId("hostile/x")),
                                        NodeId.expert(new ExpertId("hostile/y")),
                                        5,
                                        6)
                                .paths())
                .isEmpty();
    }

    private static Expansion expansion(NodeId node, Neighbourhood.Count count) {
        return new Expansion(node, count.relation(), count.direction(), Optional.of(count.kind()));
    }

    private static long count(
            Neighbourhood around, Relation relation, Direction direction, NodeKind kind) {
        return around.counts().stream()
                .filter(each ->
                        each.relation() == relation
                                && each.direction() == direction
                                && each.kind() == kind)
                .mapToLong(Neighbourhood.Count::count)
                .sum();
    }
}
