package org.qiutong.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiutong.export.Paper;
import org.qiutong.export.Paper.Block;
import org.qiutong.text.LocalizedText.Version;

/// A text in the making, in one language or in two beside each other, unit by unit: what is in one
/// unit stays together, and two languages meet again after each.
final class Facing {

    private final List<Speech> languages;
    private final List<Block> blocks = new ArrayList<>();

    /// The headings of the chapters, in each of the languages.
    private final List<List<Block.Heading>> headings = new ArrayList<>();

    /// @param languages one or two, the first one leading
    Facing(List<Speech> languages) {
        this.languages = languages;
    }

    /// What sets one of several things.
    interface Setter<T> {
        List<Block> set(T each, Speech speech);
    }

    /// Begins a chapter, whose heading stays with what follows it.
    void chapter(
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

    /// Adds a unit.
    void add(Function<Speech, List<Block>> unit) {
        put(blocks, unit);
    }

    /// Adds what needs the whole width of the page: two languages stand one below the other.
    void across(Function<Speech, List<Block>> unit) {
        languages.forEach(speech -> blocks.addAll(unit.apply(speech)));
    }

    /// Adds things under a heading that stays with the first of them; nothing where there are none.
    <T> void each(List<T> list, String headingKey, Setter<T> setter) {
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

    void newPage() {
        blocks.add(new Block.NewPage());
    }

    /// The headings of the chapters in a language.
    List<Block.Heading> headings(Speech speech) {
        return headings.stream().map(each -> each.get(languages.indexOf(speech))).toList();
    }

    /// The whole text.
    ///
    /// @param front units before all chapters
    Paper paper(Function<Speech, Version> title, List<Function<Speech, List<Block>>> front) {
        List<Block> all = new ArrayList<>();
        front.forEach(unit -> put(all, unit));
        all.addAll(blocks);
        return new Paper(
                title.apply(languages.getFirst()),
                languages.stream().skip(1).findFirst().map(title),
                all);
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
}
