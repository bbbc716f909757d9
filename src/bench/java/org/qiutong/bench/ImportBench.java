package org.qiutong.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.util.FileSystemUtils;

/// Imports of 225,000 votes and of 100,000 codings, in a program that has 512 MB of heap and serves
/// a reader meanwhile, beside a bare statement that writes the same rows in the same process.
final class ImportBench implements Bench {

    private static final double HEAP = 512;

    /// How often the reader reads before the import begins, so that the pages are known.
    private static final int BEFORE = 60;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Figure> measure() throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (ImportedFiles files : ImportedFiles.values()) {
            Path folder = Files.createTempDirectory("qiutong-bench");
            try {
                files.write(folder);
                figures.addAll(measure(files, folder));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
        return figures;
    }

    private static List<Figure> measure(ImportedFiles files, Path folder) throws Exception {
        Process process =
                new ProcessBuilder(Fault.java(ImportTrial.class, files.name(), folder.toString()))
                        .redirectError(
                                ProcessBuilder.Redirect.appendTo(
                                        folder.resolveSibling("qiutong-bench-import.log").toFile()))
                        .start();
        try (BufferedReader answers = process.inputReader()) {
            LoadReader reader =
                    new LoadReader(URI.create(answers.readLine()).getPort(), "127.0.1.1", 1);
            reader.time(BEFORE);
            return measure(files, process, answers, reader);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static List<Figure> measure(
            ImportedFiles files, Process process, BufferedReader answers, LoadReader reader)
            throws Exception {
        process.outputWriter().append('\n').flush();
        if (!ImportTrial.BEGUN.equals(answers.readLine())) {
            throw new IOException(files + " did not begin");
        }
        AtomicBoolean done = new AtomicBoolean();
        Map<String, Double> figures = new LinkedHashMap<>();
        List<LoadReader.Answer> pages;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<LoadReader.Answer>> reading = () -> reader.readUntil(done);
            Future<List<LoadReader.Answer>> read = threads.submit(reading);
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                String[] parts = line.split("=", -1);
                figures.put(parts[0], Double.parseDouble(parts[1]));
                done.compareAndSet(false, parts[0].equals("heap"));
            }
            done.set(true);
            pages = read.get();
        }
        if (!figures.containsKey("bare")) {
            throw new IOException(files + " broke down after " + figures);
        }
        return figures(files, figures, pages);
    }

    private static List<Figure> figures(
            ImportedFiles files, Map<String, Double> measured, List<LoadReader.Answer> pages) {
        String name = files + ": ";
        double bare = measured.getOrDefault("bare", 0.0);
        double most = files == ImportedFiles.POLIS ? 15 : Math.max(30, 2.5 * bare);
        List<Figure> figures = new ArrayList<>();
        measured.forEach((what, value) ->
                figures.add(
                        switch (what) {
                            case "dry run", "import", "dry run again", "import again" ->
                                    new Figure(name + what, value, most, "s");
                            case "heap" -> new Figure(name + "heap", value, HEAP * 1.048576, "MB");
                            default -> Figure.withoutBar(name + what, value, "s");
                        }));
        figures.add(
                Figure.withoutBar(
                        name + "import / bare", measured.getOrDefault("import", 0.0) / bare, ""));
        List<Double> times = pages.stream().map(LoadReader.Answer::seconds).toList();
        figures.add(Figure.withoutBar(name + "pages meanwhile", times.size(), ""));
        figures.add(new Figure(name + "pages meanwhile, p95", Figure.p95(times), 1, "s"));
        figures.add(
                Figure.withoutBar(
                        name + "slowest page",
                        times.stream().mapToDouble(each -> each).max().orElse(0),
                        "s"));
        figures.add(
                new Figure(
                        name + "pages that failed",
                        pages.stream().filter(each -> each.status() != 200).count(),
                        0,
                        ""));
        return figures;
    }
}
