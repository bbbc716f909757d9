package sample;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.qiutong.kit.Badge;
import org.qiutong.kit.CardList;
import org.qiutong.kit.Definitions;
import org.qiutong.kit.Filter;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.ListTexts;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.kit.Rows;
import org.qiutong.kit.Table;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// A list of samples as cards, and as a table below.
@Route("samples")
@RouteAlias("")
@Menu(title = "sample.title", order = 1)
@AnonymousAllowed
class SampleView extends Div implements BeforeEnterObserver {

    private static final LocalizedText TEXT =
            LocalizedText.of(
                    Map.of(
                            "en",
                            "Words that somebody said, long enough to take more than a line on a"
                                    + " narrow screen, so that their height shows.",
                            "zh-Hans",
                            "有人说过的话，长到在窄屏上不止一行，以便看出行高。"));
    private static final List<Sample> SAMPLES =
            IntStream.rangeClosed(1, 45)
                    .mapToObj(i -> new Sample(i, i % 3 == 0 ? "UK" : "CN", TEXT))
                    .toList();

    record Sample(int number, String community, LocalizedText text) {}

    private final QueryState state = new QueryState();
    private final FilterBar filters = new FilterBar(state);
    private final Filter<String> community =
            filters.add(
                    "community",
                    "sample.community",
                    List.of("UK", "CN", "FR"),
                    Function.identity(),
                    (id, language) ->
                            new java.util.Locale.Builder()
                                    .setRegion(id.equals("UK") ? "GB" : id)
                                    .build()
                                    .getDisplayCountry(language));
    private final Rows<Optional<String>, Sample> rows =
            new Rows<>(
                    chosen -> new Rows.Found(matching(chosen).size(), SAMPLES.size()),
                    (chosen, offset, limit) ->
                            matching(chosen).stream().skip(offset).limit(limit).toList());

    SampleView() {
        filters.add(
                "concept",
                "sample.many",
                IntStream.rangeClosed(1, 40).mapToObj(i -> "item " + i).toList(),
                Function.identity(),
                (id, _) -> id);
        ListTexts texts =
                new ListTexts("sample.list", "sample.count", "sample.none", "sample.advice");
        add(
                new PageHeader("sample.title").about("sample.about").cited(),
                Localized.label(new TextField(), "sample.note"),
                filters,
                new CardList<>(state, filters, texts, community::value, rows, SampleView::card),
                new Table<>(state, filters, texts, community::value, rows)
                        .link(
                                "sample.number",
                                s -> "samples/" + s.number,
                                (s, _) -> String.valueOf(s.number))
                        .text("sample.community", (s, _) -> s.community)
                        .text("sample.text", Sample::text));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
    }

    private static List<Sample> matching(Optional<String> community) {
        return SAMPLES.stream()
                .filter(s -> community.map(s.community::equals).orElse(true))
                .toList();
    }

    private static Component card(Sample sample) {
        Article card = new Article();
        card.add(
                new H2(new Anchor("samples/" + sample.number, String.valueOf(sample.number))),
                LanguageText.paragraph(
                        LanguageTag.EN, sample.text.in(LanguageTag.EN).orElseThrow()),
                LanguageText.paragraph(
                        LanguageTag.ZH_HANS, sample.text.in(LanguageTag.ZH_HANS).orElseThrow()),
                new Badge(Badge.Mark.QUARTER, "sample.draft"),
                new Badge(Badge.Mark.FULL, "sample.final"),
                new Definitions()
                        .add(
                                "sample.community",
                                LanguageText.of(LanguageTag.EN, sample.community)));
        return card;
    }
}
