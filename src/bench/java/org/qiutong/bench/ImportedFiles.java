package org.qiutong.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Made-up files to import, the same at each run: a conversation of Polis, and coded interviews as
/// a sheet of a row a coding.
enum ImportedFiles {
    POLIS {
        @Override
        void write(Path folder) throws IOException {
            for (var file : conversation(PEOPLE).entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        }

        @Override
        List<Map<String, Object>> rows() {
            Random random = new Random(SEED);
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                for (int i = 0; i < STATEMENTS; i++) {
                    if (!vote(random).isEmpty()) {
                        rows.add(Map.of("expert", "bare/p" + person, "concept", "bare/c" + i));
                    }
                }
            }
            return rows;
        }
    },
    CSV {
        @Override
        void write(Path folder) throws IOException {
            List<String> lines = new ArrayList<>(List.of(String.join(",", HEADER)));
            codings().forEach(row -> lines.add("\"" + String.join("\",\"", row) + "\""));
            Files.write(folder.resolve("interviews.csv"), lines);
        }

        @Override
        List<Map<String, Object>> rows() {
            return codingRows();
        }
    },
    XLSX {
        @Override
        void write(Path folder) throws IOException {
            try (OutputStream out = Files.newOutputStream(folder.resolve("interviews.xlsx"))) {
                Workbook workbook = new Workbook(out, "bench", null);
                Worksheet sheet = workbook.newWorksheet("codings");
                List<List<String>> rows = new ArrayList<>(List.of(HEADER));
                rows.addAll(codings());
                for (int row = 0; row < rows.size(); row++) {
                    for (int at = 0; at < HEADER.size(); at++) {
                        sheet.value(row, at, rows.get(row).get(at));
                    }
                }
                workbook.finish();
            }
        }

        @Override
        List<Map<String, Object>> rows() {
            return codingRows();
        }
    };

    static final int PEOPLE = 2_000;
    static final int STATEMENTS = 900;
    static final int CODINGS = 100_000;

    private static final long SEED = 20_261_130;
    private static final List<String> COUNTRIES = List.of("CN", "UK", "FR");
    private static final List<String> HEADER =
            List.of("participant", "country", "document", "quote", "code", "stance");

    /// Writes the files into an empty folder.
    abstract void write(Path folder) throws IOException;

    /// The same votes or codings for a bare statement, between nodes whose ids begin with `bare/`.
    abstract List<Map<String, Object>> rows();

    /// The export of a conversation of Polis on the statements, with so many people.
    static Map<String, byte[]> conversation(int people) {
        StringBuilder statements =
                new StringBuilder("timestamp,comment-id,moderated,comment-body\n");
        StringBuilder votes = new StringBuilder("participant,group-id");
        for (int i = 0; i < STATEMENTS; i++) {
            statements.append("1600000000000,%d,1,Statement number %d.\n".formatted(i, i));
            votes.append(',').append(i);
        }
        votes.append('\n');
        Random random = new Random(SEED);
        for (int person = 0; person < people; person++) {
            votes.append(person).append(',').append(person % 3);
            for (int i = 0; i < STATEMENTS; i++) {
                votes.append(',').append(vote(random));
            }
            votes.append('\n');
        }
        return Map.of(
                "comments.csv",
                statements.toString().getBytes(UTF_8),
                "participants-votes.csv",
                votes.toString().getBytes(UTF_8));
    }

    /// One statement in eight was voted on.
    private static String vote(Random random) {
        return random.nextInt(8) > 0 ? "" : Integer.toString(random.nextInt(3) - 1);
    }

    /// One to three codings a passage, in either language; 300 people, and a document of each.
    private static List<List<String>> codings() {
        Sayings sayings = new Sayings(SEED);
        Random random = new Random(SEED);
        List<List<String>> rows = new ArrayList<>();
        while (rows.size() < CODINGS) {
            Sayings.Saying saying = sayings.next();
            int person = random.nextInt(300);
            String words = person % 3 == 0 ? saying.words().chinese() : saying.words().english();
            for (int topic : saying.topics()) {
                rows.add(
                        List.of(
                                "P" + person,
                                COUNTRIES.get(person % 3),
                                "Interview " + person,
                                words,
                                "Concerns > " + Sayings.TOPICS.get(topic).english(),
                                random.nextInt(4) == 0 ? "oppose" : "support"));
            }
        }
        return rows.subList(0, CODINGS);
    }

    private static List<Map<String, Object>> codingRows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        String words = "";
        int quotation = 0;
        for (List<String> row : codings()) {
            quotation += words.equals(row.get(3)) ? 0 : 1;
            words = row.get(3);
            rows.add(
                    Map.of(
                            "expert",
                            "bare/p" + row.get(0).substring(1),
                            "source",
                            "bare/s" + row.get(0).substring(1),
                            "quotation",
                            "bare/q" + quotation,
                            "words",
                            words,
                            "concept",
                            "bare/c" + Math.floorMod(row.get(4).hashCode(), STATEMENTS),
                            "stance",
                            row.get(5)));
        }
        return rows;
    }
}
