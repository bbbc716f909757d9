package org.qiutong.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.qiutong.codebook.CodebookService;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Kept;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.evidence.cards.KeepButton;
import org.qiutong.evidence.cards.KeptPaper;
import org.qiutong.evidence.cards.KeptSheet;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.Selection;
import org.qiutong.kit.BriefLink;
import org.qiutong.kit.EmptyState;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.kit.ReadingKeys;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;
import org.qiutong.text.Messages;

/// The quotations and passages that a reader keeps, or those that somebody has sent them as an
/// address. Which they are, and their order, is in the address alone: whoever has it sees the same.
@Route("selection")
@Menu(title = "selection.title", order = 22)
@AnonymousAllowed
class SelectionView extends Div implements BeforeEnterObserver {

    private static final String QUOTATIONS = "q";

    private final QueryState state = new QueryState();
    private final Selection own = Selection.current();
    private final ExportMenu export = new ExportMenu("qiutong-selection");
    private final KeptSheet sheet;
    private final KeptPaper paper;
    private final SelectedCards cards;

    SelectionView(
            EvidenceService evidence,
            PeopleService people,
            CodebookService codebook,
            StudyService studies,
            Messages messages) {
        Labels labels = Labels.load(codebook, people);
        Citations citations = Citations.load(studies, labels, state::permalink);
        sheet = new KeptSheet("selection.title", messages.languages(), citations);
        paper = new KeptPaper("selection.title", citations);
        cards = new SelectedCards(citations, this::keep);
        Loaded<List<Kept>> loaded = new Loaded<>(this::show);
        add(
                new PageHeader("selection.title")
                        .about("selection.about")
                        .cited()
                        .actions(BriefLink.of(state), export, new ReadingKeys()),
                cards.status(),
                loaded);
        state.onChange(() -> {
            List<String> ids = ids();
            loaded.load(() -> evidence.kept(ids));
        });
    }

    /// Without anything in the address it is the reader's own selection.
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<String> asked =
                Selection.parse(
                        event.getLocation()
                                .getQueryParameters()
                                .getSingleParameter(QUOTATIONS)
                                .orElse(""));
        if (asked.isEmpty() && !own.now().isEmpty()) {
            event.forwardTo(
                    SelectionView.class,
                    QueryParameters.of(QUOTATIONS, String.join(",", own.now())));
            return;
        }
        if (own.now().isEmpty()) {
            own.keep(asked);
        }
        state.enter(event);
    }

    private List<String> ids() {
        return Selection.parse(state.get(QUOTATIONS).orElse(""));
    }

    private void keep(List<String> ids) {
        own.keep(ids);
        state.set(Map.of(QUOTATIONS, String.join(",", ids)));
    }

    private Component show(List<Kept> kept) {
        export.clear();
        if (kept.isEmpty()) {
            cards.none();
            return new EmptyState(
                    "selection.none",
                    "selection.advice",
                    Localized.text(new Anchor("quotations"), "quotations.title"));
        }
        String permalink = state.permalink();
        export.table("selection.title", locale -> sheet.of(kept, permalink, locale))
                .paper("selection.title", locale -> paper.of(kept, locale));
        return ids().equals(own.now()) ? cards.own(kept) : new Div(shared(), cards.shared(kept));
    }

    private Component shared() {
        Paragraph note = Localized.text(new Paragraph(), "selection.shared");
        Div ways = new Div(cards.useThese(ids()), KeepButton.selected());
        ways.addClassName("ways");
        return new Div(note, ways);
    }
}
