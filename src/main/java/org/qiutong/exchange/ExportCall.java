package org.qiutong.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.qiutong.command.CommandCall;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;

/// A request to take a study out, sent by one process to the running program.
///
/// @param file the id of a [StudyExport]; without one, the answer says which there are
/// @param language of headings, where the format has them
public record ExportCall(StudyId study, Optional<String> file, LanguageTag language) {

    static final String NAME = "export";

    private static final String STUDY = "study";
    private static final String FILE = "file";
    private static final String LANGUAGE = "language";

    /// The request as it is sent.
    public CommandCall call() {
        Map<String, String> arguments = new HashMap<>();
        arguments.put(STUDY, study.value());
        arguments.put(LANGUAGE, language.value());
        file.ifPresent(id -> arguments.put(FILE, id));
        return new CommandCall(NAME, arguments, new byte[0]);
    }

    /// Reads the arguments that [#call] writes.
    static ExportCall of(Map<String, String> arguments) {
        return new ExportCall(
                new StudyId(arguments.getOrDefault(STUDY, "")),
                Optional.ofNullable(arguments.get(FILE)),
                new LanguageTag(arguments.getOrDefault(LANGUAGE, "en")));
    }
}
