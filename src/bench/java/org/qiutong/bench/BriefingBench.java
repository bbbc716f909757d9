package org.qiutong.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.qiutong.access.Role;
import org.qiutong.briefing.BriefingJobs;
import org.qiutong.briefing.Order;
import org.qiutong.briefing.PaperJob;
import org.qiutong.dialogue.Agenda;
import org.qiutong.dialogue.AgendaItem;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.Setting;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.kit.Job;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// A pack with 200 quotations in both languages beside each other, as PDF, and the answers that a
/// reader gets while it is made.
final class BriefingBench implements Bench {

    private static final int QUOTATIONS = 200;
    private static final StudyId STUDY = new StudyId("itif-2024");
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
        try (Trial trial = new Trial(program)) {
            return measure(trial);
        }
    }

    private static List<Figure> measure(Trial trial) throws Exception {
        trial.as(Role.RESEARCHER, Role.CONVENOR);
        EvidenceService evidence = trial.part(EvidenceService.class);
        evidence.saveSaid(STUDY, "bench", quotations(evidence), List.of());
        evidence.link(STUDY);
        BriefingJobs jobs = trial.part(BriefingJobs.class);
        Dialogue dialogue = dialogue(trial.part(DialogueService.class));
        List<Figure> figures = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        // The first one also finds and draws the fonts: it counts like any other.
        for (String which : List.of("first", "second")) {
            long start = System.nanoTime();
            PaperJob job =
                    jobs.start(
                            dialogue,
                            new Order(
                                    List.of(Locale.ENGLISH, Locale.forLanguageTag("zh-Hans")),
                                    Order.allSections(),
                                    Order.Format.PDF),
                            address -> "https://qiutong.example/" + address);
            byte[] bytes = wait(job.making(), trial.address(), answers);
            double seconds = (System.nanoTime() - start) / 1e9;
            figures.add(new Figure("pack with 200 quotations, " + which, seconds, 20, "s"));
            figures.add(new Figure("its size", bytes.length / 1e6, 10, "MB"));
        }
        figures.add(new Figure("answer meanwhile, p95", Figure.p95(answers), 500, "ms"));
        return figures;
    }

    /// Requests a page again and again until the pack is done.
    private static byte[] wait(Job<byte[]> job, String address, List<Double> answers)
            throws Exception {
        CompletableFuture<byte[]> made = new CompletableFuture<>();
        job.follow(state -> {
            switch (state) {
                case Job.State.Done<byte[]>(byte[] bytes) -> made.complete(bytes);
                case Job.State.Failed<byte[]>(Throwable cause, _) ->
                        made.completeExceptionally(cause);
                case Job.State.Cancelled<byte[]> _ -> made.cancel(false);
                case Job.State.Running<byte[]> _ -> {}
            }
        });
        HttpRequest page = HttpRequest.newBuilder(URI.create(address + "/login")).build();
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

    private static Dialogue dialogue(DialogueService dialogues) {
        Dialogue begun =
                dialogues.create(
                        Setting.first(
                                LocalizedText.of(LanguageTag.EN, "A dialogue to measure"),
                                List.of(LanguageTag.EN, LanguageTag.ZH_HANS),
                                List.of(new CommunityId("UK"), new CommunityId("CN"))));
        return dialogues.save(
                begun,
                new Agenda(
                        CONCEPTS.stream()
                                .map(concept ->
                                        new AgendaItem(new ConceptId(STUDY + "/" + concept), 45))
                                .toList()));
    }

    /// The words of the founding study, repeated, on few concepts.
    private static List<Quotation> quotations(EvidenceService evidence) {
        List<Quotation> said = evidence.quotations(EvidenceFilter.ALL.ofStudy(STUDY));
        Function<Integer, Quotation> again =
                number -> {
                    Quotation one = said.get(number % said.size());
                    return Quotation.builder(new QuotationId(STUDY + "/bench" + number), STUDY)
                            .expert(one.expert())
                            .community(one.community())
                            .source(one.source())
                            .section(one.section())
                            .locator(one.locator())
                            .original(one.original())
                            .renderings(one.renderings())
                            .codings(
                                    List.of(
                                            new Quotation.Coding(
                                                    new ConceptId(
                                                            STUDY
                                                                    + "/"
                                                                    + CONCEPTS.get(
                                                                            number
                                                                                    % CONCEPTS
                                                                                            .size())),
                                                    Stance.SUPPORT)))
                            .consent(one.consent())
                            .build();
                };
        return IntStream.range(0, QUOTATIONS).boxed().map(again).toList();
    }
}
