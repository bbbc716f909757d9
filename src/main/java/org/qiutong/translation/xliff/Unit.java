package org.qiutong.translation.xliff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.translation.Queue.Stage;

/// A text exported to a translation tool.
///
/// @param language the target language
/// @param target its current translation
/// @param stage the stage of a translation; texts of the codebook have none
/// @param seen identifies the stored version, to detect changes by others on import
/// @param notes for the translator
/// @param origin author and date of the target, if known
public record Unit(
        UnitId id,
        LocalizedText.Version source,
        LanguageTag language,
        Optional<String> target,
        Optional<Stage> stage,
        String seen,
        List<Note> notes,
        Optional<Origin> origin) {

    /// A note, in the language of the user who exports the file.
    ///
    /// @param category `context`, `term`, `mark`, `original` or `definition`
    public record Note(String category, String text) {}

    /// @param by the account, or the credited translator of a text that came with a study
    /// @param date when it was last changed
    public record Origin(String by, String method, Optional<LocalDate> date) {}

    public Unit {
        notes = List.copyOf(notes);
    }

    /// Whether there is a target for the current source.
    boolean isCurrent() {
        return target.isPresent() && !stage.equals(Optional.of(Stage.OUTDATED));
    }

    /// Whether the target can be reused in other translations.
    boolean approved() {
        return stage.map(each -> each == Stage.REVIEWED || each == Stage.FINAL).orElse(true);
    }

    /// Identifies a text without storing it.
    static String hash(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has this algorithm
        }
    }
}
