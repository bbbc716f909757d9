package org.qiutong.access.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditEntry;
import org.qiutong.access.audit.AuditFilter;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.access.audit.Chain;
import org.qiutong.access.audit.ChainText;
import org.qiutong.graph.Window;
import org.qiutong.kit.DayFilter;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.Filter;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.KeepsToStudy;
import org.qiutong.kit.ListTexts;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.kit.Rows;
import org.qiutong.kit.Table;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Who did what to which study and when, the latest first, and whether the log is as it was
/// written. Days are in UTC.
@Route("audit")
@Menu(title = "audit.title", order = 95)
@RolesAllowed("ADMINISTRATOR")
class AuditView extends Div implements BeforeEnterObserver, KeepsToStudy {

    private static final LanguageTag NO_LANGUAGE = new LanguageTag("zxx");

    private final AuditLog audit;
    private final QueryState state = new QueryState();
    private final FilterBar bar = new FilterBar(state);
    private final Filter<String> account;
    private final Filter<AuditAction> action;
    private final Filter<String> study;
    private final DayFilter from = bar.addDay("from", "audit.from");
    private final DayFilter until = bar.addDay("until", "audit.until");
    private final Loaded<Chain> chain = new Loaded<>(AuditView::chain);

    AuditView(AuditLog audit) {
        this.audit = audit;
        account =
                bar.add(
                        "account",
                        "audit.account",
                        audit.accounts(),
                        name -> name,
                        (name, _) -> name);
        action =
                bar.add(
                        "action",
                        "audit.action",
                        Arrays.asList(AuditAction.values()),
                        AuditAction::name,
                        (each, locale) -> Localized.name(locale, each));
        study = bar.add("study", "audit.study", audit.studies(), id -> id, (id, _) -> id);
        ExportMenu export =
                new ExportMenu("audit", state)
                        .table(
                                "audit.entries",
                                locale ->
                                        AuditSheet.of(
                                                audit.entries(filter()),
                                                locale,
                                                state.permalink()));
        add(
                new PageHeader("audit.title").about("audit.about").actions(export),
                chain,
                bar,
                table());
    }

    private Table<AuditFilter, AuditEntry> table() {
        return new Table<AuditFilter, AuditEntry>(
                        state,
                        bar,
                        new ListTexts("audit.title", "audit.count", "audit.none", "audit.advice"),
                        this::filter,
                        new Rows<>(
                                filter ->
                                        new Rows.Found(
                                                audit.count(filter), audit.count(AuditFilter.ALL)),
                                (filter, offset, limit) ->
                                        audit.entries(filter, new Window(offset, limit))))
                .text("audit.number", (each, _) -> Long.toString(each.number()))
                .text("audit.at", (each, _) -> AuditSheet.time(each.at()))
                .text("audit.actor", (each, locale) -> AuditSheet.actor(each, locale))
                .text(
                        "audit.action",
                        (each, locale) -> Localized.name(locale, each.event().action()))
                .text("audit.study", each -> id(each.event().study()))
                .text("audit.subject", each -> id(each.event().subject()))
                .text("audit.address", each -> id(each.event().address()));
    }

    /// A text that is in no language.
    private static LocalizedText id(String id) {
        return id.isEmpty() ? LocalizedText.NONE : LocalizedText.of(NO_LANGUAGE, id);
    }

    private AuditFilter filter() {
        return new AuditFilter(
                account.value(),
                action.value(),
                study.value(),
                from.value().map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()),
                until.value()
                        .filter(day -> day.isBefore(LocalDate.MAX))
                        .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static Component chain(Chain chain) {
        ChainText text = ChainText.of(chain);
        Span hash = new Span(ChainText.hash(chain));
        hash.getElement().setAttribute("lang", NO_LANGUAGE.value());
        Paragraph note =
                new Paragraph(Localized.text(new Span(), text.key(), text.arguments()), hash);
        note.getElement().setAttribute("role", "status");
        return note;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
        chain.load(audit::verify);
    }
}
