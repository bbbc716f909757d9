package org.qiutong.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.qiutong.evidence.State;
import org.qiutong.ground.index.StanceIndex;
import org.qiutong.ground.index.StanceIndexBuilder;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;

/// Made-up stances of any number, to measure with: the same ones for the same sizes. A few
/// communities are large and most small; a few concepts are spoken of by many and most by few.
///
/// @param experts how many
/// @param concepts how many
/// @param communities how many
/// @param studies how many
/// @param stances how many
record SyntheticStances(int experts, int concepts, int communities, int studies, int stances) {

    private static final List<String> SECTORS = List.of("ACADEMIA", "INDUSTRY", "GOVERNMENT");
    private static final long SEED = 20240812;

    /// Takes one stance.
    interface Taker {
        void take(int expert, int concept, State state);
    }

    String expert(int number) {
        return "synthetic/e%07d".formatted(number);
    }

    String concept(int number) {
        return "synthetic/c%04d".formatted(number);
    }

    String community(int number) {
        return "S%02d".formatted(number);
    }

    String study(int number) {
        return "synthetic-" + number;
    }

    /// Half of the experts are in the first fifth of the communities, or nearly so.
    String communityOf(int expert) {
        double share = Math.pow(expert / (double) experts, 2);
        return community((int) (share * communities));
    }

    String studyOf(int expert) {
        return study(expert % studies);
    }

    String sectorOf(int expert) {
        return SECTORS.get(expert / 7 % SECTORS.size());
    }

    List<String> sectors() {
        return SECTORS;
    }

    /// Expert by expert.
    void each(Taker taker) {
        Random random = new Random(SEED);
        boolean[] spoken = new boolean[concepts];
        List<Integer> held = new ArrayList<>();
        int taken = 0;
        for (int expert = 0; expert < experts; expert++) {
            int due = (int) ((expert + 1L) * stances / experts) - taken;
            // Some have more stances than others; the last expert makes up the total.
            boolean last = expert == experts - 1;
            int count = last ? due : (int) Math.round(due * (0.5 + random.nextDouble()));
            while (held.size() < Math.min(count, concepts)) {
                int concept = (int) (Math.pow(random.nextDouble(), 2) * concepts);
                if (!spoken[concept]) {
                    spoken[concept] = true;
                    held.add(concept);
                    taker.take(expert, concept, state(random, expert, concept));
                }
            }
            taken += held.size();
            held.forEach(concept -> spoken[concept] = false);
            held.clear();
        }
    }

    private static State state(Random random, int expert, int concept) {
        int draw = random.nextInt(100);
        if (draw < 5) {
            return State.ASKED_SILENT;
        }
        if (draw < 15) {
            return State.MIXED;
        }
        return draw < 40 + (expert + concept) % 40 ? State.SUPPORT : State.OPPOSE;
    }

    /// The index, straight in memory.
    StanceIndex index() {
        StanceIndexBuilder builder = new StanceIndexBuilder();
        for (int i = 0; i < communities; i++) {
            builder.community(new CommunityId(community(i)));
        }
        for (int i = 0; i < concepts; i++) {
            builder.concept(new ConceptId(concept(i)));
        }
        for (int i = 0; i < experts; i++) {
            builder.expert(
                    new ExpertId(expert(i)),
                    new StudyId(studyOf(i)),
                    Optional.of(new CommunityId(communityOf(i))),
                    Optional.of(sectorOf(i)));
        }
        each(builder::stance);
        return builder.build();
    }
}
