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

/// A text that leaves for a translator's tool.
///
/// @param language the one that it is translated into
/// @param target what it is in that language so far
/// @param stage how far a rendering has come; nothing is kept of how far a text of the codebook has
/// @param seen what tells, when it comes back, whether somebody else has changed it meanwhile
/// @param notes what whoever translates it should know
/// @param origin who wrote the target and when, where that is known
public record Unit(
        UnitId id,
        LocalizedText.Version source,
        LanguageTag language,
        Optional<String> target,
        Optional<Stage> stage,
        String seen,
        List<Note> notes,
        Optional<Origin> origin) {

    /// Something to know, in the language of whoever takes the file along.
    ///
    /// @param category `context`, `term`, `mark`, `original` or `definition`
    public record Note(String category, String text) {}

    /// @param by the account or, of what came with a study, who answers for it
    /// @param date when it was last changed
    public record Origin(String by, String method, LocalDate date) {}

    public Unit {
        notes = List.copyOf(notes);
    }

    /// Whether there is a target, of the source as it is now.
    boolean isCurrent() {
        return target.isPresent() && !stage.equals(Optional.of(Stage.OUTDATED));
    }

    /// Whether the target can be trusted in other translations as it stands.
    boolean approved() {
        return stage.map(each -> each == Stage.REVIEWED || each == Stage.FINAL).orElse(true);
    }

    /// Tells texts apart without holding them.
    static String hash(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
