package org.qiutong.coding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.qiutong.coding.agreement.CodeAgreement;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;

/// The agreement on each code, as a table.
final class AgreementTable {

    private AgreementTable() {}

    static Component of(AgreementColumns columns, List<CodeAgreement> rows, Labels labels) {
        List<Component> headers = new ArrayList<>();
        headers.add(Localized.text(new Span(), "agreement.code"));
        columns.all().forEach(each -> headers.add(Localized.text(new Span(), each.header())));
        FactTable table =
                new FactTable("agreement.table", headers.toArray(Component[]::new)).headed();
        for (CodeAgreement row : rows) {
            table.row(
                    LanguageText.of(labels.concept(row.code())),
                    columns.all().stream()
                            .map(each ->
                                    Localized.text(
                                            new Span(), locale -> each.text().apply(row, locale)))
                            .toArray(Component[]::new));
        }
        return table;
    }
}
