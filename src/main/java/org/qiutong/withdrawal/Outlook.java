package org.qiutong.withdrawal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a withdrawal or a deletion takes away.
///
/// @param parts how many parts of each kind
/// @param translations how many translations of the quotations
/// @param edited how many of these were made or changed at the desk
/// @param votes how many stances without words
/// @param invitations how often the experts stand on the rosters of dialogues
/// @param dialogues how many dialogues talk of the concepts
/// @param mentions the ids of concepts, findings and other texts of the researchers that name the
///   expert's code: these stay, and have to be edited
/// @param ofDialogue whether the study came of a dialogue
public record Outlook(
        Map<StudyPart.Kind, Integer> parts,
        int translations,
        int edited,
        int votes,
        int invitations,
        int dialogues,
        List<String> mentions,
        boolean ofDialogue) {

    public Outlook {
        parts = Map.copyOf(parts);
        mentions = List.copyOf(mentions);
    }

    public int of(StudyPart.Kind kind) {
        return parts.getOrDefault(kind, 0);
    }

    static Map<StudyPart.Kind, Integer> counted(List<StudyPart> parts) {
        Map<StudyPart.Kind, Integer> counts = new EnumMap<>(StudyPart.Kind.class);
        parts.forEach(part -> counts.merge(part.kind(), 1, Integer::sum));
        return counts;
    }
}
