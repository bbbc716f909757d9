package org.qiutong.study;

import java.util.List;
import java.util.Optional;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.StableId;

/// Something that a study refers to in the world outside: an instrument that somebody issued or an
/// event that somebody convened.
///
/// @param from its date, as exact as the study has it
/// @param to the last day of an event of several days
/// @param by the institutions that issued or convened it
/// @param source where to read it
/// @param note what the study says of it
public record Milestone(
        String id,
        String study,
        Kind kind,
        LocalizedText label,
        Optional<String> from,
        Optional<String> to,
        List<String> by,
        Optional<String> source,
        LocalizedText note) {

    public enum Kind {
        INSTRUMENT,
        EVENT
    }

    public Milestone {
        StableId.require(id);
        by = List.copyOf(by);
    }
}
