package org.qiutong.ground.index;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.qiutong.id.CommunityId;
import org.qiutong.id.StudyId;

/// How many experts each study has in each community, whether they are known one by one or not.
///
/// @param sizes by community and study
record Samples(Map<CommunityId, Map<StudyId, Integer>> sizes) {

    Samples {
        Map<CommunityId, Map<StudyId, Integer>> copy = new LinkedHashMap<>();
        sizes.forEach((community, byStudy) -> copy.put(community, Map.copyOf(byStudy)));
        sizes = Map.copyOf(copy);
    }

    /// N of a community: the sum, over studies, of the larger of sample size and known experts.
    ///
    /// @param studies empty for any
    /// @param known by study, how many experts are known one by one
    int size(CommunityId community, Set<StudyId> studies, Map<StudyId, Integer> known) {
        Map<StudyId, Integer> sampled = sizes.getOrDefault(community, Map.of());
        Set<StudyId> all = new HashSet<>(sampled.keySet());
        all.addAll(known.keySet());
        return all.stream()
                .filter(study -> studies.isEmpty() || studies.contains(study))
                .mapToInt(study ->
                        Math.max(sampled.getOrDefault(study, 0), known.getOrDefault(study, 0)))
                .sum();
    }
}
