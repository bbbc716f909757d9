package org.qiutong.exchange.polis;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.StudyFolder;

/// A made-up conversation in which groups disagree on every fourth statement and agree on the rest.
///
/// @param study the id that it is to have
/// @param groups how many
/// @param people in each group
/// @param statements how many
public record PolisConversation(String study, int groups, int people, int statements) {

    public ImportBatch batch() {
        return PolisReading.read(
                study,
                StudyFolder.of(
                        Map.of(
                                "comments.csv", bytes(comments()),
                                "participants-votes.csv", bytes(votes()))));
    }

    private String comments() {
        StringBuilder csv = new StringBuilder("timestamp,comment-id,moderated,comment-body\n");
        for (int i = 0; i < statements; i++) {
            csv.append("1600000000000,%d,1,Statement number %d.\n".formatted(i, i));
        }
        return csv.toString();
    }

    private String votes() {
        Random random = new Random(7);
        StringBuilder csv = new StringBuilder("participant,group-id");
        for (int i = 0; i < statements; i++) {
            csv.append(',').append(i);
        }
        csv.append('\n');
        for (int person = 0; person < groups * people; person++) {
            int group = person % groups;
            csv.append(person).append(',').append(group);
            for (int i = 0; i < statements; i++) {
                csv.append(',').append(vote(random, group, i));
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    /// One vote of ten is against the group, one of ten is not cast.
    private static String vote(Random random, int group, int statement) {
        int usual = statement % 4 == 0 && group == 0 ? -1 : 1;
        return switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> String.valueOf(-usual);
            default -> String.valueOf(usual);
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
