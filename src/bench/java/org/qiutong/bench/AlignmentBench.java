package org.qiutong.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.alignment.AlignmentService;
import org.qiutong.alignment.LikelyPair;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// How long it takes to propose pairs of two codebooks of 500 concepts in two languages, read from
/// the graph.
final class AlignmentBench implements Bench {

    private static final int CONCEPTS = 500;
    private static final int ROUNDS = 5;
    private static final int VOCABULARY = 400;
    private static final StudyId ONE = new StudyId("one");
    private static final StudyId OTHER = new StudyId("other");

    private final Class<?> program;

    /// @param program the Spring Boot application to measure
    AlignmentBench(Class<?> program) {
        this.program = program;
    }

    @Override
    public String name() {
        return "alignment";
    }

    @Override
    public List<Figure> measure() throws Exception {
        try (Trial trial = new Trial(program);
                var _ = Authority.ofProgram(Role.RESEARCHER)) {
            CodebookService codebook = trial.part(CodebookService.class);
            Random random = new Random(1);
            codebook.save("bench", codebook(ONE, random));
            codebook.save("bench", codebook(OTHER, random));
            AlignmentService alignment = trial.part(AlignmentService.class);
            List<List<LikelyPair>> found = new ArrayList<>();
            double first = Stopwatch.time(() -> found.add(alignment.proposals(ONE, OTHER)));
            List<Double> again =
                    Stopwatch.rounds(ROUNDS, () -> alignment.proposals(ONE, OTHER).size());
            return List.of(
                    Figure.withoutBar("pairs proposed", found.getFirst().size(), ""),
                    new Figure("the first proposals of 2 x 500 concepts", first, 5_000, "ms"),
                    new Figure("the same again, median", Figure.median(again), 5_000, "ms"));
        }
    }

    private static List<Concept> codebook(StudyId study, Random random) {
        List<Concept> concepts = new ArrayList<>();
        for (int number = 0; number < CONCEPTS; number++) {
            concepts.add(
                    Concept.builder(
                                    new ConceptId(study + "/c" + number),
                                    study,
                                    ConceptKind.CONCERN,
                                    text(2 + random.nextInt(3), random))
                            .definition(text(25, random))
                            .position(number)
                            .build());
        }
        return concepts;
    }

    /// Some words are as frequent as in a real text, and most are rare.
    private static LocalizedText text(int length, Random random) {
        StringBuilder english = new StringBuilder();
        StringBuilder chinese = new StringBuilder();
        for (int at = 0; at < length; at++) {
            int word = (int) (VOCABULARY * Math.pow(random.nextDouble(), 2));
            english.append(at == 0 ? "" : " ").append("word").append((char) ('a' + word % 26));
            english.append((char) ('a' + word / 26));
            chinese.appendCodePoint(0x4E00 + 7 * word).appendCodePoint(0x6000 + 5 * word);
        }
        TreeMap<LanguageTag, String> texts = new TreeMap<>();
        texts.put(LanguageTag.EN, english.toString());
        texts.put(LanguageTag.ZH_HANS, chinese.toString());
        return new LocalizedText(texts);
    }
}
