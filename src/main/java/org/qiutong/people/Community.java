package org.qiutong.people;

import java.util.Map;
import org.qiutong.id.CommunityId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LocalizedText;

/// A community whose experts are interviewed, such as the AI experts of one country.
///
/// @param label the community's name
/// @param experts the name of its experts in a sentence ("UK experts")
/// @param sampleSizes by study id, how many of its experts were interviewed; most of them are known
///   by number only
public record Community(
        CommunityId id,
        LocalizedText label,
        LocalizedText experts,
        Map<StudyId, Integer> sampleSizes) {

    public Community {
        sampleSizes = Map.copyOf(sampleSizes);
    }
}
