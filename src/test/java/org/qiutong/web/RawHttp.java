package org.qiutong.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

/// Sends requests byte for byte, also those that a client of the library would not.
record RawHttp(int port) {

    /// @param head the status line and the headers
    record Answer(int status, List<String> head, String body) {

        String type() {
            return head.stream()
                    .filter(line ->
                            line.toLowerCase(java.util.Locale.ROOT).startsWith("content-type:"))
                    .map(line -> line.substring("content-type:".length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    Answer get(String target) throws IOException {
        return send("GET " + target + " HTTP/1.0\r\nHost: localhost\r\n\r\n");
    }

    Answer post(String target, String form) throws IOException {
        return send(
                "POST "
                        + target
                        + " HTTP/1.0\r\nHost: localhost\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + form.length()
                        + "\r\n\r\n"
                        + form);
    }

    private static void write(String request, Socket socket) {
        try {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException _) {
            // Without an answer the reader fails.
        }
    }

    /// @param request one char a byte; the answer must not come in chunks
    Answer send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            // The server may answer and close before it has got all of a request that is too long.
            Thread.ofVirtual().start(() -> write(request, socket));
            String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            int end = answer.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new IOException("no HTTP: '" + answer + "'");
            }
            List<String> head = answer.substring(0, end).lines().toList();
            String body = new String(answer.substring(end + 4).getBytes(ISO_8859_1), UTF_8);
            return new Answer(Integer.parseInt(head.getFirst().substring(9, 12)), head, body);
        }
    }
}
