package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.qiutong.cite.Style;
import org.qiutong.cite.Work;

/// What a printed page says of itself: the studies, its address and the day. Screens do not show
/// it.
final class PrintHead extends Div {

    /// The address changes with the filters, and the page may stay open for days.
    private static final String WRITE =
            """
            const write = () => {
                const day = new Intl.DateTimeFormat(
                    document.documentElement.lang, {dateStyle: 'long'}).format();
                this.textContent = %s + ' · ' + day;
            };
            write();
            window.addEventListener('beforeprint', write);
            return () => window.removeEventListener('beforeprint', write);
            """
                    .formatted(PageUrl.SCRIPT);

    private final Loaded<List<Work>> studies = new Loaded<>(PrintHead::show);

    PrintHead(Reports reports) {
        addClassName("print-head");
        Paragraph place = new Paragraph();
        place.getElement().addJsInitializer(WRITE);
        add(studies, place);
        addAttachListener(_ -> reports.load(studies));
    }

    PrintHead reload(Reports reports) {
        if (isAttached()) {
            reports.load(studies);
        }
        return this;
    }

    private static Component show(List<Work> works) {
        Div list = new Div();
        for (Work work : works) {
            Span reference = new Span();
            Localized.effect(
                    reference, locale -> reference.setText(Style.usual(locale).of(work).text()));
            list.add(new Paragraph(reference));
        }
        return list;
    }
}
