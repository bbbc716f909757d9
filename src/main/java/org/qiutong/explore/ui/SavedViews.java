package org.qiutong.explore.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.qiutong.explore.scene.SavedView;
import org.qiutong.explore.scene.SavedViewService;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;

/// The user's saved scenes, each with a title and a note.
final class SavedViews extends Section {

    private final SavedViewService views;
    private final SceneModel model;
    private final TextField title = Localized.label(new TextField(), "graph.saved.name");
    private final TextArea note = Localized.label(new TextArea(), "graph.saved.note");
    private final Loaded<List<SavedView>> kept = new Loaded<>(this::list);

    SavedViews(SavedViewService views, SceneModel model) {
        this.views = views;
        this.model = model;
        title.setMaxLength(SavedView.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        note.setMaxLength(SavedView.LONGEST_NOTE);
        Button save = Localized.text(new Button(), "graph.saved.save");
        save.addClickListener(_ -> save());
        Div form = new Div(title, note, save);
        form.addClassName("ways");
        addClassName("saved-views");
        add(Localized.text(new H2(), "graph.saved"), form, kept);
        load();
    }

    /// Shown to readers who are not logged in or may not save.
    static Section loggedOut() {
        return new Section(
                Localized.text(new H2(), "graph.saved"),
                Localized.text(new Paragraph(), "graph.saved.logIn"));
    }

    private void save() {
        title.setInvalid(title.getValue().isBlank());
        title.setErrorMessage(Localized.message(getLocale(), "graph.saved.noName"));
        if (title.isInvalid()) {
            title.focus();
            return;
        }
        views.save(title.getValue(), note.getValue(), model.scene());
        title.clear();
        note.clear();
        load();
    }

    private void load() {
        kept.load(views::saved);
    }

    private Component list(List<SavedView> all) {
        if (all.isEmpty()) {
            return Localized.text(new Paragraph(), "graph.saved.none");
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("saved");
        all.forEach(each -> list.add(item(each)));
        return list;
    }

    private ListItem item(SavedView view) {
        ListItem item =
                new ListItem(
                        new Anchor("graph?" + Opening.SCENE + "=" + view.link(), view.title()));
        Span date = new Span();
        Localized.effect(
                date,
                locale ->
                        date.setText(
                                Localized.date(
                                        locale,
                                        view.changedAt()
                                                .atZone(ZoneId.systemDefault())
                                                .toLocalDate())));
        item.add(date);
        if (!view.note().isEmpty()) {
            Paragraph words = new Paragraph(view.note());
            words.addClassName("note");
            item.add(words);
        }
        item.add(
                button(
                        "graph.saved.replace",
                        "graph.saved.replace.of",
                        view,
                        () -> views.replace(view.id(), view.title(), view.note(), model.scene())),
                button(
                        "graph.saved.delete",
                        "graph.saved.delete.of",
                        view,
                        () -> views.delete(view.id())));
        return item;
    }

    /// @param nameKey the accessible name, which includes the view's title
    private Button button(String key, String nameKey, SavedView view, Runnable action) {
        Button button = Localized.text(new Button(), key);
        Localized.effect(
                button,
                locale ->
                        button.setAriaLabel(
                                Localized.message(locale, nameKey, Map.of("title", view.title()))));
        button.addClickListener(_ -> {
            action.run();
            load();
        });
        return button;
    }
}
