package org.qiutong.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiutong.chart.Imprint;
import org.qiutong.evidence.cards.PictureSource;
import org.qiutong.export.Paper;
import org.qiutong.export.Paper.Block;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.cards.GroundCharts;
import org.qiutong.id.CommunityId;

/// Typesets a brief, in one language or in two beside each other: the answer first, then the
/// evidence in a table and a picture, then the words, then how far one may go with them and where
/// they stand. How the studies were made is an annex.
final class BriefPaper {

    /// The most rows of a picture on an upright page, and on a wide one.
    private static final int UPRIGHT = 11;

    private static final int WIDE = 7;

    /// The width of a picture in CSS pixels: its words are 6 points high on the page.
    private static final int WIDTH = 900;

    private final Brief brief;
    private final boolean alone;
    private final Facing text;
    private final SaidOnce once = new SaidOnce();

    private BriefPaper(Brief brief, List<Speech> languages) {
        this.brief = brief;
        alone = languages.size() == 1;
        text = new Facing(languages);
    }

    static Paper of(Brief brief, List<Speech> languages) {
        return new BriefPaper(brief, languages).paper();
    }

    private Paper paper() {
        chapter("answer", "brief.answers", speech -> says(speech).opening());
        if (!brief.rows().isEmpty()) {
            text.across(speech -> List.of(new EvidenceTable(brief, speech).table()));
            text.across(this::pictures);
        }
        if (!brief.findings().isEmpty()) {
            chapter("reported", "briefing.reported", _ -> List.of());
            PassageText.byPassage(brief.findings())
                    .forEach(each ->
                            text.add(speech -> PassageText.named(each, alone, once, speech)));
        }
        if (brief.words().isEmpty()) {
            text.add(speech -> List.of(new Block.Note(speech.say("brief.noQuotations"))));
        } else {
            chapter("words", "briefing.words", _ -> List.of());
            columns().forEach(this::words);
        }
        chapter("method", "brief.method", speech -> says(speech).limits());
        chapter("sources", "brief.sources", speech -> says(speech).sources());
        text.newPage();
        chapter("annex", "brief.annex", speech -> says(speech).annex());
        return text.paper(speech -> says(speech).title(), List.of(speech -> says(speech).made()));
    }

    private BriefText says(Speech speech) {
        return new BriefText(brief, speech);
    }

    private void chapter(String anchor, String titleKey, Function<Speech, List<Block>> beginning) {
        text.chapter(anchor, speech -> speech.say(titleKey), beginning);
    }

    private List<Block> pictures(Speech speech) {
        List<CommonGround> drawn =
                new GroundCharts(brief.rows(), brief.communities(), speech.labels()).rows();
        Imprint source =
                new PictureSource(brief.studies(), speech.labels(), brief.permalink())
                        .in(speech.locale());
        List<Block> all = new ArrayList<>();
        int most = alone ? UPRIGHT : WIDE;
        for (int from = 0; from < drawn.size(); from += most) {
            GroundCharts charts =
                    new GroundCharts(
                            drawn.subList(from, Math.min(drawn.size(), from + most)),
                            brief.communities(),
                            speech.labels());
            all.add(
                    new Block.Picture(
                            charts.lanes(speech.locale()).draw(WIDTH, source),
                            speech.say("ground.lanes.how")));
        }
        return all;
    }

    /// The communities in their order; last, words whose community may not be told.
    private List<Optional<CommunityId>> columns() {
        return Stream.concat(
                        brief.communities().stream().map(Optional::of),
                        brief.words().stream()
                                .map(each -> each.by().inColumn())
                                .sorted((one, other) ->
                                        Boolean.compare(other.isPresent(), one.isPresent())))
                .distinct()
                .toList();
    }

    private void words(Optional<CommunityId> column) {
        List<Disclosure.Quoted> said =
                brief.words().stream().filter(each -> each.by().inColumn().equals(column)).toList();
        Function<Speech, Block> head =
                speech ->
                        new Block.Heading(
                                column.map(id -> speech.text(speech.labels().community(id)))
                                        .orElseGet(() -> speech.say("briefing.untold")),
                                2,
                                "");
        if (said.isEmpty()) {
            text.add(speech ->
                    List.of(head.apply(speech), new Block.Note(speech.say("brief.noQuotation"))));
        }
        IntStream.range(0, said.size())
                .forEach(i ->
                        text.add(speech ->
                                Stream.concat(
                                                i > 0
                                                        ? Stream.empty()
                                                        : Stream.of(head.apply(speech)),
                                                says(speech).quoted(said.get(i), alone).stream())
                                        .toList()));
    }
}
