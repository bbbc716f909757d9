package org.qiutong.exchange.entry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.qiutong.exchange.entry.EntryRefused;
import org.qiutong.exchange.entry.NewStudy;
import org.qiutong.kit.FieldError;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;
import org.qiutong.people.Community;

/// The communities of a study with their samples, a row for each.
final class SampleFields extends Div {

    private final List<Community> all;
    private final Div rows = new Div();
    private final List<SampleField> fields = new ArrayList<>();

    /// @param all communities that there are
    SampleFields(List<Community> all) {
        this.all = all;
        Button more = Localized.text(new Button(), "entry.community.more");
        more.addClickListener(_ -> row().focus());
        add(rows, FormRow.buttons(more));
        row();
    }

    private SampleField row() {
        SampleField row = new SampleField(all, this::remove);
        fields.add(row);
        rows.add(row);
        fields.forEach(each -> each.removable(fields.size() > 1));
        return row;
    }

    private void remove(SampleField row) {
        fields.remove(row);
        rows.remove(row);
        fields.forEach(each -> each.removable(fields.size() > 1));
        fields.getLast().focus();
    }

    /// What is said; incomplete where an error is told.
    List<NewStudy.Sample> check() {
        return fields.stream().flatMap(each -> each.check().stream()).toList();
    }

    Stream<FieldError<?>> errors() {
        return fields.stream().flatMap(SampleField::errors);
    }

    /// Tells why a service has refused the communities.
    void refuse(EntryRefused.Reason reason) {
        fields.getLast().refuse(reason);
    }
}
