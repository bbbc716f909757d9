package org.qiutong.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Passage;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Rendering;
import org.qiutong.evidence.Statement;
import org.qiutong.people.Expert;
import org.qiutong.people.Institution;
import org.qiutong.study.Milestone;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.text.LocalizedText;

/// What a study may hold, whatever the format: the sizes of names, texts and numbers, the shape of
/// its trees, and the kind of its addresses.
public final class BatchLimits {

    /// The longest name or label, in characters.
    public static final int NAME = 500;

    /// The longest text, in kilobytes of UTF-8. What people vote on is a text too.
    public static final int TEXT = 100;

    /// The longest transcript, in kilobytes of UTF-8: some hours of talk.
    static final int TRANSCRIPT = 4_000;

    /// How many levels a codebook may have.
    public static final int DEPTH = 32;

    /// The largest sample or other group of people.
    static final int PEOPLE = 100_000_000;

    static final int FIRST_YEAR = 1000;
    static final int LAST_YEAR = 9999;
    static final int REFERENCES = 1_000_000;

    /// How many characters of a text that is too long are shown.
    private static final int BEGINNING = 30;

    private final UnaryOperator<String> file;
    private final ProblemList problems;

    /// @param file where a part of a study is, in the format that it came in
    BatchLimits(UnaryOperator<String> file, ProblemList problems) {
        this.file = file;
        this.problems = problems;
    }

    void check(ImportBatch batch) {
        study(batch.study());
        batch.communities()
                .forEach(each ->
                        names(
                                "communities",
                                each.id().value(),
                                Stream.of(each.label(), each.experts())));
        for (Institution each : batch.institutions()) {
            names("institutions", each.id().value(), Stream.of(each.name(), each.shortName()));
            texts("institutions", each.id().value(), Stream.of(each.role()));
        }
        for (Expert each : batch.experts()) {
            name("experts", each.id().value(), each.code());
        }
        batch.concepts().forEach(this::concept);
        batch.sources().forEach(this::source);
        batch.milestones().forEach(this::milestone);
        batch.quotations().forEach(this::quotation);
        batch.findings().forEach(this::finding);
        for (Statement each : batch.statements()) {
            texts("statements", each.id(), Stream.of(each.section()));
            passage("statements", each.id(), each.passage());
        }
        batch.transcripts()
                .forEach(each -> text("sources", each.source().value(), each.text(), TRANSCRIPT));
        tree("concepts", batch.concepts(), Concept::id, Concept::broader, DEPTH);
        tree("institutions", batch.institutions(), Institution::id, Institution::partOf, DEPTH);
        tree("sources", batch.sources(), Source::id, Source::sameAs, REFERENCES);
        tree("sources", batch.sources(), Source::id, Source::citedBy, REFERENCES);
    }

    private void study(Study study) {
        String id = study.id().value();
        names("study", id, Stream.of(study.title()));
        texts(
                "study",
                id,
                Stream.of(
                        study.summary(),
                        study.method(),
                        study.limits(),
                        study.licence(),
                        study.confidentiality()));
        texts("study", id, study.questions().stream());
        study.samples().values().forEach(size -> number("study", id, size, 0, PEOPLE));
        Stream.concat(
                        study.fieldwork().stream()
                                .flatMap(each -> Stream.of(each.from(), each.to()))
                                .map(YearMonth::getYear),
                        study.published().stream().map(LocalDate::getYear))
                .forEach(year -> number("study", id, year, FIRST_YEAR, LAST_YEAR));
    }

    private void concept(Concept concept) {
        String id = concept.id().value();
        if (concept.kind() == ConceptKind.STATEMENT) {
            texts("concepts", id, Stream.of(concept.label()));
        } else {
            names("concepts", id, Stream.of(concept.label()));
        }
        concept.altLabels().values().stream()
                .flatMap(List::stream)
                .forEach(label -> name("concepts", id, label));
        texts("concepts", id, Stream.of(concept.definition(), concept.equivalence().note()));
    }

    private void source(Source source) {
        String id = source.id().value();
        names("sources", id, Stream.of(source.title()));
        Stream.of(
                        source.authors().stream(),
                        source.publisherName().stream(),
                        source.date().stream(),
                        source.accessed().stream())
                .flatMap(each -> each)
                .forEach(name -> name("sources", id, name));
        text("sources", id, source.citation());
        source.number().ifPresent(number -> number("sources", id, number, 0, REFERENCES));
        source.url()
                .filter(url -> url.length() > 2_000 || !url.matches("(?i)https?://[^\\s\"<>]+"))
                .ifPresent(url ->
                        problems.add(
                                new ImportProblem.BadAddress(
                                        file.apply("sources"), id, beginning(url))));
    }

    private void milestone(Milestone milestone) {
        String part = "instruments and events";
        names(part, milestone.id(), Stream.of(milestone.label()));
        Stream.of(milestone.from(), milestone.to())
                .flatMap(Optional::stream)
                .forEach(day -> name(part, milestone.id(), day));
        texts(part, milestone.id(), Stream.of(milestone.note()));
    }

    private void quotation(Quotation quotation) {
        String id = quotation.id().value();
        texts("quotations", id, Stream.of(quotation.section()));
        text("quotations", id, quotation.locator());
        if (quotation.original() instanceof Quotation.Original.Published(_, String words)) {
            text("quotations", id, words);
        }
        for (Rendering rendering : quotation.renderings()) {
            text("quotations", id, rendering.text());
            names("quotations", id, Stream.of(rendering.translator()));
        }
    }

    private void finding(Finding finding) {
        String id = finding.id().value();
        texts("findings", id, Stream.of(finding.section(), finding.reading(), finding.note()));
        name("findings", id, finding.words());
        passage("findings", id, finding.passage());
        number("findings", id, finding.groupSize(), 1, PEOPLE);
    }

    private void passage(String part, String entry, Passage passage) {
        text(part, entry, passage.text());
        texts(part, entry, Stream.of(passage.renderings()));
    }

    private void names(String part, String entry, Stream<LocalizedText> names) {
        names.flatMap(each -> each.byLanguage().values().stream())
                .forEach(name -> name(part, entry, name));
    }

    private void name(String part, String entry, String name) {
        int length = name.codePointCount(0, name.length());
        if (length > NAME) {
            problems.add(
                    new ImportProblem.LongName(
                            file.apply(part), entry, beginning(name), length, NAME));
        }
    }

    private void texts(String part, String entry, Stream<LocalizedText> texts) {
        texts.flatMap(each -> each.byLanguage().values().stream())
                .forEach(text -> text(part, entry, text));
    }

    private void text(String part, String entry, String text) {
        text(part, entry, text, TEXT);
    }

    private void text(String part, String entry, String text, int limit) {
        int most = limit * 1000;
        int size = text.length() * 3 <= most ? 0 : text.getBytes(UTF_8).length;
        if (size > most) {
            problems.add(
                    new ImportProblem.LongText(
                            file.apply(part), entry, beginning(text), (size + 999) / 1000, limit));
        }
    }

    private void number(String part, String entry, long value, long least, long most) {
        if (value < least || value > most) {
            problems.add(new ImportProblem.OddNumber(file.apply(part), entry, value, least, most));
        }
    }

    /// Reports each entry that leads back to itself, and each that lies too deep.
    private <E, I> void tree(
            String part,
            Collection<E> entries,
            Function<E, I> id,
            Function<E, Optional<I>> above,
            int deepest) {
        Map<I, I> parents = new HashMap<>();
        entries.forEach(entry ->
                above.apply(entry).ifPresent(parent -> parents.put(id.apply(entry), parent)));
        Map<I, Integer> levels = new HashMap<>();
        for (E entry : entries) {
            SequencedSet<I> path = new LinkedHashSet<>();
            I at = id.apply(entry);
            while (at != null && !levels.containsKey(at) && path.add(at)) {
                at = parents.get(at);
            }
            if (at != null && !levels.containsKey(at)) {
                circle(part, path, at);
                path.forEach(each -> levels.put(each, 1));
                continue;
            }
            int level = at == null ? 0 : levels.getOrDefault(at, 0);
            for (I each : path.reversed()) {
                level++;
                levels.put(each, level);
                if (level == deepest + 1) {
                    problems.add(
                            new ImportProblem.TooDeep(file.apply(part), each.toString(), deepest));
                }
            }
        }
    }

    /// @param path from an entry up to one whose parent is `start`, which is in it too
    private <I> void circle(String part, SequencedSet<I> path, I start) {
        for (I each : path.reversed()) {
            problems.add(new ImportProblem.Circle(file.apply(part), each.toString()));
            if (each.equals(start)) {
                return;
            }
        }
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= BEGINNING
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…";
    }
}
