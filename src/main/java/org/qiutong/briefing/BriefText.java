package org.qiutong.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qiutong.cite.Style;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.export.Paper.Block;
import org.qiutong.ground.Answer;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.Label;
import org.qiutong.ground.cards.AnswerSentence;
import org.qiutong.ground.cards.LabelWords;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LocalizedText.Version;

/// What a brief says in one language, apart from its table of evidence, which is in
/// [EvidenceTable], and from what sources report, which is in [PassageText].
record BriefText(Brief brief, Speech speech) {

    Version title() {
        return speech.plain(scope().orElseGet(() -> speech.words("brief.all", Map.of())));
    }

    /// What the concepts have in common, in words; empty for all concepts that there are.
    private Optional<String> scope() {
        if (brief.scope() instanceof BriefScope.Selected) {
            return Optional.of(speech.words("selection.title", Map.of()));
        }
        if (brief.about().isPresent() && brief.scope() instanceof BriefScope.Single) {
            return Optional.of(name(brief.about().get()));
        }
        GroundFilter filter = brief.scope().filter();
        List<String> parts =
                Stream.of(
                                brief.about().map(this::name),
                                filter.kind()
                                        .map(kind ->
                                                speech.words(
                                                        "brief.kind", Map.of("kind", kind.name()))),
                                filter.label().map(speech::name),
                                filter.sector().map(speech::name),
                                Optional.of(filter.communities())
                                        .filter(each -> !each.isEmpty())
                                        .map(each ->
                                                speech.list(
                                                        each.stream()
                                                                .map(speech::community)
                                                                .toList())),
                                filter.study().flatMap(this::study))
                        .flatMap(Optional::stream)
                        .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(speech.words("brief.between", Map.of()), parts));
    }

    private String name(Concept concept) {
        return speech.text(concept.label()).text();
    }

    private Optional<String> study(StudyId id) {
        return brief.studies().stream()
                .filter(study -> study.id().equals(id))
                .map(study -> speech.text(study.title()).text())
                .findFirst();
    }

    List<Block> made() {
        return List.of(
                new Block.Note(
                        speech.say(
                                "brief.made",
                                Map.of(
                                        "date",
                                        speech.date(brief.made()),
                                        "address",
                                        brief.permalink()))));
    }

    /// The answer in one sentence.
    Version headline() {
        return brief.rows().isEmpty()
                ? speech.say("brief.empty")
                : single().map(this::sentence).orElseGet(this::counted);
    }

    private Version counted() {
        return speech.plain(
                AnswerSentence.text(
                        Answer.of(brief.rows()), scope(), speech.locale(), speech.phrases()));
    }

    private Optional<CommonGround> single() {
        return brief.scope() instanceof BriefScope.Single
                ? Optional.of(brief.rows().getFirst())
                : Optional.empty();
    }

    private Version sentence(CommonGround row) {
        return speech.say(
                "brief.answer",
                Map.of(
                        "label",
                        ItemText.label(row, speech),
                        "sentence",
                        LabelWords.sentence(
                                row, speech.labels(), speech.locale(), speech.phrases())));
    }

    /// The answer: a sentence. The table that follows names the concepts that it counts.
    List<Block> opening() {
        List<Block> all = new ArrayList<>();
        all.add(new Block.Paragraph(headline()));
        if (brief.cutOff()) {
            all.add(
                    new Block.Note(
                            speech.say(
                                    "brief.cut",
                                    Map.of("shown", BriefService.MOST, "all", brief.of()))));
        }
        if (single().isPresent()) {
            all.addAll(definition(single().get()));
        }
        return all;
    }

    private List<Block> definition(CommonGround row) {
        List<Block> all = new ArrayList<>();
        if (!row.concept().definition().isEmpty()) {
            all.add(new Block.Paragraph(speech.text(row.concept().definition())));
        }
        if (row.label() instanceof Label.Insufficient insufficient) {
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
        return all;
    }

    /// What an expert said, on what, and where that stands. Where the brief has one language only
    /// and these are not the words of the source, the words of the source follow.
    List<Block> quoted(Disclosure.Quoted quoted, boolean alone) {
        Quotation quotation = quoted.quotation();
        Version words = speech.text(quotation.text());
        List<Block> all = new ArrayList<>();
        all.add(
                new Block.Quote(
                        words,
                        speech.say(
                                "brief.by",
                                Map.of(
                                        "speaker",
                                        ItemText.by(quoted.by(), speech),
                                        "section",
                                        speech.text(quotation.section()).text(),
                                        "placed",
                                        quotation.section().isEmpty() ? "no" : "yes",
                                        "about",
                                        speech.list(about(quotation)),
                                        "what",
                                        ItemText.provenance(
                                                quotation, words.language(), speech)))));
        if (alone) {
            quotation
                    .ofTheSource()
                    .filter(source -> !source.language().equals(words.language()))
                    .ifPresent(source ->
                            all.add(
                                    new Block.Quote(
                                            source,
                                            speech.plain(
                                                    ItemText.provenance(
                                                            quotation,
                                                            source.language(),
                                                            speech)))));
        }
        return all;
    }

    private List<String> about(Quotation quotation) {
        return quotation.codings().stream()
                .map(coding ->
                        coding.stance() == Stance.SUPPORT
                                ? speech.concept(coding.concept())
                                : speech.words(
                                        "brief.about",
                                        Map.of(
                                                "concept",
                                                speech.concept(coding.concept()),
                                                "stance",
                                                speech.stance(coding.stance(), coding.concept()))))
                .toList();
    }

    /// What it does not say, and how what it says has come about, in short.
    List<Block> limits() {
        List<Block> all = new ArrayList<>();
        if (!brief.cuts().isEmpty()) {
            all.add(
                    new Block.Items(
                            brief.cuts().stream()
                                    .map(cut ->
                                            speech.say(
                                                    "brief.more",
                                                    Map.of(
                                                            "concept",
                                                            speech.concept(cut.concept()),
                                                            "community",
                                                            speech.community(cut.community()),
                                                            "shown",
                                                            cut.shown(),
                                                            "all",
                                                            cut.all())))
                                    .toList()));
        }
        brief.studies().forEach(study -> all.addAll(MethodText.limits(study, speech)));
        all.addAll(MethodText.labels(brief.counted(), speech));
        return all;
    }

    /// How the studies were made, and how their evidence is read.
    List<Block> annex() {
        List<Block> all = new ArrayList<>();
        brief.studies().forEach(study -> all.addAll(MethodText.made(study, speech)));
        all.addAll(MethodText.grades(speech));
        return all;
    }

    /// The sources, and a citation for each quotation.
    List<Block> sources() {
        Style style = Style.usual(speech.locale());
        TreeMap<SourceId, Version> works = new TreeMap<>();
        Stream.of(
                        brief.studies().stream().map(each -> each.report()),
                        brief.findings().stream().map(each -> each.source()),
                        brief.words().stream().map(each -> each.quotation().source()))
                .flatMap(each -> each)
                .forEach(id -> works.put(id, speech.plain(brief.citations().work(id, style))));
        List<Block> all = new ArrayList<>();
        all.add(new Block.Items(List.copyOf(works.values())));
        List<Version> cited =
                brief.words().stream()
                        .filter(each -> each.by() instanceof Attribution.Code)
                        .map(each ->
                                speech.plain(
                                        brief.citations()
                                                .of(
                                                        each.quotation(),
                                                        style,
                                                        speech.locale(),
                                                        speech.phrases())))
                        .toList();
        if (!cited.isEmpty()) {
            all.add(new Block.Heading(speech.say("brief.cited"), 2, ""));
            all.add(new Block.Items(cited));
        }
        return all;
    }
}
