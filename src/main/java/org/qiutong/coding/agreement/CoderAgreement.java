package org.qiutong.coding.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.qiutong.coding.SecondCoding;
import org.qiutong.coding.Transcript;
import org.qiutong.id.ConceptId;
import org.qiutong.id.SourceId;
import org.qiutong.text.LanguageTag;

/// The agreement of coders on the transcripts of a study that were coded twice.
public final class CoderAgreement {

    /// A transcript with one second coding of it.
    private record Twice(SecondCoding coding, List<CodedSentences.Sentence> sentences) {}

    private final List<Twice> twice = new ArrayList<>();

    /// @param transcripts those of the second codings, others are ignored
    /// @param codings those that are finished count
    public CoderAgreement(List<Transcript> transcripts, List<SecondCoding> codings) {
        Map<SourceId, List<CodedSentences.Sentence>> sentences = new HashMap<>();
        transcripts.forEach(each -> sentences.put(each.source(), CodedSentences.of(each)));
        codings.stream()
                .filter(SecondCoding::isDone)
                .filter(each -> sentences.containsKey(each.transcript()))
                .sorted(
                        Comparator.comparing(SecondCoding::transcript)
                                .thenComparing(each -> each.done().orElseThrow())
                                .thenComparing(SecondCoding::coder))
                .forEach(each ->
                        twice.add(
                                new Twice(
                                        each,
                                        sentences.getOrDefault(each.transcript(), List.of()))));
    }

    /// The languages in which transcripts were read.
    public Set<LanguageTag> languages() {
        Set<LanguageTag> languages = new TreeSet<>();
        twice.forEach(each -> languages.add(each.coding.read()));
        return languages;
    }

    /// One entry a code that one of the coders has used, by its id.
    public List<CodeAgreement> byCode() {
        Set<ConceptId> codes = new TreeSet<>();
        for (Twice each : twice) {
            each.coding.marks().forEach(mark -> codes.add(mark.code()));
            each.coding.first().forEach(mark -> codes.add(mark.code()));
        }
        return codes.stream().map(this::of).toList();
    }

    private CodeAgreement of(ConceptId code) {
        long[][] table = new long[2][2];
        for (Twice each : twice) {
            Set<CodedSentences.Sentence> first = coded(each, each.coding.first(), code);
            Set<CodedSentences.Sentence> second = coded(each, each.coding.marks(), code);
            for (CodedSentences.Sentence sentence : each.sentences) {
                table[first.contains(sentence) ? 1 : 0][second.contains(sentence) ? 1 : 0]++;
            }
        }
        Patterns all = patterns(code, _ -> true);
        Map<LanguageTag, OptionalDouble> byLanguage = new HashMap<>();
        for (LanguageTag language : languages()) {
            byLanguage.put(
                    language, patterns(code, each -> each.coding.read().equals(language)).alpha());
        }
        return new CodeAgreement(
                code,
                (int) Arrays.stream(table).flatMapToLong(Arrays::stream).sum(),
                (int) (table[1][0] + table[1][1]),
                (int) (table[0][1] + table[1][1]),
                (int) table[1][1],
                Reliability.percent(table),
                Reliability.kappa(table),
                all.alpha(),
                all.interval(),
                byLanguage);
    }

    /// How often which values come: of most sentences, nobody has coded any.
    private static final class Patterns {

        private final List<double[]> units;
        private final int[] counts;

        Patterns(List<double[]> units, int[] counts) {
            this.units = units;
            this.counts = counts;
        }

        OptionalDouble alpha() {
            return Reliability.alpha(units, counts, Reliability.Metric.NOMINAL);
        }

        Optional<CodeAgreement.Interval> interval() {
            return alpha().isEmpty() ? Optional.empty() : Resampling.interval(units, counts);
        }
    }

    /// Each sentence once, with what the first coding and each second coder gave it. The first
    /// coding is what it was for the earliest of the second coders.
    private Patterns patterns(ConceptId code, Predicate<Twice> which) {
        Map<SourceId, Map<CodedSentences.Sentence, List<Double>>> given = new TreeMap<>();
        for (Twice each : twice) {
            if (!which.test(each)) {
                continue;
            }
            Map<CodedSentences.Sentence, List<Double>> here = given.get(each.coding.transcript());
            if (here == null) {
                here = new HashMap<>();
                given.put(each.coding.transcript(), here);
                add(here, each, each.coding.first(), code);
            }
            add(here, each, each.coding.marks(), code);
        }
        Map<List<Double>, Integer> counts = new HashMap<>();
        given.values()
                .forEach(here ->
                        here.values()
                                .forEach(values ->
                                        counts.merge(
                                                values.stream().sorted().toList(),
                                                1,
                                                Integer::sum)));
        List<List<Double>> patterns =
                counts.keySet().stream()
                        .sorted(
                                Comparator.<List<Double>>comparingInt(List::size)
                                        .thenComparing(List::toString))
                        .toList();
        return new Patterns(
                patterns.stream()
                        .map(each -> each.stream().mapToDouble(Double::doubleValue).toArray())
                        .toList(),
                patterns.stream().mapToInt(each -> counts.getOrDefault(each, 0)).toArray());
    }

    private static void add(
            Map<CodedSentences.Sentence, List<Double>> given,
            Twice twice,
            List<SecondCoding.Mark> marks,
            ConceptId code) {
        Set<CodedSentences.Sentence> coded = coded(twice, marks, code);
        twice.sentences.forEach(each ->
                given.computeIfAbsent(each, _ -> new ArrayList<>())
                        .add(coded.contains(each) ? 1.0 : 0.0));
    }

    private static Set<CodedSentences.Sentence> coded(
            Twice twice, List<SecondCoding.Mark> marks, ConceptId code) {
        Set<CodedSentences.Sentence> coded = new HashSet<>();
        for (SecondCoding.Mark mark : marks) {
            if (mark.code().equals(code)) {
                twice.sentences.stream().filter(each -> each.isIn(mark)).forEach(coded::add);
            }
        }
        return coded;
    }
}
