package org.qiutong.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.cite.Style;
import org.qiutong.codebook.Concept;
import org.qiutong.dialogue.Outcomes;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Rendering;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.export.Paper.Block;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Label;
import org.qiutong.ground.Reported;
import org.qiutong.ground.Side;
import org.qiutong.ground.cards.LabelWords;
import org.qiutong.ground.cards.SideWords;
import org.qiutong.id.CommunityId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText.Version;

/// What a pack says on one item, in one language.
final class ItemText {

    private ItemText() {}

    /// Its question, and where both sides stand.
    static List<Block> opening(Pack.Item item, Set<Section> sections, Speech speech) {
        List<Block> all = new ArrayList<>();
        all.add(
                new Block.Note(
                        speech.say("briefing.time", Map.of("minutes", item.planned().minutes()))));
        if (!item.concept().definition().isEmpty()) {
            all.add(new Block.Paragraph(speech.text(item.concept().definition())));
        }
        if (!item.planned().question().isEmpty()) {
            all.add(new Block.Heading(speech.say("briefing.question"), 2, ""));
            all.add(new Block.Paragraph(speech.text(item.planned().question())));
        }
        if (sections.contains(Section.COMMON_GROUND)) {
            item.ground().ifPresent(ground -> all.addAll(ground(ground, speech)));
        }
        return all;
    }

    /// A label, and how sure it is.
    static String label(CommonGround ground, Speech speech) {
        return LabelWords.name(ground.label(), ground.reading(), speech.locale(), speech.phrases());
    }

    private static List<Block> ground(CommonGround ground, Speech speech) {
        List<Block> all = new ArrayList<>();
        all.add(
                new Block.Heading(
                        speech.say("briefing.ground", Map.of("label", label(ground, speech))),
                        2,
                        ""));
        all.add(
                new Block.Paragraph(
                        speech.plain(
                                LabelWords.sentence(
                                        ground,
                                        speech.labels(),
                                        speech.locale(),
                                        speech.phrases()))));
        if (ground.label() instanceof Label.Insufficient insufficient) {
            all.add(
                    new Block.Items(
                            insufficient.reasons().stream()
                                    .map(reason ->
                                            speech.plain(
                                                    LabelWords.reason(
                                                            reason,
                                                            speech.labels(),
                                                            speech.locale(),
                                                            speech.phrases())))
                                    .toList()));
        }
        if (ground.answers().isEmpty()) {
            all.add(figures(ground, speech));
        }
        for (CommonGround answer : ground.answers()) {
            all.add(
                    new Block.Paragraph(
                            speech.say(
                                    "briefing.answer",
                                    Map.of(
                                            "answer",
                                            speech.concept(answer.concept().id()),
                                            "label",
                                            label(answer, speech)))));
            all.add(figures(answer, speech));
        }
        return all;
    }

    private static Block figures(CommonGround ground, Speech speech) {
        List<List<Version>> rows = new ArrayList<>();
        ground.assessment().sides().forEach(side -> rows.add(row(ground, side, speech)));
        List<Reported> notStated = ground.assessment().wholeSample();
        if (!notStated.isEmpty()) {
            rows.add(
                    List.of(
                            speech.say("finding.wholeSample"),
                            speech.plain(""),
                            speech.plain(
                                    notStated.stream()
                                            .map(each ->
                                                    SideWords.notStated(
                                                            each,
                                                            ground.concept().kind(),
                                                            speech.locale(),
                                                            speech.phrases()))
                                            .collect(
                                                    Collectors.joining(
                                                            speech.words(
                                                                    "briefing.separator",
                                                                    Map.of()))))));
        }
        return new Block.Table(
                speech.say("ground.caption"),
                List.of(
                        speech.say("tally.community"),
                        speech.say("briefing.experts"),
                        speech.say("briefing.sources")),
                rows);
    }

    /// Missing evidence is put in words, since it is no opinion.
    private static List<Version> row(CommonGround ground, Side side, Speech speech) {
        String between = speech.words("briefing.separator", Map.of());
        List<String> sources =
                SideWords.sources(
                        side, ground.follows(), speech.labels(), speech.locale(), speech.phrases());
        return List.of(
                speech.text(speech.labels().community(side.community())),
                speech.plain(
                        String.join(
                                between,
                                SideWords.experts(
                                        ground,
                                        side,
                                        speech.labels(),
                                        speech.locale(),
                                        speech.phrases()))),
                sources.isEmpty()
                        ? speech.say("briefing.notReported")
                        : speech.plain(String.join(between, sources)));
    }

    static List<Block> quoted(Disclosure.Quoted quoted, Speech speech) {
        Quotation quotation = quoted.quotation();
        Version words = speech.text(quotation.text());
        return List.of(
                new Block.Quote(
                        words,
                        speech.say(
                                "briefing.by",
                                Map.of(
                                        "speaker",
                                        by(quoted.by(), speech),
                                        "what",
                                        provenance(quotation, words.language(), speech)))));
    }

    /// Whether these are the words themselves, or whose rendering.
    static String provenance(Quotation quotation, LanguageTag language, Speech speech) {
        return quotation
                .rendering(language)
                .map(rendering ->
                        speech.words(
                                "words.rendered",
                                Map.of(
                                        "status",
                                        quotation.cameWithIt(rendering)
                                                ? speech.words("words.published", Map.of())
                                                : speech.name(rendering.status()),
                                        "by",
                                        speech.words(
                                                "words.renderedBy",
                                                Map.of(
                                                        "named",
                                                        rendering.translator().isEmpty()
                                                                ? "no"
                                                                : "yes",
                                                        "translator",
                                                        speech.text(rendering.translator()).text(),
                                                        "method",
                                                        speech.name(rendering.method()),
                                                        "dated",
                                                        rendering.date().isPresent() ? "yes" : "no",
                                                        "date",
                                                        rendering
                                                                .date()
                                                                .map(speech::date)
                                                                .orElse(""))))))
                .orElseGet(() -> speech.words("words.original", Map.of()));
    }

    /// As much as may be told.
    static String by(Attribution by, Speech speech) {
        return switch (by) {
            case Attribution.Nobody _ -> speech.words("briefing.by.nobody", Map.of());
            case Attribution.Wide(var sector) ->
                    sector.map(each ->
                                    speech.words(
                                            "briefing.by.sector",
                                            Map.of("sector", speech.name(each))))
                            .orElseGet(() -> speech.words("briefing.by.nobody", Map.of()));
            case Attribution.Code(String code, CommunityId community) ->
                    speech.words(
                            "briefing.by.code",
                            Map.of("code", code, "community", speech.community(community)));
            case Attribution.Said(Optional<CommunityId> community, Optional<String> name) ->
                    Stream.concat(name.stream(), community.stream().map(speech::community))
                            .reduce((one, other) ->
                                    speech.words(
                                            "briefing.by.code",
                                            Map.of("code", one, "community", other)))
                            .orElseGet(() -> speech.words("briefing.by.nobody", Map.of()));
        };
    }

    /// @param defined whether its definition has been given before
    static List<Block> term(Concept concept, boolean defined, Speech speech) {
        List<Block> all = new ArrayList<>();
        List<Version> names =
                concept.label().versions().stream()
                        .sorted(
                                Comparator.comparing(
                                        each -> !each.language().in(speech.language())))
                        .toList();
        all.add(
                new Block.Heading(
                        speech.plain(
                                String.join(" · ", names.stream().map(Version::text).toList())),
                        3,
                        ""));
        if (!defined && !concept.definition().isEmpty()) {
            all.add(new Block.Paragraph(speech.text(concept.definition())));
        }
        all.add(new Block.Note(speech.plain(speech.name(concept.equivalence().grade()))));
        if (!concept.equivalence().note().isEmpty()) {
            all.add(new Block.Note(speech.text(concept.equivalence().note())));
        }
        return all;
    }

    static List<Block> outcome(Outcomes.Outcome outcome, Speech speech) {
        List<Block> all = new ArrayList<>();
        all.add(
                new Block.Heading(
                        speech.say(
                                "briefing.outcome",
                                Map.of("result", speech.name(outcome.result()))),
                        2,
                        ""));
        if (!outcome.words().isEmpty()) {
            all.add(new Block.Paragraph(speech.text(outcome.words())));
        }
        return all;
    }

    static List<Block> heard(Disclosure.Heard heard, Speech speech) {
        Outcomes.Said said = heard.said();
        boolean original = said.language().in(speech.language());
        Version words =
                original
                        ? new Version(said.language(), said.text())
                        : said.renderings()
                                .in(speech.language())
                                .map(speech::plain)
                                .orElseGet(() -> new Version(said.language(), said.text()));
        return List.of(
                new Block.Quote(
                        words,
                        speech.say(
                                "briefing.by",
                                Map.of(
                                        "speaker",
                                        by(heard.by(), speech),
                                        "what",
                                        words.language().equals(said.language())
                                                ? speech.words("words.original", Map.of())
                                                : speech.name(Rendering.Status.DRAFT)))));
    }

    /// One quotation in the list of all: which, whose, under what consent, and how it is cited.
    static List<Block> manifest(Disclosure.Quoted quoted, Citations citations, Speech speech) {
        Quotation quotation = quoted.quotation();
        Style style = Style.usual(speech.locale());
        return List.of(
                new Block.Heading(
                        speech.say(
                                "briefing.manifest.entry",
                                Map.of("id", quotation.id(), "speaker", by(quoted.by(), speech))),
                        3,
                        ""),
                new Block.Note(
                        speech.say(
                                "briefing.manifest.consent",
                                Map.of("consent", speech.name(quotation.consent())))),
                new Block.Note(
                        quoted.by() instanceof Attribution.Code
                                ? speech.plain(
                                        citations.of(
                                                quotation,
                                                style,
                                                speech.locale(),
                                                speech.phrases()))
                                : speech.say(
                                        "briefing.manifest.uncoded",
                                        Map.of(
                                                "source",
                                                citations.work(quotation.source(), style),
                                                "section",
                                                speech.text(quotation.section()).text(),
                                                "placed",
                                                quotation.section().isEmpty() ? "no" : "yes"))));
    }
}
