package org.qiutong.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neo4j.driver.Driver;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Rendering;
import org.qiutong.evidence.Stance;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
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
import org.springframework.context.ApplicationContext;

/// The study in `made-up.txt`, with the words that are hard to find.
final class MadeUpStudy {

    private static final String ID = "made-up";
    private static final StudyId STUDY = new StudyId(ID);
    private static final CommunityId COMMUNITY = new CommunityId(ID);
    private static final ExpertId EXPERT = new ExpertId(ID + "/e1");
    private static final LocalizedText NAME = both("Made up", "虚构");

    private MadeUpStudy() {}

    static void store(ApplicationContext program) {
        Community community = new Community(COMMUNITY, NAME, NAME, Map.of());
        Expert expert =
                Expert.builder(EXPERT, STUDY, "e1").community(Optional.of(COMMUNITY)).build();
        program.getBean(PeopleService.class)
                .save(STUDY, ID, List.of(community), List.of(), List.of(expert));
        List<String[]> lines = lines();
        List<String[]> concepts = lines.subList(0, 10);
        program.getBean(CodebookService.class)
                .save(
                        ID,
                        IntStream.range(0, concepts.size())
                                .mapToObj(i -> concept(i, concepts.get(i)))
                                .toList());
        program.getBean(StudyService.class).save(ID, study(), List.of(source()), List.of());
        program.getBean(EvidenceService.class)
                .saveSaid(
                        STUDY,
                        ID,
                        lines.subList(10, lines.size()).stream()
                                .map(MadeUpStudy::quotation)
                                .toList(),
                        List.of());
        program.getBean(SearchIndex.class).update(STUDY);
    }

    static void remove(ApplicationContext program) {
        try (var session = program.getBean(Driver.class).session()) {
            session.run(
                            "MATCH (q:Quotation {study: $study})-[:HAS_RENDERING]->(r) DETACH DELETE r",
                            Map.of("study", ID))
                    .consume();
            session.run(
                            "MATCH (n:!AuditEntry) WHERE n.study = $study OR n.id = $study DETACH DELETE n",
                            Map.of("study", ID))
                    .consume();
        }
        program.getBean(SearchIndex.class).update(STUDY);
    }

    private static List<String[]> lines() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/org/qiutong/search/made-up.txt"))
                    .stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Concept concept(int position, String[] line) {
        return Concept.builder(
                        new ConceptId(ID + "/" + line[0]),
                        STUDY,
                        ConceptKind.CONCERN,
                        both(line[1], line[2]))
                .altLabels(Map.of(new LanguageTag("zh-Hant"), List.of(line[3])))
                .position(position)
                .build();
    }

    private static Quotation quotation(String[] line) {
        return Quotation.builder(new QuotationId(ID + "/" + line[0]), STUDY)
                .expert(EXPERT)
                .community(COMMUNITY)
                .source(new SourceId(ID + "/report"))
                .section(NAME)
                .locator("somewhere")
                .original(new Quotation.Original.Published(LanguageTag.EN, line[2]))
                .renderings(
                        List.of(
                                new Rendering(
                                        LanguageTag.ZH_HANS,
                                        line[3],
                                        NAME,
                                        Rendering.Method.HUMAN,
                                        Rendering.Status.DRAFT,
                                        Optional.of(LocalDate.of(2024, 3, 1)))))
                .codings(
                        List.of(
                                new Quotation.Coding(
                                        new ConceptId(ID + "/" + line[1]), Stance.SUPPORT)))
                .consent(Consent.CODE_AND_COUNTRY)
                .build();
    }

    private static Study study() {
        return Study.builder(STUDY, NAME)
                .summary(NAME)
                .method(NAME)
                .limits(NAME)
                .fieldwork(new Study.Fieldwork(YearMonth.of(2024, 1), YearMonth.of(2024, 2)))
                .published(LocalDate.of(2024, 3, 1))
                .samples(Map.of(COMMUNITY, 1))
                .report(new SourceId(ID + "/report"))
                .licence(NAME)
                .confidentiality(NAME)
                .build();
    }

    private static Source source() {
        return Source.builder(new SourceId(ID + "/report"), STUDY, Source.Kind.REPORT, NAME)
                .citation("Made up.")
                .build();
    }

    private static LocalizedText both(String english, String chinese) {
        return LocalizedText.of(Map.of("en", english, "zh-Hans", chinese));
    }
}
