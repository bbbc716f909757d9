package org.qiutong.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Passage;
import org.qiutong.evidence.Rendering;
import org.qiutong.evidence.Stance;
import org.qiutong.export.Paper.Block;
import org.qiutong.id.ConceptId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.LocalizedText.Version;

/// What a paper says of the passages of sources, in one language.
final class PassageText {

    private PassageText() {}

    /// Groups findings by passage, so that each passage comes once.
    static List<List<Finding>> byPassage(List<Finding> findings) {
        Map<Passage, List<Finding>> byPassage = new LinkedHashMap<>();
        findings.forEach(each ->
                byPassage.computeIfAbsent(each.passage(), _ -> new ArrayList<>()).add(each));
        return List.copyOf(byPassage.values());
    }

    /// What a source says of one or several groups, with how its words are read.
    ///
    /// @param findings with the same passage; not empty
    static List<Block> passage(List<Finding> findings, Speech speech) {
        List<Block> all = new ArrayList<>();
        all.add(quote(findings, groups(findings, speech), speech));
        note(findings, Finding::reading, "finding.onReading", speech, Version::text, all);
        note(findings, Finding::note, "finding.reading", speech, Version::text, all);
        return all;
    }

    /// The same for a paper whose table has the words that say how many and what they allow: called
    /// by its concepts.
    ///
    /// @param findings with the same passage; not empty
    /// @param alone whether no other language stands beside it: then the words of the source follow
    ///   their translation
    /// @param once keeps notes from repeating each other
    static List<Block> named(List<Finding> findings, boolean alone, SaidOnce once, Speech speech) {
        Passage passage = findings.getFirst().passage();
        List<Block> all = new ArrayList<>();
        all.add(quote(findings, byConcept(findings, speech), speech));
        if (alone && !passage(passage, speech.language()).language().equals(passage.language())) {
            all.add(
                    new Block.Quote(
                            new Version(passage.language(), passage.text()),
                            speech.say("words.asPrinted")));
        }
        note(findings, Finding::reading, "finding.onReading", speech, Version::text, all);
        note(findings, Finding::note, "finding.reading", speech, once::of, all);
        return all;
    }

    private static Block quote(List<Finding> findings, String groups, Speech speech) {
        Passage passage = findings.getFirst().passage();
        Version words = passage(passage, speech.language());
        return new Block.Quote(
                words,
                speech.say(
                        "briefing.finding",
                        Map.of(
                                "groups",
                                groups,
                                "section",
                                speech.text(findings.getFirst().section()).text(),
                                "placed",
                                findings.getFirst().section().isEmpty() ? "no" : "yes",
                                "what",
                                words.language().equals(passage.language())
                                        ? speech.words("words.asPrinted", Map.of())
                                        : speech.name(Rendering.Status.DRAFT))));
    }

    /// Each note once: findings of one passage often share theirs.
    ///
    /// @param print what of a note is printed
    private static void note(
            List<Finding> findings,
            Function<Finding, LocalizedText> of,
            String key,
            Speech speech,
            Function<Version, String> print,
            List<Block> all) {
        findings.stream()
                .map(of)
                .filter(text -> !text.isEmpty())
                .distinct()
                .map(speech::text)
                .map(print)
                .filter(text -> !text.isEmpty())
                .forEach(text ->
                        all.add(new Block.Note(speech.plain(speech.words(key, Map.of()) + text))));
    }

    /// What a passage is about and of whom it speaks: the concepts on which it speaks of the same
    /// groups, then these.
    private static String byConcept(List<Finding> findings, Speech speech) {
        Map<List<String>, List<ConceptId>> byGroups = new LinkedHashMap<>();
        findings.stream()
                .collect(
                        Collectors.groupingBy(
                                Finding::concept, LinkedHashMap::new, Collectors.toList()))
                .forEach((concept, of) ->
                        byGroups.computeIfAbsent(
                                        of.stream().map(each -> whose(each, speech)).toList(),
                                        _ -> new ArrayList<>())
                                .add(concept));
        String separator = speech.words("briefing.separator", Map.of());
        return byGroups.entrySet().stream()
                .map(each ->
                        speech.words(
                                "brief.concept",
                                Map.of(
                                        "concept",
                                        each.getValue().stream()
                                                .map(speech::concept)
                                                .collect(Collectors.joining(separator)),
                                        "groups",
                                        String.join(separator, each.getKey()))))
                .collect(Collectors.joining(" · "));
    }

    private static String whose(Finding finding, Speech speech) {
        return finding.community()
                .map(speech::community)
                .orElseGet(() -> speech.words("finding.wholeSample", Map.of()));
    }

    private static String groups(List<Finding> findings, Speech speech) {
        return findings.stream()
                .map(each -> group(each, speech))
                .collect(Collectors.joining(speech.words("briefing.separator", Map.of())));
    }

    private static String group(Finding finding, Speech speech) {
        return speech.words(
                "briefing.group",
                Map.of(
                        "whose",
                        whose(finding, speech),
                        "words",
                        finding.words(),
                        "count",
                        speech.words(
                                finding.bounds().lower() == finding.bounds().upper()
                                        ? "finding.exactly"
                                        : "finding.bounds",
                                Map.of(
                                        "lower",
                                        finding.bounds().lower(),
                                        "upper",
                                        finding.bounds().upper(),
                                        "of",
                                        finding.groupSize())),
                        "stance",
                        finding.stance() == Stance.SUPPORT
                                ? ""
                                : speech.words(
                                        "briefing.group.stance",
                                        Map.of(
                                                "stance",
                                                speech.stance(
                                                        finding.stance(), finding.concept())))));
    }

    private static Version passage(Passage passage, LanguageTag language) {
        return passage.language().in(language)
                ? new Version(passage.language(), passage.text())
                : passage.renderings()
                        .in(language)
                        .map(text -> new Version(language, text))
                        .orElseGet(() -> new Version(passage.language(), passage.text()));
    }
}
