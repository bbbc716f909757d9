package org.qiutong.id;

/// Identifies what a study was published in, refers to or was said in: `itif-2024/report`,
/// `itif-2024/r12`.
public record SourceId(String value) implements StableId {

    /// @throws IllegalArgumentException if the text does not follow the rule of [StableId]
    public SourceId {
        StableId.require(value);
    }

    /// The study that it is a source of.
    public StudyId study() {
        return new StudyId(value.substring(0, value.indexOf('/')));
    }

    @Override
    public String toString() {
        return value;
    }
}
