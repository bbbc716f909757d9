package org.qiutong.translation;

import java.time.Instant;
import java.util.Optional;
import org.qiutong.evidence.Rendering.Status;

/// A rendering as it was written once.
///
/// @param by the account that wrote it; nobody for what came with a study
/// @param at when; not known for what came with a study
/// @param note why; may be empty
public record HistoryEntry(
        int version,
        String text,
        Status status,
        Optional<String> by,
        Optional<Instant> at,
        String note) {}
