package org.qiutong.translation;

import java.time.Instant;
import java.util.Optional;
import org.qiutong.evidence.Rendering.Status;

/// An earlier or current version of a translation.
///
/// @param by the account that wrote it; empty for a version that came with a study
/// @param at the time; empty for a version that came with a study
/// @param note the reason; may be empty
public record HistoryEntry(
        int version,
        String text,
        Status status,
        Optional<String> by,
        Optional<Instant> at,
        String note) {}
