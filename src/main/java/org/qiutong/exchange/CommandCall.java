package org.qiutong.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.qiutong.text.LanguageTag;

/// A request to import, sent by one process to the running program, which it finds by a file in the
/// data folder.
///
/// @param format recognised by the files where it is not given
public record CommandCall(Optional<String> format, ImportRequest request) {

    /// The file's name in the data folder. It holds the port, the process and the token.
    static final String FILE = "command";

    /// The response header with the exit code.
    static final String CODE = "Qiutong-Code";

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// Asks the program that runs on a data folder to import files.
    ///
    /// @return nothing if none runs there
    /// @throws IOException if a file cannot be read, or the program ends meanwhile
    public Optional<CommandImport.Answer> send(Path data, StudyFolder folder)
            throws IOException, InterruptedException {
        List<String> lines = lines(data.resolve(FILE));
        if (lines.size() < 3 || ProcessHandle.of(Long.parseLong(lines.get(1))).isEmpty()) {
            return Optional.empty();
        }
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://127.0.0.1:"
                                                            + lines.get(0)
                                                            + "/import?"
                                                            + query()))
                                    .header("Authorization", "Bearer " + lines.get(2))
                                    .POST(BodyPublishers.ofByteArray(packed(folder)))
                                    .build(),
                            BodyHandlers.ofString(UTF_8));
            return answer.headers()
                    .firstValue(CODE)
                    .map(code -> new CommandImport.Answer(Integer.parseInt(code), answer.body()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return Optional.empty();
        }
    }

    /// Parses the query that [#send] writes.
    static CommandCall ofQuery(String query) {
        Map<String, String> values = new HashMap<>();
        for (String part : query.split("&", -1)) {
            int at = part.indexOf('=');
            values.put(part.substring(0, at), URLDecoder.decode(part.substring(at + 1), UTF_8));
        }
        return new CommandCall(
                Optional.ofNullable(values.get("format")),
                new ImportRequest(
                        Optional.ofNullable(values.get("study")),
                        Optional.ofNullable(values.get("folder")),
                        new LanguageTag(values.getOrDefault("language", "und"))));
    }

    private String query() {
        StringBuilder query = new StringBuilder("language=" + request.language());
        format.ifPresent(id -> query.append("&format=").append(encoded(id)));
        request.study().ifPresent(study -> query.append("&study=").append(encoded(study)));
        request.folder().ifPresent(name -> query.append("&folder=").append(encoded(name)));
        return query.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
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
