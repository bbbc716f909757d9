package org.qiutong.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qiutong.evidence.Quantifier;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.State;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.study.StudyDesign;

/// Many small questions with answers that exclude each other or not, the same ones each time,
/// against the definitions. A failure names its seed.
class QuestionWorldsTest {

    private static final int QUESTIONS = 6_000;

    /// @param own the evidence on the question itself
    /// @param answers one world for each, of the same communities
    private record Asked(World own, List<World> answers, boolean exclusive) {

        static Asked random(Random random) {
            StudyDesign design = List.of(StudyDesign.values()).get(random.nextInt(3));
            List<Integer> sizes = new ArrayList<>();
            int communities = 1 + random.nextInt(3);
            for (int g = 0; g < communities; g++) {
                sizes.add(1 + random.nextInt(8));
            }
            List<World> answers = new ArrayList<>();
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                answers.add(World.random(random, design, sizes));
            }
            World own = World.random(random, design, sizes);
            return new Asked(
                    random.nextBoolean() ? own : silent(own), answers, random.nextBoolean());
        }

        private static World silent(World world) {
            return new World(
                    world.design(),
                    world.states().stream()
                            .map(each -> each.stream().map(_ -> State.UNKNOWN).toList())
                            .toList(),
                    world.reported().stream().map(_ -> List.<Reported>of()).toList(),
                    List.of(),
                    world.thresholds());
        }

        Label label() {
            Map<ConceptId, Assessment> evidence = new LinkedHashMap<>();
            for (int i = 0; i < answers.size(); i++) {
                evidence.put(new ConceptId("a" + i), answers.get(i).assessment());
            }
            return new Question(own.assessment(), evidence, exclusive).label();
        }

        int communities() {
            return own.states().size();
        }

        String defined() {
            if (communities() < 2) {
                return "INSUFFICIENT";
            }
            String same = sameAnswer();
            if (!same.isEmpty()) {
                return same;
            }
            String different = exclusive ? differentAnswers() : "";
            if (!different.isEmpty()) {
                return different;
            }
            return opinionsVary();
        }

        private String sameAnswer() {
            for (Certainty certainty : Certainty.values()) {
                for (int i = 0; i < answers.size(); i++) {
                    String label = new Definitions(answers.get(i)).label();
                    if (label.equals("SHARED POSITION " + certainty)
                            || label.equals("SHARED PRIORITY " + certainty)) {
                        return "SAME_ANSWER a" + i + " " + certainty;
                    }
                }
            }
            return "";
        }

        /// A community holds an answer if more than half do, established or as the bounds say, or
        /// if a source reports it and nobody of the community supports another.
        private String differentAnswers() {
            List<Label.DifferentAnswers.Held> held = new ArrayList<>();
            Certainty least = Certainty.ESTABLISHED;
            for (int g = 0; g < communities(); g++) {
                Map<Integer, Certainty> holding = new LinkedHashMap<>();
                List<Integer> supported = new ArrayList<>();
                for (int i = 0; i < answers.size(); i++) {
                    Certainty certainty = holds(answers.get(i), g);
                    if (certainty != null) {
                        holding.put(i, certainty);
                    }
                    if (answers.get(i).count(g, State.SUPPORT) > 0
                            || reports(answers.get(i).reported().get(g), Stance.SUPPORT)) {
                        supported.add(i);
                    }
                }
                if (holding.isEmpty()
                        && supported.size() == 1
                        && reports(
                                answers.get(supported.getFirst()).reported().get(g),
                                Stance.SUPPORT)) {
                    holding.put(supported.getFirst(), Certainty.REPORTED);
                }
                if (holding.size() == 1) {
                    int answer = holding.keySet().iterator().next();
                    held.add(
                            new Label.DifferentAnswers.Held(
                                    new CommunityId("c" + g), new ConceptId("a" + answer)));
                    Certainty certainty = holding.values().iterator().next();
                    least = least.compareTo(certainty) > 0 ? least : certainty;
                }
            }
            return held.stream().map(Label.DifferentAnswers.Held::answer).distinct().count() > 1
                    ? "DIFFERENT_ANSWERS " + held + " " + least
                    : "";
        }

        private static @Nullable Certainty holds(World answer, int g) {
            Definitions definitions = new Definitions(answer);
            if (answer.design() != StudyDesign.EXCERPTS
                    && definitions.q(g, State.SUPPORT) >= answer.thresholds().established()) {
                return Certainty.ESTABLISHED;
            }
            return definitions.most(g, Stance.SUPPORT)
                    ? definitions.named(g, Stance.SUPPORT) ? Certainty.QUOTED : Certainty.REPORTED
                    : null;
        }

        private String opinionsVary() {
            List<World> all = Stream.concat(Stream.of(own), answers.stream()).toList();
            boolean stated =
                    all.stream()
                            .anyMatch(each ->
                                    each.reported().stream()
                                            .flatMap(List::stream)
                                            .anyMatch(Asked::divided));
            boolean unstated =
                    all.stream()
                            .anyMatch(each -> each.wholeSample().stream().anyMatch(Asked::divided));
            if (stated || unstated) {
                return "OPINIONS_VARY " + !unstated + " REPORTED";
            }
            if (varies(true, false)) {
                return "OPINIONS_VARY true QUOTED";
            }
            if (varies(false, false)) {
                return "OPINIONS_VARY true REPORTED";
            }
            return varies(false, true) ? "OPINIONS_VARY false REPORTED" : "INSUFFICIENT";
        }

        private static boolean divided(Reported finding) {
            return finding.quantifier() == Quantifier.DIVIDED;
        }

        private boolean varies(boolean onRecordOnly, boolean withUnattributed) {
            int supported = 0;
            for (World answer : answers) {
                boolean support = taken(answer, Stance.SUPPORT, onRecordOnly, withUnattributed);
                boolean oppose = taken(answer, Stance.OPPOSE, onRecordOnly, withUnattributed);
                supported += support ? 1 : 0;
                if (support && oppose) {
                    return true;
                }
            }
            return supported > 1;
        }

        private static boolean taken(
                World answer, Stance stance, boolean onRecordOnly, boolean withUnattributed) {
            for (int g = 0; g < answer.states().size(); g++) {
                if (answer.count(g, State.valueOf(stance.name())) > 0
                        || (!onRecordOnly && reports(answer.reported().get(g), stance))) {
                    return true;
                }
            }
            return withUnattributed && reports(answer.wholeSample(), stance);
        }

        private static boolean reports(List<Reported> findings, Stance stance) {
            return findings.stream().anyMatch(f -> f.stance() == stance && f.lower() >= 1);
        }
    }

    @Test
    void labelsQuestionsAsTheDefinitionsDo() {
        Set<String> seen = new TreeSet<>();
        for (long seed = 0; seed < QUESTIONS; seed++) {
            Asked asked = Asked.random(new Random(seed));
            Label label = asked.label();
            assertThat(WorldsTest.words(label))
                    .as("seed %d: %s", seed, asked)
                    .isEqualTo(asked.defined());
            seen.add(asked.exclusive() + " " + label.kind());
        }
        assertThat(seen)
                .containsExactly(
                        "false INSUFFICIENT",
                        "false OPINIONS_VARY",
                        "false SAME_ANSWER",
                        "true DIFFERENT_ANSWERS",
                        "true INSUFFICIENT",
                        "true OPINIONS_VARY",
                        "true SAME_ANSWER");
    }
}
