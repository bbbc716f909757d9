package org.qiutong.study;

import java.util.List;
import java.util.Optional;
import org.qiutong.id.InstitutionId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StableId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LocalizedText;

/// Something in the outside world that a study refers to: an instrument that was issued, or an
/// event that was convened.
///
/// @param from its date, as exact as the study states it
/// @param to the last day of an event of several days
/// @param by the institutions that issued or convened it
/// @param source where to read it
/// @param note what the study says about it
public record Milestone(
        String id,
        StudyId study,
        Kind kind,
        LocalizedText label,
        Optional<String> from,
        Optional<String> to,
        List<InstitutionId> by,
        Optional<SourceId> source,
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
