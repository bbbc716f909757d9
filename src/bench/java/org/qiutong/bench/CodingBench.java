package org.qiutong.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.access.Role;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.coding.codes.CodebookEditor;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundService;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.springframework.util.FileSystemUtils;

/// The transcript desk in a browser, with an interview of 100,000 characters and 2,000 coded
/// passages: how long a coder waits for codes to pick from, for a coded passage to be on the
/// screen, by when it is stored, and for it to be on common ground.
final class CodingBench implements Bench {

    private static final int CHARACTERS = 100_000;
    private static final int PASSAGES = 2_000;
    private static final int WARM_UP = 10;
    private static final int MEASURED = 50;
    private static final StudyId STUDY = new StudyId("desk-bench");

    private final Class<?> program;
    private final List<String> lines = new ArrayList<>();

    CodingBench(Class<?> program) {
        this.program = program;
    }

    @Override
    public String name() {
        return "coding";
    }

    @Override
    public List<Figure> measure() throws Exception {
        Path folder = Files.createTempDirectory("qiutong-bench");
        try (Trial trial = new Trial(program);
                Chromium chromium = new Chromium()) {
            write(folder);
            trial.as(Role.RESEARCHER);
            store(trial.part(ImportService.class), folder);
            List<ConceptId> codes = fresh(trial.part(CodebookEditor.class));
            trial.account("coder", "right", Role.RESEARCHER);
            Page page = chromium.browser().newPage();
            page.navigate(trial.address() + "/login");
            page.locator("input[name=username]").fill("coder");
            page.locator("input[name=password]").fill("right");
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.endsWith("/login"));
            double opened =
                    Stopwatch.time(() -> {
                        page.navigate(trial.address() + "/studies/" + STUDY + "/sources/E1");
                        page.locator("coded-transcript mark").nth(PASSAGES / 2).waitFor();
                        return page;
                    });
            return code(trial, page, codes, opened);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /// Chooses a sentence that is not coded, by the keyboard, and codes it, again and again.
    private List<Figure> code(Trial trial, Page page, List<ConceptId> codes, double opened) {
        List<Double> offered = new ArrayList<>();
        List<Double> shown = new ArrayList<>();
        List<Double> counted = new ArrayList<>();
        Locator text = page.locator("coded-transcript .line p");
        Locator marks = page.locator("coded-transcript button");
        for (int round = 0; round < codes.size(); round++) {
            // Each second line is not coded.
            text.nth(2 * round * (lines.size() / 2 / codes.size()) + 1).focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            page.locator(".code-picker input:focus").waitFor();
            Locator offer =
                    page.locator("vaadin-combo-box-item")
                            .filter(new Locator.FilterOptions().setHasText(number(round)));
            page.keyboard().type(number(round));
            double choice = Stopwatch.time(() -> wait(offer));
            page.keyboard().press("ArrowDown");
            Locator mark = marks.filter(new Locator.FilterOptions().setHasText(number(round)));
            ConceptId code = codes.get(round);
            Optional<CommonGround> before = ground(trial, code);
            double seen =
                    Stopwatch.time(() -> {
                        page.keyboard().press("Enter");
                        return wait(mark);
                    });
            double ground = seen + Stopwatch.time(() -> awaitOther(trial, code, before));
            if (round >= WARM_UP) {
                offered.add(choice);
                shown.add(seen);
                counted.add(ground);
            }
        }
        return List.of(
                Figure.withoutBar("transcript opened", opened, "ms"),
                new Figure("codes to pick from, p95", Figure.p95(offered), 100, "ms"),
                new Figure("coded passage stored and shown, p95", Figure.p95(shown), 200, "ms"),
                new Figure(
                        "coded passage on common ground, p95", Figure.p95(counted), 1_000, "ms"));
    }

    private static Locator wait(Locator there) {
        there.waitFor();
        return there;
    }

    private static Optional<CommonGround> ground(Trial trial, ConceptId code) {
        return trial.part(GroundService.class).on(code, GroundFilter.ALL);
    }

    private static boolean awaitOther(Trial trial, ConceptId code, Optional<CommonGround> before) {
        while (ground(trial, code).equals(before)) {
            Thread.onSpinWait();
        }
        return true;
    }

    /// Codes that nobody has used, called by a number.
    private static List<ConceptId> fresh(CodebookEditor codebook) {
        List<ConceptId> codes = new ArrayList<>();
        for (int round = 0; round < WARM_UP + MEASURED; round++) {
            codes.add(
                    codebook.add(
                            STUDY,
                            ConceptKind.CONCERN,
                            LocalizedText.of(LanguageTag.EN, "Concern number " + number(round)),
                            Optional.empty()));
        }
        return codes;
    }

    private static String number(int round) {
        return Integer.toString(1_000 + round);
    }

    private void write(Path folder) throws IOException {
        Sayings sayings = new Sayings(21);
        StringBuilder text = new StringBuilder();
        while (text.length() < CHARACTERS || lines.size() < 2 * PASSAGES) {
            String words = sayings.next().words().english();
            lines.add(words);
            text.append("Expert: ").append(words).append('\n');
        }
        Files.writeString(folder.resolve("E1.txt"), text);
        List<String> codings = new ArrayList<>(List.of("Participant,Document,Quote,Code"));
        for (int line = 0; line < 2 * PASSAGES; line += 2) {
            codings.add(
                    "E1,E1.txt,\""
                            + lines.get(line)
                            + "\","
                            + Sayings.TOPICS.get(line / 2 % Sayings.TOPICS.size()).english());
        }
        Files.write(folder.resolve("codings.csv"), codings);
        Files.write(
                folder.resolve("people.csv"),
                List.of("Participant,Community", "E1,United Kingdom"));
    }

    private static void store(ImportService imports, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            imports.store(
                    imports.read(
                            Optional.empty(),
                            StudyFolder.of(files.toList()),
                            new ImportRequest(
                                    Optional.of(STUDY.value()),
                                    Optional.empty(),
                                    LanguageTag.EN,
                                    Map.of("access:", "released", "sample:UK", "1"))),
                    "bench");
        }
    }
}
