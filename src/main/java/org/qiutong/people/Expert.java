package org.qiutong.people;

import java.util.Optional;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;

/// An expert whom a study identifies by a code: a pseudonym, not a person's name.
///
/// @param id `study/code`
/// @param study the study the code belongs to
/// @param community the community's id; an expert without one is counted in no community
/// @param sector empty if the study does not state it
public record Expert(
        ExpertId id,
        StudyId study,
        String code,
        Optional<CommunityId> community,
        Optional<Sector> sector) {

    /// Names the parts one by one; what is not named is absent.
    public static Builder builder(ExpertId id, StudyId study, String code) {
        return new Builder(id, study, code);
    }

    /// What becomes a expert. Each method sets the part of its name.
    public static final class Builder {

        private final ExpertId id;
        private final StudyId study;
        private final String code;
        private Optional<CommunityId> community = Optional.empty();
        private Optional<Sector> sector = Optional.empty();

        private Builder(ExpertId id, StudyId study, String code) {
            this.id = id;
            this.study = study;
            this.code = code;
        }

        public Builder community(Optional<CommunityId> value) {
            community = value;
            return this;
        }

        public Builder sector(Optional<Sector> value) {
            sector = value;
            return this;
        }

        /// @throws IllegalArgumentException if the parts make no expert
        public Expert build() {
            return new Expert(id, study, code, community, sector);
        }
    }
}
