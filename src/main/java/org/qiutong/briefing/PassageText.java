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
        return passage(findings, false, false, speech);
    }

    /// What a source says of one or several groups, with how its words are read.
    ///
    /// @param findings with the same passage; not empty
    /// @param named whether each is called by its concept
    /// @param alone whether no other language stands beside it: then the words of the source follow
    ///   their translation
    static List<Block> passage(
            List<Finding> findings, boolean named, boolean alone, Speech speech) {
        Finding first = findings.getFirst();
        Passage passage = first.passage();
        Version words = passage(passage, speech.language());
        boolean printed = words.language().equals(passage.language());
        List<Block> all = new ArrayList<>();
        all.add(
                new Block.Quote(
                        words,
                        speech.say(
                                "briefing.finding",
                                Map.of(
                                        "groups",
                                        named
                                                ? byConcept(findings, speech)
                                                : groups(findings, speech),
                                        "section",
                                        speech.text(first.section()).text(),
                                        "what",
                                        printed
                                                ? speech.words("words.asPrinted", Map.of())
                                                : speech.name(Rendering.Status.DRAFT)))));
        if (alone && !printed) {
            all.add(
                    new Block.Quote(
                            new Version(passage.language(), passage.text()),
                            speech.say("words.asPrinted")));
        }
        note(findings, Finding::reading, "finding.onReading", speech, all);
        note(findings, Finding::note, "finding.reading", speech, all);
        return all;
    }

    /// Each note once: findings of one passage often share theirs.
    private static void note(
            List<Finding> findings,
            Function<Finding, LocalizedText> of,
            String key,
            Speech speech,
            List<Block> all) {
        findings.stream()
                .map(of)
                .filter(text -> !text.isEmpty())
                .distinct()
                .forEach(text ->
                        all.add(
                                new Block.Note(
                                        speech.plain(
                                                speech.words(key, Map.of())
                                                        + speech.text(text).text()))));
    }

    private static String byConcept(List<Finding> findings, Speech speech) {
        return findings.stream()
                .map(Finding::concept)
                .distinct()
                .map(concept ->
                        speech.words(
                                "brief.concept",
                                Map.of(
                                        "concept",
                                        speech.concept(concept),
                                        "groups",
                                        groups(
                                                findings.stream()
                                                        .filter(each ->
                                                                each.concept().equals(concept))
                                                        .toList(),
                                                speech))))
                .collect(Collectors.joining(" · "));
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
                        finding.community()
                                .map(speech::community)
                                .orElseGet(() -> speech.words("finding.wholeSample", Map.of())),
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
