package org.qiutong.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.qiutong.command.CommandCall;
import org.qiutong.text.LanguageTag;

/// A request to import, sent by one process to the running program.
///
/// @param format recognised by the files where it is not given
/// @param dryRun whether nothing is stored: the answer says what would change
public record ImportCall(Optional<String> format, ImportRequest request, boolean dryRun) {

    static final String NAME = "import";

    private static final String ANSWER = "answer ";
    private static final String DRY_RUN = "dry-run";

    /// The request together with the files.
    ///
    /// @throws IOException if a file cannot be read
    public CommandCall with(StudyFolder folder) throws IOException {
        Map<String, String> arguments = new HashMap<>();
        arguments.put("language", request.language().toString());
        format.ifPresent(id -> arguments.put("format", id));
        if (dryRun) {
            arguments.put(DRY_RUN, "yes");
        }
        request.study().ifPresent(study -> arguments.put("study", study));
        request.folder().ifPresent(name -> arguments.put("folder", name));
        request.answers().forEach((question, answer) -> arguments.put(ANSWER + question, answer));
        return new CommandCall(NAME, arguments, packed(folder));
    }

    /// Reads the arguments that [#with] writes.
    static ImportCall of(Map<String, String> arguments) {
        return new ImportCall(
                Optional.ofNullable(arguments.get("format")),
                new ImportRequest(
                        Optional.ofNullable(arguments.get("study")),
                        Optional.ofNullable(arguments.get("folder")),
                        new LanguageTag(arguments.getOrDefault("language", "und")),
                        answers(arguments)),
                arguments.containsKey(DRY_RUN));
    }

    private static Map<String, String> answers(Map<String, String> arguments) {
        Map<String, String> answers = new HashMap<>();
        arguments.forEach((name, value) -> {
            if (name.startsWith(ANSWER)) {
                answers.put(name.substring(ANSWER.length()), value);
            }
        });
        return answers;
    }

    /// The files as a ZIP archive.
    private static byte[] packed(StudyFolder folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : folder.names()) {
                zip.putNextEntry(new ZipEntry(name));
                try (InputStream in = folder.open(name).orElseThrow()) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
