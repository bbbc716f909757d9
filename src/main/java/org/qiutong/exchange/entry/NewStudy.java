package org.qiutong.exchange.entry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qiutong.evidence.Consent;
import org.qiutong.id.CommunityId;
import org.qiutong.study.Study;
import org.qiutong.study.StudyAccess;
import org.qiutong.study.StudyDesign;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// A study as it is entered. What is not said stays open.
///
/// @param title in one language at least
/// @param samples of different communities, one at least
/// @param languages of the interviews
/// @param team the names of the accounts that are on the team beside whoever enters it
/// @param consent what holds of those interviewed unless one of them says otherwise
public record NewStudy(
        LocalizedText title,
        StudyDesign design,
        List<Sample> samples,
        List<LanguageTag> languages,
        StudyAccess access,
        Set<String> team,
        Optional<Consent> consent,
        Optional<Study.Fieldwork> fieldwork) {

    /// The longest title or name of a community, in characters.
    public static final int LONGEST = 200;

    /// The most people of one community.
    public static final int MOST = 100_000;

    /// How many people of a community are interviewed.
    ///
    /// @param community the id of one that is there; empty for a new one
    /// @param name of a new one
    public record Sample(Optional<CommunityId> community, LocalizedText name, int size) {}

    /// @throws IllegalArgumentException if something is missing
    public NewStudy {
        samples = List.copyOf(samples);
        languages = List.copyOf(languages);
        team = Set.copyOf(team);
        if (title.isEmpty() || samples.isEmpty()) {
            throw new IllegalArgumentException("a study has a title and a community");
        }
    }
}
