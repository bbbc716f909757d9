package org.qiutong.coding.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.qiutong.coding.Transcript;
import org.qiutong.coding.Transcript.Segment;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.QuotationId;
import org.qiutong.kit.LanguageText;

/// The lines of a transcript. What was coded is marked, and named below the line in which it ends.
final class TranscriptText extends Div {

    private final Transcript transcript;
    private final Map<QuotationId, Quotation> quotations;
    private final Labels labels;

    TranscriptText(Transcript transcript, Map<QuotationId, Quotation> quotations, Labels labels) {
        this.transcript = transcript;
        this.quotations = quotations;
        this.labels = labels;
        addClassName("transcript");
        getElement().setAttribute("lang", transcript.language().value());
        int start = 0;
        for (String line : transcript.text().split("\n", -1)) {
            int end = start + line.codePointCount(0, line.length());
            if (!line.isBlank()) {
                line(line, start, end);
            }
            start = end + 1;
        }
    }

    /// @param start of the line, in code points of the text
    private void line(String line, int start, int end) {
        List<Segment> here =
                transcript.segments().stream()
                        .filter(each -> each.start() < end && each.end() > start)
                        .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        here.forEach(each -> {
            cuts.add(Math.max(start, each.start()));
            cuts.add(Math.min(end, each.end()));
        });
        Element paragraph = new Element("p");
        int from = start;
        for (int to : cuts.tailSet(start, false)) {
            String words = words(line, from - start, to - start);
            int at = from;
            boolean coded = here.stream().anyMatch(each -> each.start() <= at && each.end() > at);
            paragraph.appendChild(
                    coded ? new Element("mark").setText(words) : Element.createText(words));
            from = to;
        }
        getElement().appendChild(paragraph);
        UnorderedList codes = new UnorderedList();
        here.stream().filter(each -> each.end() <= end).forEach(each -> codes.add(codes(each)));
        if (codes.getChildren().findAny().isPresent()) {
            add(codes);
        }
    }

    private static String words(String line, int from, int to) {
        int begin = line.offsetByCodePoints(0, from);
        return line.substring(begin, line.offsetByCodePoints(begin, to - from));
    }

    /// The codes of a passage, which lead to its quotation.
    private ListItem codes(Segment segment) {
        Anchor link = new Anchor("quotations/" + segment.quotation());
        Quotation quotation = quotations.get(segment.quotation());
        if (quotation == null) {
            link.setText(segment.quotation().value());
        } else {
            for (Quotation.Coding each : quotation.codings()) {
                if (link.getChildren().findAny().isPresent()) {
                    link.add(new Span(" · "));
                }
                link.add(LanguageText.of(labels.concept(each.concept())));
            }
        }
        return new ListItem(link);
    }
}
