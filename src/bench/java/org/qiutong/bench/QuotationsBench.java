package org.qiutong.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.qiutong.access.Role;
import org.qiutong.codebook.CodebookService;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.graph.Window;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;

/// The queries of the pages on quotations, with 100,000 quotations: the first page of the list, the
/// same under a filter, and a concept's page. Each beside the bare Cypher for the same rows, in
/// turn in the same process.
final class QuotationsBench implements Bench {

    private static final int QUOTATIONS = 100_000;
    private static final int ROUNDS = 21;
    private static final Window FIRST_PAGE = Window.first(20);

    private final Class<?> program;

    /// @param program the Spring Boot application to measure
    QuotationsBench(Class<?> program) {
        this.program = program;
    }

    @Override
    public String name() {
        return "quotations";
    }

    @Override
    public List<Figure> measure() throws IOException {
        try (Trial trial = new Trial(program)) {
            return measure(trial);
        }
    }

    private static List<Figure> measure(Trial trial) {
        PeopleService people = trial.part(PeopleService.class);
        CodebookService codebook = trial.part(CodebookService.class);
        EvidenceService evidence = trial.part(EvidenceService.class);
        trial.as(Role.RESEARCHER);
        new SyntheticStudy()
                .store(QUOTATIONS, people, codebook, trial.part(StudyService.class), evidence);

        EvidenceFilter community =
                EvidenceFilter.ALL.ofCommunity(new CommunityId(SyntheticStudy.COMMUNITY));
        EvidenceFilter theme = EvidenceFilter.ALL.ofTheme(new ConceptId(SyntheticStudy.THEME));
        List<Figure> figures = new ArrayList<>();
        try (Session session = trial.part(Driver.class).session()) {
            figures.addAll(
                    compare(
                            "first page of the list",
                            () -> list(evidence, EvidenceFilter.ALL),
                            () -> bare(session, "bench/firstPage", Map.of())));
            figures.addAll(
                    compare(
                            "first page of one community",
                            () -> list(evidence, community),
                            () ->
                                    bare(
                                            session,
                                            "bench/communityPage",
                                            Map.of("community", SyntheticStudy.COMMUNITY))));
            figures.addAll(
                    compare(
                            "first page of one theme",
                            () -> list(evidence, theme),
                            () ->
                                    bare(
                                            session,
                                            "bench/themePage",
                                            Map.of("theme", SyntheticStudy.THEME))));
            figures.addAll(
                    compare(
                            "page of the busiest concept",
                            () -> concept(evidence, codebook),
                            () ->
                                    bare(
                                            session,
                                            "bench/conceptPage",
                                            Map.of("concept", SyntheticStudy.HUB.value()))));
        }
        return figures;
    }

    private static void list(EvidenceService evidence, EvidenceFilter filter) {
        evidence.countQuotations(filter);
        evidence.quotations(filter, FIRST_PAGE);
    }

    private static void concept(EvidenceService evidence, CodebookService codebook) {
        EvidenceFilter about = EvidenceFilter.ALL.ofConcept(SyntheticStudy.HUB);
        codebook.concept(SyntheticStudy.HUB);
        codebook.below(SyntheticStudy.HUB);
        codebook.names();
        evidence.tallies(List.of(SyntheticStudy.HUB));
        evidence.findings(about, FIRST_PAGE);
        evidence.statements(about);
        evidence.quotations(about, FIRST_PAGE);
    }

    /// Runs the statement and reads all that it returns.
    private static void bare(Session session, String statement, Map<String, Object> parameters) {
        session.executeRead(
                tx -> tx.run(org.qiutong.graph.Queries.statement(statement), parameters).list());
    }

    private static List<Figure> compare(String name, Runnable program, Runnable bare) {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            double mine = milliseconds(program);
            double other = milliseconds(bare);
            // The first half warms up.
            if (round >= 0) {
                ours.add(mine);
                theirs.add(other);
            }
        }
        return List.of(
                new Figure(name, Figure.median(ours), 200, "ms"),
                new Figure(
                        name + " / bare Cypher",
                        Figure.median(ours) / Figure.median(theirs),
                        3,
                        ""));
    }

    private static double milliseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
