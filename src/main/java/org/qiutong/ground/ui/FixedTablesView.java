package org.qiutong.ground.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.cards.StanceWords;
import org.qiutong.ground.tables.FixedTable;
import org.qiutong.ground.tables.FixedTableService;
import org.qiutong.ground.tables.SideCounts;
import org.qiutong.ground.tables.StudyTables;
import org.qiutong.id.StudyId;
import org.qiutong.kit.Badge;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Figure;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.Missing;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.text.LanguageTag;

/// The tables of a confidential study: all that others than its team see of it.
@Route("tables/:study")
@AnonymousAllowed
class FixedTablesView extends Div implements BeforeEnterObserver {

    private final QueryState state = new QueryState();
    private final FixedTableService tables;

    FixedTablesView(FixedTableService tables) {
        this.tables = tables;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        state.enter(event);
        StudyId id =
                Missing.unless(event.getRouteParameters().get("study").orElseThrow(), StudyId::new);
        Loaded<StudyTables> loaded = new Loaded<>(this::show);
        add(loaded);
        loaded.load(() -> tables.of(id).orElseThrow(() -> new Missing(id.value())));
    }

    private Component show(StudyTables all) {
        Paragraph rule =
                Localized.text(new Paragraph(), "tables.rule", Map.of("least", all.least()));
        if (all.isEmpty()) {
            return new Div(new PageHeader("tables.none"), rule);
        }
        FixedTableSheet sheet = new FixedTableSheet(all, state.permalink());
        Div page =
                new Div(
                        new PageHeader(locale -> all.title().best(LanguageTag.of(locale)).text())
                                .cited(all.study())
                                .actions(
                                        new ExportMenu("qiutong-tables-" + all.study())
                                                .table("tables.people", sheet::in)),
                        new Paragraph(new Badge(Badge.Mark.TRIANGLE, "tables.confidential")),
                        Localized.text(new Paragraph(), "tables.about"),
                        rule);
        all.tables().forEach(each -> page.add(table(each, all)));
        return page;
    }

    private static Component table(FixedTable shown, StudyTables all) {
        FactTable table =
                new FactTable(
                        "tables.people",
                        Localized.text(new Span(), "tally.community"),
                        StanceWords.span(Stance.SUPPORT, shown.kind()),
                        StanceWords.span(Stance.OPPOSE, shown.kind()),
                        Localized.text(new Span(), "tables.neither"));
        all.communities()
                .forEach((id, label) -> table.row(LanguageText.of(label), cells(shown.people(id))));
        return new Section(new H2(LanguageText.of(shown.label())), table);
    }

    private static Component[] cells(Optional<SideCounts> people) {
        return people.map(each -> List.of(each.support(), each.oppose(), each.neither()))
                .map(each -> each.stream().map(Figure::of).toArray(Component[]::new))
                .orElseGet(() ->
                        List.of(1, 2, 3).stream()
                                .map(_ -> Localized.text(new Span(), "tables.notShown"))
                                .toArray(Component[]::new));
    }
}
