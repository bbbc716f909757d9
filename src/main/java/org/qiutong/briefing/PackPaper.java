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
import org.qiutong.dialogue.AgendaItem;
import org.qiutong.dialogue.Hosting;
import org.qiutong.dialogue.Setting;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Passage;
import org.qiutong.export.Paper;
import org.qiutong.export.Paper.Block;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.LocalizedText.Version;

/// Typesets a pack, in one language or in two beside each other.
final class PackPaper {

    private final Pack pack;
    private final List<Speech> languages;
    private final Set<Section> sections;
    private final List<Block> blocks = new ArrayList<>();

    /// The chapters, in each of the languages.
    private final List<List<Block.Heading>> chapters = new ArrayList<>();

    private PackPaper(Pack pack, List<Speech> languages, Set<Section> sections) {
        this.pack = pack;
        this.languages = languages;
        this.sections = sections;
    }

    /// @param languages one or two, the first one leading
    static Paper of(Pack pack, List<Speech> languages, Set<Section> sections) {
        return new PackPaper(pack, languages, sections).paper();
    }

    private Paper paper() {
        chapter("about", speech -> speech.say("briefing.about"), this::about);
        if (sections.contains(Section.AGENDA)) {
            chapter("agenda", speech -> speech.say("briefing.agenda"), this::agenda);
        }
        IntStream.range(0, pack.items().size()).forEach(this::item);
        if (sections.contains(Section.BARRIERS) && !pack.barriers().isEmpty()) {
            chapter("barriers", speech -> speech.say("briefing.barriers"), _ -> List.of());
            pack.barriers().forEach(each -> add(speech -> barrier(each, speech)));
        }
        if (sections.contains(Section.HOST)) {
            pack.dialogue()
                    .hosting()
                    .choice()
                    .ifPresent(choice ->
                            chapter(
                                    "host",
                                    speech -> speech.say("briefing.host"),
                                    speech -> host(choice, speech)));
        }
        if (sections.contains(Section.PARTICIPANTS)) {
            chapter(
                    "participants",
                    speech -> speech.say("briefing.participants"),
                    this::participants);
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
            chapter("method", speech -> speech.say("briefing.method"), this::method);
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
                                        chapters.stream()
                                                .map(each -> each.get(languages.indexOf(speech)))
                                                .toList())));
    }

    /// Begins a chapter, whose heading stays with what follows it.
    private void chapter(
            String anchor,
            Function<Speech, Version> title,
            Function<Speech, List<Block>> beginning) {
        List<Block.Heading> headings =
                languages.stream()
                        .map(speech ->
                                new Block.Heading(
                                        title.apply(speech),
                                        1,
                                        anchor + "-" + speech.language().value()))
                        .toList();
        chapters.add(headings);
        add(speech ->
                Stream.concat(
                                Stream.of(headings.get(languages.indexOf(speech))),
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

    private List<Block> about(Speech speech) {
        Setting setting = pack.dialogue().setting();
        List<Block> all = new ArrayList<>();
        if (!setting.purpose().isEmpty()) {
            all.add(new Block.Paragraph(speech.text(setting.purpose())));
        }
        List<Version> facts = new ArrayList<>();
        setting.days()
                .ifPresent(days ->
                        facts.add(
                                speech.say(
                                        "briefing.days",
                                        Map.of(
                                                "single",
                                                days.count() == 1 ? "yes" : "no",
                                                "first",
                                                speech.date(days.first()),
                                                "last",
                                                speech.date(days.last())))));
        facts.add(
                speech.say(
                        "briefing.sessions",
                        Map.of("sessions", setting.sessions(), "minutes", setting.minutes())));
        facts.add(fact("briefing.format", speech.name(setting.format()), speech));
        facts.add(
                fact(
                        "briefing.languages",
                        speech.list(
                                setting.languages().stream()
                                        .map(each -> languageName(each, speech))
                                        .toList()),
                        speech));
        facts.add(
                fact(
                        "briefing.communities",
                        speech.list(setting.communities().stream().map(speech::community).toList()),
                        speech));
        facts.add(speech.say("briefing.seats", Map.of("seats", setting.seats())));
        facts.add(fact("briefing.confidentiality", speech.name(setting.confidentiality()), speech));
        all.add(new Block.Items(facts));
        return all;
    }

    private static String languageName(LanguageTag language, Speech speech) {
        return org.qiutong.text.Messages.nameOf(language.locale(), speech.locale());
    }

    private static Version fact(String key, String value, Speech speech) {
        return speech.say(key, Map.of("value", value));
    }

    private List<Block> agenda(Speech speech) {
        if (pack.items().isEmpty()) {
            return List.of(new Block.Paragraph(speech.say("briefing.agenda.none")));
        }
        List<List<Version>> rows = new ArrayList<>();
        for (Pack.Item item : pack.items()) {
            AgendaItem planned = item.planned();
            rows.add(
                    List.of(
                            speech.text(item.concept().label()),
                            speech.plain(
                                    item.ground()
                                            .map(ground -> ItemText.label(ground.label(), speech))
                                            .orElse("")),
                            speech.say("briefing.minutes", Map.of("minutes", planned.minutes()))));
        }
        return List.of(
                new Block.Table(
                        speech.say("briefing.agenda.caption"),
                        List.of(
                                speech.say("briefing.agenda.item"),
                                speech.say("filter.label"),
                                speech.say("briefing.agenda.time")),
                        rows));
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

    private static List<Block> barrier(Pack.Hindrance hindrance, Speech speech) {
        List<Block> all = new ArrayList<>();
        all.add(new Block.Heading(speech.text(hindrance.barrier().label()), 2, ""));
        if (!hindrance.barrier().definition().isEmpty()) {
            all.add(new Block.Paragraph(speech.text(hindrance.barrier().definition())));
        }
        List<String> taken =
                hindrance.check().map(Hosting.BarrierCheck::remedies).orElse(List.of());
        all.add(
                hindrance.remedies().isEmpty()
                        ? new Block.Note(speech.say("briefing.remedies.none"))
                        : new Block.Items(
                                hindrance.remedies().stream()
                                        .map(remedy ->
                                                speech.say(
                                                        "briefing.remedy",
                                                        Map.of(
                                                                "remedy",
                                                                speech.text(remedy.label()).text(),
                                                                "taken",
                                                                taken.contains(remedy.id())
                                                                        ? "yes"
                                                                        : "no")))
                                        .toList()));
        hindrance
                .check()
                .ifPresent(check -> {
                    if (check.waived()) {
                        all.add(new Block.Paragraph(speech.say("briefing.waived")));
                    }
                    if (!check.note().isBlank()) {
                        all.add(new Block.Paragraph(new Version(LanguageTag.UND, check.note())));
                    }
                });
        return all;
    }

    private List<Block> host(Hosting.Choice choice, Speech speech) {
        List<Block> all = new ArrayList<>();
        if (!choice.host().isBlank()) {
            all.add(new Block.Paragraph(new Version(LanguageTag.UND, choice.host())));
        }
        pack.host().ifPresent(each -> all.add(new Block.Paragraph(speech.text(each.name()))));
        pack.option()
                .ifPresent(option ->
                        all.add(
                                new Block.Paragraph(
                                        speech.say(
                                                "briefing.host.follows",
                                                Map.of("option", speech.text(option).text())))));
        all.add(new Block.Note(speech.say("briefing.host.reason")));
        all.add(new Block.Paragraph(new Version(LanguageTag.UND, choice.reason())));
        return all;
    }

    private List<Block> participants(Speech speech) {
        Guests guests = pack.guests();
        if (guests.all() == 0) {
            return List.of(new Block.Paragraph(speech.say("briefing.participants.none")));
        }
        List<Block> all = new ArrayList<>();
        all.add(
                new Block.Paragraph(
                        speech.say("briefing.participants.count", Map.of("all", guests.all()))));
        all.add(
                new Block.Items(
                        pack.dialogue().setting().communities().stream()
                                .map(id ->
                                        speech.say(
                                                "briefing.participants.of",
                                                Map.of(
                                                        "community",
                                                        speech.community(id),
                                                        "number",
                                                        guests.byCommunity().getOrDefault(id, 0))))
                                .toList()));
        if (pack.dialogue().setting().confidentiality() == Setting.Confidentiality.CHATHAM_HOUSE) {
            all.add(new Block.Note(speech.say("briefing.participants.rule")));
        } else {
            all.add(
                    new Block.Table(
                            speech.say("briefing.participants.named"),
                            List.of(
                                    speech.say("briefing.participants.name"),
                                    speech.say("tally.community"),
                                    speech.say("briefing.participants.institution")),
                            guests.named().stream()
                                    .map(guest ->
                                            List.of(
                                                    new Version(LanguageTag.UND, guest.name()),
                                                    speech.plain(
                                                            guest.community()
                                                                    .map(speech::community)
                                                                    .orElse("")),
                                                    new Version(
                                                            LanguageTag.UND,
                                                            guest.institution().orElse(""))))
                                    .toList()));
        }
        return all;
    }

    private List<Disclosure.Quoted> quotations() {
        return sections.contains(Section.WORDS) ? pack.quotations() : List.of();
    }

    private Block manifestNote(Speech speech) {
        return new Block.Note(
                speech.say("briefing.manifest.note", Map.of("number", quotations().size())));
    }

    private List<Block> method(Speech speech) {
        List<Block> all = new ArrayList<>(MethodText.of(speech));
        pack.studies().forEach(study -> all.addAll(MethodText.of(study, speech)));
        return all;
    }
}
