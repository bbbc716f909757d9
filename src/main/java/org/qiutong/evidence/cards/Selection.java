package org.qiutong.evidence.cards;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The quotations that a reader keeps, by id, in the order that they give them. It holds for a
/// session, and as long as they like in the address of its page.
public final class Selection {

    /// More than anybody orders by hand.
    private static final int MOST = 200;

    private final ValueSignal<List<String>> ids = new ValueSignal<>(List.of());

    private Selection() {}

    /// That of the current session.
    public static Selection current() {
        VaadinSession session = VaadinSession.getCurrent();
        Selection selection = session.getAttribute(Selection.class);
        if (selection == null) {
            selection = new Selection();
            session.setAttribute(Selection.class, selection);
        }
        return selection;
    }

    /// The ids in an address, each once.
    public static List<String> parse(String ids) {
        return Arrays.stream(ids.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /// What is kept; an effect that asks follows it.
    public List<String> ids() {
        return ids.get();
    }

    /// What is kept now.
    public List<String> now() {
        return ids.peek();
    }

    /// Keeps these instead.
    public void keep(List<String> quotations) {
        ids.set(List.copyOf(quotations));
    }

    /// Keeps a quotation after the others, or no longer.
    void toggle(String quotation) {
        List<String> changed = new ArrayList<>(now());
        if (!changed.remove(quotation) && changed.size() < MOST) {
            changed.add(quotation);
        }
        keep(changed);
    }
}
