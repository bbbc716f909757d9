package org.qiutong.evidence;

import java.util.Optional;

/// How much evidence there is on a concept from a community.
///
/// @param community none for findings that do not say whose experts they are about
/// @param experts how many experts are quoted; each counts once
/// @param votes how many experts have voted on it, whichever way
public record Tally(
        String concept,
        Optional<String> community,
        int quotations,
        int experts,
        int findings,
        int votes) {}
