package org.qiutong.alignment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.access.Acting;
import org.qiutong.access.Role;
import org.qiutong.alignment.AlignmentService;
import org.qiutong.alignment.ui.PairRows.Asked;
import org.qiutong.alignment.ui.PairRows.Chosen;
import org.qiutong.alignment.ui.PairRows.Show;
import org.qiutong.codebook.CodebookService;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.CardList;
import org.qiutong.kit.Choice;
import org.qiutong.kit.EmptyState;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.KeyList;
import org.qiutong.kit.ListTexts;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.kit.ReadingKeys;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;

/// Concepts of two studies that may mean the same, and what people have decided of them. Proposals
/// are for those who decide; decisions are for everybody who may see both studies.
@Route("alignment")
@Menu(title = "alignment.title", order = 65)
@AnonymousAllowed
class AlignmentView extends Div implements BeforeEnterObserver {

    private final QueryState state = new QueryState();

    AlignmentView(
            AlignmentService alignment,
            PairRows pairs,
            StudyService studies,
            CodebookService codebook,
            PeopleService people) {
        PageHeader header = new PageHeader("alignment.title").about("alignment.about");
        Paragraph institutions =
                new Paragraph(
                        Localized.text(
                                new Anchor("alignment/same-institutions"),
                                "alignment.institutions"));
        add(header, institutions);
        List<Study> all = studies.studies();
        if (all.size() < 2) {
            add(
                    new EmptyState(
                            "alignment.oneStudy",
                            "alignment.oneStudy.advice",
                            Localized.text(new Anchor("studies"), "studies.title")));
            return;
        }
        boolean decides = Acting.has(Role.RESEARCHER);
        FilterBar bar = new FilterBar(state);
        Choice<Study> one = study("one", "alignment.one", all);
        // The second study first, so that there is something to see at once.
        Choice<Study> other =
                study(
                        "other",
                        "alignment.other",
                        Stream.concat(all.stream().skip(1), all.stream().limit(1)).toList());
        bar.place("one", one).place("other", other);
        Choice<Show> show = Choice.of(state, "show", "alignment.show", Show.class);
        if (decides) {
            bar.place("show", show);
            header.actions(new ReadingKeys(keys()));
        }
        add(bar);
        if (decides) {
            add(new OtherPair(state, one, other, codebook));
        }
        Labels labels = Labels.load(codebook, people);
        add(
                new CardList<>(
                        state,
                        bar,
                        new ListTexts(
                                "alignment.pairs",
                                "alignment.count",
                                "alignment.none",
                                decides ? "alignment.advice" : "alignment.noneDecided"),
                        () ->
                                new Asked(
                                        one.value().id(),
                                        other.value().id(),
                                        decides ? show.value() : Show.DECIDED,
                                        chosen(one.value(), other.value())),
                        pairs.rows(),
                        row -> new PairCard(row, alignment, labels)));
    }

    private Choice<Study> study(String parameter, String labelKey, List<Study> all) {
        return new Choice<>(
                state,
                parameter,
                labelKey,
                all,
                each -> each.id().value(),
                (locale, each) -> each.title().best(LanguageTag.of(locale)).text());
    }

    private static KeyList keys() {
        return new KeyList()
                .key("j", "alignment.keys.next")
                .key("k", "alignment.keys.previous")
                .key("1–6", "alignment.keys.grade")
                .key("u", "alignment.keys.undo");
    }

    /// The pair in the address, if it is of these studies.
    private Optional<Chosen> chosen(Study one, Study other) {
        return concept("left", one)
                .flatMap(left -> concept("right", other).map(right -> new Chosen(left, right)));
    }

    private Optional<ConceptId> concept(String parameter, Study of) {
        return state.id(parameter, ConceptId::new)
                .filter(each -> each.value().startsWith(of.id() + "/"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
    }
}
