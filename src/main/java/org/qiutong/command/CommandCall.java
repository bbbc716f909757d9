package org.qiutong.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

/// A command that one process sends to the running program, which it finds by a file in the data
/// folder.
///
/// @param name of the [RunningCommand]
/// @param arguments by name
/// @param body what is sent along
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CommandCall(String name, Map<String, String> arguments, byte[] body) {

    /// The file's name in the data folder. It holds the port, the process and the token.
    static final String FILE = "command";

    /// The response header with the exit code.
    static final String CODE = "Qiutong-Code";

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    public CommandCall {
        arguments = Map.copyOf(arguments);
    }

    /// Sends it to the program that runs on a data folder.
    ///
    /// @return the exit code and what was told; nothing if no program runs there
    /// @throws IOException if the program ends meanwhile
    public Optional<CommandAnswer> send(Path data) throws IOException, InterruptedException {
        return send(data, OutputStream.nullOutputStream(), false);
    }

    /// Sends it to the program that runs on a data folder, and writes what the command makes.
    ///
    /// @param made gets the content if the command was done
    /// @return the exit code and, if it is not 0, what was told; nothing if no program runs there
    /// @throws IOException if the program ends meanwhile. A content that failed halfway may also
    ///   just be short: its own format has to tell
    public Optional<CommandAnswer> fetch(Path data, OutputStream made)
            throws IOException, InterruptedException {
        return send(data, made, true);
    }

    private Optional<CommandAnswer> send(Path data, OutputStream made, boolean makes)
            throws IOException, InterruptedException {
        List<String> lines = lines(data.resolve(FILE));
        if (lines.size() < 3 || ProcessHandle.of(Long.parseLong(lines.get(1))).isEmpty()) {
            return Optional.empty();
        }
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<InputStream> answer =
                    http.send(request(lines.get(0), lines.get(2)), BodyHandlers.ofInputStream());
            try (InputStream content = answer.body()) {
                Optional<Integer> code = answer.headers().firstValue(CODE).map(Integer::valueOf);
                if (code.isEmpty()) {
                    return Optional.empty();
                }
                if (makes && code.get() == 0) {
                    content.transferTo(made);
                    return Optional.of(CommandAnswer.of(0, ""));
                }
                return Optional.of(
                        CommandAnswer.of(code.get(), new String(content.readAllBytes(), UTF_8)));
            }
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return Optional.empty();
        }
    }

    private HttpRequest request(String port, String token) {
        String query =
                arguments.entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(joining("&"));
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/" + name + "?" + query))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    /// Parses the query of a request.
    static Map<String, String> arguments(String query) {
        Map<String, String> values = new HashMap<>();
        for (String part : query.split("&", -1)) {
            int at = part.indexOf('=');
            if (at > 0) {
                values.put(
                        URLDecoder.decode(part.substring(0, at), UTF_8),
                        URLDecoder.decode(part.substring(at + 1), UTF_8));
            }
        }
        return values;
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
}
