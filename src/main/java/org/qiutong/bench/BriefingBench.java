package org.qiutong.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.qiutong.dialogue.Agenda;
import org.qiutong.dialogue.AgendaItem;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.Hosting;
import org.qiutong.dialogue.Outcomes;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.briefing.BriefingJobs;
import org.qiutong.dialogue.briefing.Job;
import org.qiutong.dialogue.briefing.Order;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.graph.Window;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.FileSystemUtils;

/// A pack with 200 quotations in both languages beside each other, as PDF, and the answers that a
/// reader gets while it is made.
final class BriefingBench implements Bench {

    private static final int QUOTATIONS = 200;
    private static final String STUDY = "itif-2024";
    private static final List<String> CONCEPTS =
            List.of("malicious-use", "open-source-benefits", "who-should-lead", "trust-issues");

    private final Class<?> program;

    /// @param program the Spring Boot application to measure
    BriefingBench(Class<?> program) {
        this.program = program;
    }

    @Override
    public String name() {
        return "briefing";
    }

    @Override
    public List<Figure> measure() throws Exception {
        Path folder = Files.createTempDirectory("qiutong-bench");
        System.setProperty("qiutong.data", folder.toString());
        System.setProperty("qiutong.port", "0");
        System.setProperty("qiutong.neo4j.uri", "");
        try (ConfigurableApplicationContext running = SpringApplication.run(program)) {
            return measure(running);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<Figure> measure(ConfigurableApplicationContext program) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                "bench",
                                "",
                                AuthorityUtils.createAuthorityList(
                                        "ROLE_RESEARCHER", "ROLE_CONVENOR")));
        EvidenceService evidence = program.getBean(EvidenceService.class);
        evidence.save(STUDY, "bench", quotations(evidence), List.of(), List.of(), List.of());
        BriefingJobs jobs = program.getBean(BriefingJobs.class);
        String port = program.getEnvironment().getRequiredProperty("local.server.port");
        List<Figure> figures = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        // The first one also finds and draws the fonts: it counts like any other.
        for (String which : List.of("first", "second")) {
            long start = System.nanoTime();
            Job job =
                    jobs.start(
                            dialogue(),
                            new Order(
                                    List.of(Locale.ENGLISH, Locale.forLanguageTag("zh-Hans")),
                                    Order.allSections(),
                                    Order.Format.PDF),
                            address -> "https://qiutong.example/" + address);
            byte[] bytes = wait(job, port, answers);
            double seconds = (System.nanoTime() - start) / 1e9;
            figures.add(new Figure("pack with 200 quotations, " + which, seconds, 20, "s"));
            figures.add(new Figure("its size", bytes.length / 1e6, 10, "MB"));
        }
        figures.add(new Figure("answer meanwhile, p95", Figure.p95(answers), 500, "ms"));
        return figures;
    }

    /// Until the pack is there, asks for a page again and again.
    private static byte[] wait(Job job, String port, List<Double> answers) throws Exception {
        CompletableFuture<byte[]> made = new CompletableFuture<>();
        job.follow(state -> {
            switch (state) {
                case Job.State.Done done -> made.complete(done.bytes());
                case Job.State.Failed(Throwable cause) -> made.completeExceptionally(cause);
                case Job.State.Cancelled() -> made.cancel(false);
                case Job.State.Running _ -> {}
            }
        });
        HttpRequest page =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!made.isDone()) {
                answers.add(Stopwatch.time(() -> answer(client, page)));
            }
        }
        return made.get();
    }

    private static String answer(HttpClient client, HttpRequest page) {
        try {
            return client.send(page, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static Dialogue dialogue() {
        return new Dialogue(
                "bench",
                Setting.first(
                        LocalizedText.of(LanguageTag.EN, "A dialogue to measure"),
                        List.of(LanguageTag.EN, LanguageTag.ZH_HANS),
                        List.of("UK", "CN")),
                new Agenda(
                        CONCEPTS.stream()
                                .map(concept -> new AgendaItem(STUDY + "/" + concept, 45))
                                .toList()),
                Hosting.NONE,
                Outcomes.NONE,
                "bench",
                List.of(),
                false,
                1,
                Instant.EPOCH,
                "bench");
    }

    /// The words of the founding study again and again, on few concepts.
    private static List<Quotation> quotations(EvidenceService evidence) {
        List<Quotation> said = evidence.quotations(EvidenceFilter.ALL.ofStudy(STUDY), Window.ALL);
        Function<Integer, Quotation> again =
                number -> {
                    Quotation one = said.get(number % said.size());
                    return new Quotation(
                            STUDY + "/bench" + number,
                            STUDY,
                            one.expert(),
                            one.community(),
                            one.source(),
                            one.section(),
                            one.locator(),
                            one.original(),
                            one.renderings(),
                            List.of(
                                    new Quotation.Coding(
                                            STUDY + "/" + CONCEPTS.get(number % CONCEPTS.size()),
                                            Stance.SUPPORT)),
                            one.consent());
                };
        return IntStream.range(0, QUOTATIONS).boxed().map(again).toList();
    }
}
