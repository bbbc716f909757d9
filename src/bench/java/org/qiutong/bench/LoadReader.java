package org.qiutong.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/// A simulated reader: pages as a browser first gets them, lists, common ground and searches.
final class LoadReader {

    private static final List<String> ADDRESSES =
            List.of(
                    "/",
                    "/common-ground",
                    "/quotations?community=UK",
                    "/concepts/itif-2024/safety-risks",
                    "/search?q=risk",
                    "/graph?study=itif-2024",
                    "/api/v1/studies",
                    "/api/v1/quotations?size=20",
                    "/api/v1/concepts?size=50",
                    "/api/v1/findings?community=CN&size=50",
                    "/api/v1/experts?community=UK",
                    "/api/v1/quotations/itif-2024/q01",
                    "/api/v1/common-ground?size=50",
                    "/api/v1/common-ground?kind=barrier",
                    "/api/v1/common-ground/itif-2024/malicious-use",
                    "/api/v1/ask?kind=barrier&n=2",
                    "/api/v1/bridging?study=itif-2024",
                    "/api/v1/search?q=open%20source",
                    "/api/v1/search?q=%E5%AE%89%E5%85%A8",
                    "/api/v1/search/suggestions?q=ge");

    /// @param status 0 where there was no answer
    record Answer(int status, double seconds) {}

    private final int port;
    private final String address;
    private final Random random;
    private String cookie = "";

    /// @param address of the reader, on the loopback
    LoadReader(int port, String address, int seed) {
        this.port = port;
        this.address = address;
        this.random = new Random(seed);
    }

    /// Sends requests, with a pause to read each answer.
    List<Answer> readFor(Duration time) throws InterruptedException {
        List<Answer> answers = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        Thread.sleep(random.nextInt(1_000));
        while (System.nanoTime() < end) {
            answers.add(ask(ADDRESSES.get(random.nextInt(ADDRESSES.size()))));
            Thread.sleep(500 + random.nextInt(1_000));
        }
        return answers;
    }

    /// Sends requests, with a short pause to read each answer.
    List<Answer> readUntil(AtomicBoolean stop) throws InterruptedException {
        List<Answer> answers = new ArrayList<>();
        while (!stop.get()) {
            answers.add(ask(ADDRESSES.get(answers.size() % ADDRESSES.size())));
            Thread.sleep(100);
        }
        return answers;
    }

    /// Sends requests without a pause.
    List<Answer> askUntil(AtomicBoolean stop) {
        List<Answer> answers = new ArrayList<>();
        while (!stop.get()) {
            answers.add(ask(ADDRESSES.get(random.nextInt(ADDRESSES.size()))));
        }
        return answers;
    }

    /// The duration of a number of sequential requests, to all addresses in turn, in seconds.
    double time(int requests) {
        double seconds = 0;
        for (int i = 0; i < requests; i++) {
            Answer answer = ask(ADDRESSES.get(i % ADDRESSES.size()));
            if (answer.status() != 200) {
                throw new IllegalStateException("refused: " + answer);
            }
            seconds += answer.seconds();
        }
        return seconds;
    }

    private Answer ask(String target) {
        long begin = System.nanoTime();
        int status = 0;
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(
                            ("GET "
                                            + target
                                            + " HTTP/1.0\r\nHost: localhost\r\nCookie: "
                                            + cookie
                                            + "\r\n\r\n")
                                    .getBytes(ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            status = Integer.parseInt(answer.substring(9, 12));
            int session = answer.indexOf("JSESSIONID=");
            if (session > 0 && session < answer.indexOf("\r\n\r\n")) {
                cookie = answer.substring(session, answer.indexOf(';', session));
            }
        } catch (IOException | RuntimeException e) {
            // No answer, which is counted.
        }
        return new Answer(status, (System.nanoTime() - begin) / 1e9);
    }
}
