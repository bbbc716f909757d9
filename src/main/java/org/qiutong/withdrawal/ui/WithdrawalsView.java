package org.qiutong.withdrawal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.id.StudyId;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.KeepsToStudy;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.withdrawal.Withdrawal;
import org.qiutong.withdrawal.Withdrawals;

/// The ledger of withdrawals, of all studies or one.
@Route("withdrawals")
@Menu(title = "withdrawal.list", order = 91)
@RolesAllowed("RESEARCHER")
class WithdrawalsView extends Div implements BeforeEnterObserver, KeepsToStudy {

    private final Withdrawals withdrawals;
    private final boolean administrator;
    private final QueryState state = new QueryState();
    private final Loaded<List<Withdrawal>> loaded = new Loaded<>(this::show);

    WithdrawalsView(Withdrawals withdrawals, AuthenticationContext user) {
        this.withdrawals = withdrawals;
        this.administrator = user.hasRole("ADMINISTRATOR");
        add(new PageHeader("withdrawal.list").about("withdrawal.about"), loaded);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
        load();
    }

    private void load() {
        Optional<StudyId> study = state.id("study", StudyId::new);
        loaded.load(() -> study.map(withdrawals::list).orElseGet(withdrawals::list));
    }

    private Component show(List<Withdrawal> all) {
        if (all.isEmpty()) {
            return Localized.text(new Paragraph(), "withdrawal.none");
        }
        FactTable table =
                new FactTable(
                                "withdrawal.list",
                                Localized.text(new Span(), "withdrawal.of"),
                                Localized.text(new Span(), "withdrawal.at"),
                                Localized.text(new Span(), "withdrawal.by"),
                                Localized.text(new Span(), "withdrawal.reason"),
                                Localized.text(new Span(), "withdrawal.receipt"),
                                Localized.text(new Span(), "withdrawal.state"))
                        .headed();
        all.forEach(each ->
                table.row(
                        new Span(each.subject().id()),
                        date(each),
                        new Span(each.by()),
                        new Span(each.reason().orElse("–")),
                        new Span(each.id()),
                        state(each)));
        return table;
    }

    private static Span date(Withdrawal withdrawal) {
        Span date = new Span();
        Localized.effect(
                date,
                locale ->
                        date.setText(
                                Localized.date(
                                        locale,
                                        withdrawal
                                                .at()
                                                .atZone(ZoneId.systemDefault())
                                                .toLocalDate())));
        return date;
    }

    private Component state(Withdrawal withdrawal) {
        if (withdrawal.recall().isPresent()) {
            return Localized.text(
                    new Span(),
                    "withdrawal.recalled",
                    Map.of("account", withdrawal.recall().get().by()));
        }
        Div holds = new Div(Localized.text(new Span(), "withdrawal.holds"));
        if (administrator) {
            Button recall = Localized.text(new Button(), "withdrawal.recall");
            Localized.attribute(recall, "title", "withdrawal.recall.help");
            recall.addClickListener(_ -> {
                withdrawals.recall(withdrawal.id());
                load();
            });
            holds.add(recall);
        }
        return holds;
    }
}
