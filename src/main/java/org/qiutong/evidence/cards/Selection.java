package org.qiutong.evidence.cards;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The keys of what a reader keeps, in the reader's order. It lasts for a session; the address of
/// its page keeps it longer.
public final class Selection {

    /// Upper limit: more than anybody orders by hand.
    static final int MOST = 200;

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

    /// The keys in an address, each once.
    public static List<String> parse(String ids) {
        return Arrays.stream(ids.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /// The keys; an effect that calls this follows their changes.
    public List<String> ids() {
        return ids.get();
    }

    /// The keys now, without following them.
    public List<String> now() {
        return ids.peek();
    }

    /// Keeps these instead.
    public void keep(List<String> keys) {
        ids.set(List.copyOf(keys));
    }

    /// Adds something at the end, or removes it.
    void toggle(String key) {
        List<String> changed = new ArrayList<>(now());
        if (!changed.remove(key) && changed.size() < MOST) {
            changed.add(key);
        }
        keep(changed);
    }
}
