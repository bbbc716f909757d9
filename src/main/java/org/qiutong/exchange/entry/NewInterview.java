package org.qiutong.exchange.entry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.qiutong.evidence.Consent;
import org.qiutong.exchange.transcript.TranscriptFile;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ExpertId;
import org.qiutong.people.Sector;
import org.qiutong.text.LanguageTag;

/// An interview as it is entered.
///
/// @param speaking who each of the speakers is, by what the transcript calls them; where it does
///   not tell them, the one who was interviewed, by the empty name
/// @param title empty if it has none: it is then called after those who were interviewed
public record NewInterview(
        TranscriptFile transcript,
        LanguageTag language,
        Map<String, Voice> speaking,
        String title,
        Optional<LocalDate> date) {

    /// The longest code of an expert, in characters.
    public static final int LONGEST_CODE = 60;

    /// Who a speaker is.
    public sealed interface Voice {

        /// Asks the questions.
        record Asking() implements Voice {}

        /// Somebody whom the study has already.
        record Known(ExpertId expert) implements Voice {}

        /// Somebody whom the study does not have yet.
        ///
        /// @param code a pseudonym
        /// @param consent that of the person
        record Fresh(String code, CommunityId community, Optional<Sector> sector, Consent consent)
                implements Voice {}
    }

    public NewInterview {
        speaking = Collections.unmodifiableMap(new LinkedHashMap<>(speaking));
    }
}
