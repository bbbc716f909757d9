package org.qiutong.ground;

import java.util.Collection;

/// One cell of the matrix of communities: on how many concepts two of them agree and disagree, out of
/// those on which enough spoke in both.
public record PairOfCommunities(int shared, int contested, int comparable) {

    /// @throws java.util.NoSuchElementException if a community is not in the scope of an assessment
    public static PairOfCommunities of(
            String first, String second, Collection<Assessment> assessments) {
        int shared = 0;
        int contested = 0;
        int comparable = 0;
        for (Assessment assessment : assessments) {
            Side g = side(assessment, first);
            Side h = side(assessment, second);
            if (g.comparable() && h.comparable()) {
                comparable++;
                shared +=
                        g.support().isPresent() && h.support().isPresent()
                                        || g.opposition().isPresent() && h.opposition().isPresent()
                                ? 1
                                : 0;
                contested +=
                        g.support().isPresent() && h.opposition().isPresent()
                                        || g.opposition().isPresent() && h.support().isPresent()
                                ? 1
                                : 0;
            }
        }
        return new PairOfCommunities(shared, contested, comparable);
    }

    private static Side side(Assessment assessment, String community) {
        return assessment.sides().stream()
                .filter(side -> side.community().equals(community))
                .findFirst()
                .orElseThrow();
    }
}
