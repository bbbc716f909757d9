package org.qiutong.evidence.cards;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import org.qiutong.text.Sentences;

/// The words of a quotation beside a translation, sentence by sentence. A note above the first
/// sentence of each says what it is, so that it is read first even in a narrow window.
final class AlignedWords extends OrderedList {

    AlignedWords(Words first, Words second) {
        addClassName("pairs");
        getElement().setAttribute("role", "list");
        for (Sentences.Pair pair : Sentences.pairs(first.version(), second.version())) {
            Div one = first.part(pair.first());
            Div other = second.part(pair.second());
            if (getComponentCount() == 0) {
                one.addComponentAsFirst(first.provenance());
                other.addComponentAsFirst(second.provenance());
            }
            ListItem item = new ListItem(one, other);
            item.addClassName("parallel");
            add(item);
        }
    }
}
