package org.qiutong.briefing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiutong.export.Paper;
import org.qiutong.export.Paper.Block;
import org.qiutong.id.CommunityId;

/// Typesets a pack, in one language or in two beside each other: the order of its parts, and what
/// stays together. What the parts say is in [ChapterText] and [ItemText].
final class PackPaper {

    private final Pack pack;
    private final Set<Section> sections;
    private final ChapterText chapters;
    private final Facing text;

    private PackPaper(Pack pack, List<Speech> languages, Set<Section> sections) {
        this.pack = pack;
        this.sections = sections;
        chapters = new ChapterText(pack);
        text = new Facing(languages);
    }

    /// @param languages one or two, the first one leading
    static Paper of(Pack pack, List<Speech> languages, Set<Section> sections) {
        return new PackPaper(pack, languages, sections).paper();
    }

    private Paper paper() {
        text.chapter("about", speech -> speech.say("briefing.about"), chapters::about);
        if (sections.contains(Section.AGENDA)) {
            text.chapter("agenda", speech -> speech.say("briefing.agenda"), chapters::agenda);
        }
        IntStream.range(0, pack.items().size()).forEach(this::item);
        if (sections.contains(Section.BARRIERS) && !pack.barriers().isEmpty()) {
            text.chapter("barriers", speech -> speech.say("briefing.barriers"), _ -> List.of());
            pack.barriers().forEach(each -> text.add(speech -> ChapterText.barrier(each, speech)));
        }
        if (sections.contains(Section.HOST)) {
            pack.dialogue()
                    .hosting()
                    .choice()
                    .ifPresent(choice ->
                            text.chapter(
                                    "host",
                                    speech -> speech.say("briefing.host"),
                                    speech -> chapters.host(choice, speech)));
        }
        if (sections.contains(Section.PARTICIPANTS)) {
            text.chapter(
                    "participants",
                    speech -> speech.say("briefing.participants"),
                    chapters::participants);
        }
        if (sections.contains(Section.MANIFEST)) {
            text.newPage();
            text.chapter(
                    "quotations",
                    speech -> speech.say("briefing.manifest"),
                    speech -> List.of(manifestNote(speech)));
            quotations()
                    .forEach(each ->
                            text.add(speech -> ItemText.manifest(each, pack.citations(), speech)));
        }
        if (sections.contains(Section.METHOD)) {
            text.newPage();
            text.chapter("method", speech -> speech.say("briefing.method"), chapters::method);
        }
        return text.paper(
                speech -> speech.text(pack.dialogue().setting().title()),
                List.of(this::made, this::contents));
    }

    /// What the first page says before all else.
    private List<Block> made(Speech speech) {
        return List.of(
                new Block.Paragraph(speech.say("briefing.kind")),
                new Block.Note(
                        speech.say(
                                "briefing.made",
                                Map.of(
                                        "date",
                                        speech.date(pack.made()),
                                        "version",
                                        pack.dialogue().version(),
                                        "address",
                                        pack.permalink()))));
    }

    private List<Block> contents(Speech speech) {
        return List.of(new Block.Contents(speech.say("briefing.contents"), text.headings(speech)));
    }

    private void item(int index) {
        Pack.Item item = pack.items().get(index);
        text.chapter(
                "item" + (index + 1),
                speech ->
                        speech.say(
                                "briefing.item",
                                Map.of(
                                        "number",
                                        index + 1,
                                        "concept",
                                        speech.text(item.concept().label()).text())),
                speech -> ItemText.opening(item, sections, speech));
        if (sections.contains(Section.REPORTED)) {
            text.each(
                    PassageText.byPassage(item.findings()),
                    "briefing.reported",
                    PassageText::passage);
        }
        if (sections.contains(Section.WORDS)) {
            words(item);
        }
        if (sections.contains(Section.TERMS)) {
            text.each(
                    item.terms(),
                    "briefing.terms",
                    (term, speech) -> ItemText.term(term, term.equals(item.concept()), speech));
        }
        if (sections.contains(Section.OUTCOMES)) {
            item.outcome()
                    .ifPresent(outcome -> text.add(speech -> ItemText.outcome(outcome, speech)));
            text.each(item.said(), "briefing.said", ItemText::heard);
        }
    }

    /// The words of each side under its name; words whose community may not be told come last.
    private void words(Pack.Item item) {
        List<Optional<CommunityId>> columns =
                Stream.concat(
                                pack.dialogue().setting().communities().stream().map(Optional::of),
                                item.words().stream()
                                        .map(each -> each.by().inColumn())
                                        .sorted((one, other) ->
                                                Boolean.compare(
                                                        other.isPresent(), one.isPresent())))
                        .distinct()
                        .toList();
        text.add(speech -> List.of(new Block.Heading(speech.say("briefing.words"), 2, "")));
        for (Optional<CommunityId> column : columns) {
            List<Disclosure.Quoted> said =
                    item.words().stream()
                            .filter(each -> each.by().inColumn().equals(column))
                            .toList();
            Function<Speech, Block> head =
                    speech ->
                            new Block.Heading(
                                    column.map(id -> speech.text(speech.labels().community(id)))
                                            .orElseGet(() -> speech.say("briefing.untold")),
                                    3,
                                    "");
            if (said.isEmpty()) {
                text.add(speech ->
                        List.of(
                                head.apply(speech),
                                new Block.Note(speech.say("ground.noQuotation"))));
            }
            IntStream.range(0, said.size())
                    .forEach(i ->
                            text.add(speech ->
                                    i > 0
                                            ? ItemText.quoted(said.get(i), speech)
                                            : Stream.concat(
                                                            Stream.of(head.apply(speech)),
                                                            ItemText.quoted(said.get(i), speech)
                                                                    .stream())
                                                    .toList()));
        }
    }

    private List<Disclosure.Quoted> quotations() {
        return sections.contains(Section.WORDS) ? pack.quotations() : List.of();
    }

    private Block manifestNote(Speech speech) {
        return new Block.Note(
                speech.say("briefing.manifest.note", Map.of("number", quotations().size())));
    }
}
