package org.qiutong.evidence.cards;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import org.qiutong.text.Sentences;

/// Words of a quotation beside a rendering of them, sentence by sentence. What each of them is
/// stands above its first sentence, where it is read first however narrow the window is.
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
