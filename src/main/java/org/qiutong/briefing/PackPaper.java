package org.qiutong.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Passage;
import org.qiutong.export.Paper;
import org.qiutong.export.Paper.Block;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.LocalizedText.Version;

/// Typesets a pack, in one language or in two beside each other: the order of its parts, and what
/// stays together. What the parts say is in [ChapterText] and [ItemText].
final class PackPaper {

    private final Pack pack;
    private final List<Speech> languages;
    private final Set<Section> sections;
    private final ChapterText chapters;
    private final List<Block> blocks = new ArrayList<>();

    /// The headings of the chapters, in each of the languages.
    private final List<List<Block.Heading>> headings = new ArrayList<>();

    private PackPaper(Pack pack, List<Speech> languages, Set<Section> sections) {
        this.pack = pack;
        this.languages = languages;
        this.sections = sections;
        chapters = new ChapterText(pack);
    }

    /// @param languages one or two, the first one leading
    static Paper of(Pack pack, List<Speech> languages, Set<Section> sections) {
        return new PackPaper(pack, languages, sections).paper();
    }

    private Paper paper() {
        chapter("about", speech -> speech.say("briefing.about"), chapters::about);
        if (sections.contains(Section.AGENDA)) {
            chapter("agenda", speech -> speech.say("briefing.agenda"), chapters::agenda);
        }
        IntStream.range(0, pack.items().size()).forEach(this::item);
        if (sections.contains(Section.BARRIERS) && !pack.barriers().isEmpty()) {
            chapter("barriers", speech -> speech.say("briefing.barriers"), _ -> List.of());
            pack.barriers().forEach(each -> add(speech -> ChapterText.barrier(each, speech)));
        }
        if (sections.contains(Section.HOST)) {
            pack.dialogue()
                    .hosting()
                    .choice()
                    .ifPresent(choice ->
                            chapter(
                                    "host",
                                    speech -> speech.say("briefing.host"),
                                    speech -> chapters.host(choice, speech)));
        }
        if (sections.contains(Section.PARTICIPANTS)) {
            chapter(
                    "participants",
                    speech -> speech.say("briefing.participants"),
                    chapters::participants);
        }
        if (sections.contains(Section.MANIFEST)) {
            blocks.add(new Block.NewPage());
            chapter(
                    "quotations",
                    speech -> speech.say("briefing.manifest"),
                    speech -> List.of(manifestNote(speech)));
            quotations()
                    .forEach(each ->
                            add(speech -> ItemText.manifest(each, pack.citations(), speech)));
        }
        if (sections.contains(Section.METHOD)) {
            blocks.add(new Block.NewPage());
            chapter("method", speech -> speech.say("briefing.method"), chapters::method);
        }
        List<Block> all = new ArrayList<>();
        front(all);
        all.addAll(blocks);
        LocalizedText title = pack.dialogue().setting().title();
        return new Paper(
                languages.getFirst().text(title),
                languages.stream().skip(1).findFirst().map(second -> second.text(title)),
                all);
    }

    /// What the first page says before all else.
    private void front(List<Block> all) {
        put(
                all,
                speech ->
                        List.of(
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
                                                        pack.permalink())))));
        put(
                all,
                speech ->
                        List.of(
                                new Block.Contents(
                                        speech.say("briefing.contents"),
                                        headings.stream()
                                                .map(each -> each.get(languages.indexOf(speech)))
                                                .toList())));
    }

    /// Begins a chapter, whose heading stays with what follows it.
    private void chapter(
            String anchor,
            Function<Speech, Version> title,
            Function<Speech, List<Block>> beginning) {
        List<Block.Heading> heading =
                languages.stream()
                        .map(speech ->
                                new Block.Heading(
                                        title.apply(speech),
                                        1,
                                        anchor + "-" + speech.language().value()))
                        .toList();
        headings.add(heading);
        add(speech ->
                Stream.concat(
                                Stream.of(heading.get(languages.indexOf(speech))),
                                beginning.apply(speech).stream())
                        .toList());
    }

    private void add(Function<Speech, List<Block>> unit) {
        put(blocks, unit);
    }

    /// In one language, or in both beside each other.
    private void put(List<Block> all, Function<Speech, List<Block>> unit) {
        List<List<Block>> texts = languages.stream().map(unit).toList();
        if (texts.stream().allMatch(List::isEmpty)) {
            return;
        }
        if (texts.size() == 1) {
            all.addAll(texts.getFirst());
        } else {
            all.add(new Block.Parallel(texts.get(0), texts.get(1)));
        }
    }

    private void item(int index) {
        Pack.Item item = pack.items().get(index);
        chapter(
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
            each(passages(item.findings()), "briefing.reported", ItemText::passage);
        }
        if (sections.contains(Section.WORDS)) {
            words(item);
        }
        if (sections.contains(Section.TERMS)) {
            each(
                    item.terms(),
                    "briefing.terms",
                    (term, speech) -> ItemText.term(term, term.equals(item.concept()), speech));
        }
        if (sections.contains(Section.OUTCOMES)) {
            item.outcome().ifPresent(outcome -> add(speech -> ItemText.outcome(outcome, speech)));
            each(item.said(), "briefing.said", ItemText::heard);
        }
    }

    /// Groups findings by passage, so that each passage comes once.
    private static List<List<Finding>> passages(List<Finding> findings) {
        Map<Passage, List<Finding>> byPassage = new LinkedHashMap<>();
        findings.forEach(each ->
                byPassage.computeIfAbsent(each.passage(), _ -> new ArrayList<>()).add(each));
        return List.copyOf(byPassage.values());
    }

    /// The words of each side under its name; words whose community may not be told come last.
    private void words(Pack.Item item) {
        List<Optional<String>> columns =
                Stream.concat(
                                pack.dialogue().setting().communities().stream().map(Optional::of),
                                item.words().stream()
                                        .map(each -> each.by().inColumn())
                                        .sorted((one, other) ->
                                                Boolean.compare(
                                                        other.isPresent(), one.isPresent())))
                        .distinct()
                        .toList();
        add(speech -> List.of(new Block.Heading(speech.say("briefing.words"), 2, "")));
        for (Optional<String> column : columns) {
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
                add(speech ->
                        List.of(
                                head.apply(speech),
                                new Block.Note(speech.say("ground.noQuotation"))));
            }
            IntStream.range(0, said.size())
                    .forEach(i ->
                            add(speech ->
                                    i > 0
                                            ? ItemText.quoted(said.get(i), speech)
                                            : Stream.concat(
                                                            Stream.of(head.apply(speech)),
                                                            ItemText.quoted(said.get(i), speech)
                                                                    .stream())
                                                    .toList()));
        }
    }

    private interface Setter<T> {
        List<Block> set(T each, Speech speech);
    }

    /// Under a heading that stays with the first of them; nothing where there are none.
    private <T> void each(List<T> list, String headingKey, Setter<T> setter) {
        IntStream.range(0, list.size())
                .forEach(i ->
                        add(speech ->
                                Stream.concat(
                                                i > 0
                                                        ? Stream.<Block>empty()
                                                        : Stream.of(
                                                                new Block.Heading(
                                                                        speech.say(headingKey),
                                                                        2,
                                                                        "")),
                                                setter.set(list.get(i), speech).stream())
                                        .toList()));
    }

    private List<Disclosure.Quoted> quotations() {
        return sections.contains(Section.WORDS) ? pack.quotations() : List.of();
    }

    private Block manifestNote(Speech speech) {
        return new Block.Note(
                speech.say("briefing.manifest.note", Map.of("number", quotations().size())));
    }
}
