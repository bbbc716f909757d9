package org.qiutong.participants.seating;

import java.util.List;

/// Whom to invite, and who sits with whom.
///
/// @param invited ids, in the order of the pool
/// @param alternatives the proposal first, then those that are better in balance or in coverage;
///   none is better than another in both
public record Proposal(List<String> invited, List<Alternative> alternatives, List<Round> rounds) {

    public Proposal {
        invited = List.copyOf(invited);
        alternatives = List.copyOf(alternatives);
        rounds = List.copyOf(rounds);
    }
}
