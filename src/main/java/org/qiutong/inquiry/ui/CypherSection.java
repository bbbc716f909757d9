package org.qiutong.inquiry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiutong.inquiry.InquiryService;
import org.qiutong.kit.CopyButton;
import org.qiutong.kit.Localized;

/// The Cypher that gives the same answer, with the parameters in the syntax of Neo4j Browser.
final class CypherSection extends NativeDetails {

    CypherSection() {
        addClassName("cypher");
        setSummary(Localized.text(new Span(), "ask.cypher"));
    }

    void show(InquiryService.Cypher cypher) {
        String text =
                cypher.parameters().entrySet().stream()
                                .sorted(java.util.Map.Entry.comparingByKey())
                                .map(each ->
                                        ":param " + each.getKey() + " => " + value(each.getValue()))
                                .collect(Collectors.joining("\n"))
                        + "\n\n"
                        + cypher.statement();
        Pre pre = new Pre(text);
        pre.getElement().setAttribute("tabindex", "0");
        pre.getElement().setAttribute("translate", "no");
        setContent(
                new Div(
                        Localized.text(new Paragraph(), "ask.cypher.about"),
                        CopyButton.of("kit.copy", text),
                        pre));
    }

    private static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> "'" + text + "'";
            case Iterable<?> list -> {
                StringBuilder all = new StringBuilder("[");
                list.forEach(each -> all.append(all.length() > 1 ? ", " : "").append(value(each)));
                yield all.append("]").toString();
            }
            default -> value.toString();
        };
    }
}
