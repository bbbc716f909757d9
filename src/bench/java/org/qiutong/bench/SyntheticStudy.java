package org.qiutong.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
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
import org.qiutong.study.StudyDesign;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// A made-up study of any size, to measure with: the same one for the same sizes. A few concepts
/// are spoken of by many, most by few.
final class SyntheticStudy {

    static final String ID = "synthetic";
    private static final StudyId STUDY = new StudyId(ID);
    static final String THEME = ID + "/c000";

    /// The concept that most quotations speak of.
    static final ConceptId HUB = new ConceptId(ID + "/c010");

    static final String COMMUNITY = "S0";

    private static final int THEMES = 10;
    private static final int CONCEPTS = 200;
    private static final int EXPERTS = 2_000;
    private static final int PORTION = 5_000;

    private final Random random = new Random(20240812);

    /// Stores the study through the services, as an import does.
    void store(
            int quotations,
            PeopleService people,
            CodebookService codebook,
            StudyService studies,
            EvidenceService evidence) {
        List<Expert> experts =
                IntStream.range(0, EXPERTS)
                        .mapToObj(i ->
                                Expert.builder(new ExpertId(ID + "/e" + i), STUDY, "e" + i)
                                        .community(Optional.of(new CommunityId("S" + i % 2)))
                                        .build())
                        .toList();
        people.save(STUDY, ID, List.of(community("S0"), community("S1")), List.of(), experts);
        codebook.save(ID, IntStream.range(0, CONCEPTS).mapToObj(this::concept).toList());
        studies.save(ID, study(), List.of(source()), List.of());
        List<Quotation> portion = new ArrayList<>();
        for (int i = 0; i < quotations; i++) {
            portion.add(quotation(i, experts.get(random.nextInt(EXPERTS))));
            if (portion.size() == PORTION || i == quotations - 1) {
                evidence.saveSaid(STUDY, ID, portion, List.of());
                portion.clear();
            }
        }
        evidence.link(STUDY);
    }

    private static Community community(String id) {
        LocalizedText label = both("Community " + id, "群体" + id);
        return new Community(new CommunityId(id), label, label, Map.of());
    }

    private Concept concept(int number) {
        boolean theme = number < THEMES;
        return Concept.builder(
                        new ConceptId(conceptId(number)),
                        STUDY,
                        theme ? ConceptKind.THEME : ConceptKind.CONCERN,
                        both("Concept " + number, "概念" + number))
                .definition(both("A made-up concept.", "虚构的概念。"))
                .broader(
                        theme
                                ? Optional.empty()
                                : Optional.of(new ConceptId(conceptId(number % THEMES))))
                .position(number)
                .build();
    }

    private static Study study() {
        LocalizedText text = both("A made-up study", "虚构的研究");
        return Study.builder(STUDY, text)
                .summary(text)
                .design(StudyDesign.CODED)
                .method(text)
                .limits(text)
                .fieldwork(new Study.Fieldwork(YearMonth.of(2024, 1), YearMonth.of(2024, 2)))
                .published(LocalDate.of(2024, 3, 1))
                .samples(
                        Map.of(
                                new CommunityId("S0"),
                                EXPERTS / 2,
                                new CommunityId("S1"),
                                EXPERTS / 2))
                .report(new SourceId(ID + "/report"))
                .licence(text)
                .confidentiality(text)
                .build();
    }

    private static Source source() {
        return Source.builder(
                        new SourceId(ID + "/report"),
                        STUDY,
                        Source.Kind.REPORT,
                        both("A made-up report", "虚构的报告"))
                .citation("A made-up report.")
                .build();
    }

    private Quotation quotation(int number, Expert expert) {
        Set<String> concepts = new LinkedHashSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            concepts.add(conceptId(skewed()));
        }
        String id = "%s/q%07d".formatted(ID, number);
        return Quotation.builder(new QuotationId(id), STUDY)
                .expert(expert.id())
                .community(expert.community().orElseThrow())
                .source(new SourceId(ID + "/report"))
                .section(both("Section", "章节"))
                .locator("paragraph " + number)
                .original(
                        new Quotation.Original.Published(
                                LanguageTag.EN, "What somebody said, number " + number + "."))
                .renderings(
                        List.of(
                                new Rendering(
                                        LanguageTag.ZH_HANS,
                                        "某人的第" + number + "句话。",
                                        both("nobody", "无"),
                                        Rendering.Method.MACHINE,
                                        Rendering.Status.DRAFT,
                                        Optional.of(LocalDate.of(2024, 3, 1)))))
                .codings(
                        concepts.stream()
                                .map(concept ->
                                        new Quotation.Coding(
                                                new ConceptId(concept),
                                                random.nextInt(5) == 0
                                                        ? Stance.OPPOSE
                                                        : Stance.SUPPORT))
                                .toList())
                .consent(Consent.CODE_AND_COUNTRY)
                .build();
    }

    /// The first concepts that are not themes come up most.
    private int skewed() {
        double position = Math.pow(random.nextDouble(), 2.5);
        return THEMES + (int) (position * (CONCEPTS - THEMES));
    }

    private static String conceptId(int number) {
        return "%s/c%03d".formatted(ID, number);
    }

    private static LocalizedText both(String english, String chinese) {
        return LocalizedText.of(Map.of("en", english, "zh-Hans", chinese));
    }
}
