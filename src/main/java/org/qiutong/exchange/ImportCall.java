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
public record ImportCall(Optional<String> format, ImportRequest request) {

    static final String NAME = "import";

    /// The request together with the files.
    ///
    /// @throws IOException if a file cannot be read
    public CommandCall with(StudyFolder folder) throws IOException {
        Map<String, String> arguments = new HashMap<>();
        arguments.put("language", request.language().toString());
        format.ifPresent(id -> arguments.put("format", id));
        request.study().ifPresent(study -> arguments.put("study", study));
        request.folder().ifPresent(name -> arguments.put("folder", name));
        return new CommandCall(NAME, arguments, packed(folder));
    }

    /// Reads the arguments that [#with] writes.
    static ImportCall of(Map<String, String> arguments) {
        return new ImportCall(
                Optional.ofNullable(arguments.get("format")),
                new ImportRequest(
                        Optional.ofNullable(arguments.get("study")),
                        Optional.ofNullable(arguments.get("folder")),
                        new LanguageTag(arguments.getOrDefault("language", "und"))));
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
