package org.qiutong.inquiry.ui;

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
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.ConceptId;
import org.qiutong.inquiry.Inquiry;
import org.qiutong.inquiry.InquiryService;
import org.qiutong.inquiry.SavedInquiry;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;

/// The user's saved inquiries, each with what has changed since it was last run.
final class SavedSection extends Section {

    private final InquiryService inquiries;
    private final Labels labels;
    private final TextField title = Localized.label(new TextField(), "ask.saved.name");
    private final Loaded<List<SavedRow>> kept = new Loaded<>(this::list);

    private record SavedRow(SavedInquiry saved, Inquiry inquiry, SavedInquiry.Changes changes) {}

    SavedSection(InquiryService inquiries, AskFields fields, Labels labels) {
        this.inquiries = inquiries;
        this.labels = labels;
        Button save = Localized.text(new Button(), "ask.saved.save");
        save.addClickListener(_ -> {
            if (!title.getValue().isBlank()) {
                inquiries.save(title.getValue(), fields.inquiry());
                title.clear();
                load();
            }
        });
        title.setMaxLength(200);
        Div form = new Div(title, save);
        form.addClassName("ways");
        add(Localized.text(new H2(), "ask.saved"), form, kept);
        load();
    }

    /// Shown if nobody is logged in.
    static Section loggedOut() {
        return new Section(
                Localized.text(new H2(), "ask.saved"),
                Localized.text(new Paragraph(), "ask.saved.logIn"));
    }

    private void load() {
        kept.load(() ->
                inquiries.saved().stream()
                        .map(saved -> {
                            Inquiry inquiry = saved.inquiry();
                            return new SavedRow(
                                    saved,
                                    inquiry,
                                    saved.changes(
                                            inquiries.answer(inquiry).stream()
                                                    .map(row -> row.concept().id())
                                                    .toList()));
                        })
                        .toList());
    }

    private Component list(List<SavedRow> all) {
        if (all.isEmpty()) {
            return Localized.text(new Paragraph(), "ask.saved.none");
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("saved");
        all.forEach(each -> list.add(item(each)));
        return list;
    }

    private ListItem item(SavedRow each) {
        SavedInquiry saved = each.saved();
        Anchor open = new Anchor("ask?" + saved.query(), saved.title());
        Button noted = Localized.text(new Button(), "ask.saved.rerun");
        noted.addClickListener(_ -> {
            inquiries.ran(saved.id(), each.inquiry());
            load();
        });
        Button delete = Localized.text(new Button(), "ask.saved.delete");
        delete.addClickListener(_ -> {
            inquiries.delete(saved.id());
            load();
        });
        Localized.effect(noted, locale -> name(noted, locale, "ask.saved.rerun", saved));
        Localized.effect(delete, locale -> name(delete, locale, "ask.saved.delete", saved));
        Span changes = new Span();
        Localized.effect(changes, locale -> changes.setText(words(each, locale)));
        return new ListItem(open, changes, noted, delete);
    }

    private static void name(Button button, Locale locale, String key, SavedInquiry saved) {
        button.setAriaLabel(Localized.message(locale, key) + ": " + saved.title());
    }

    private String words(SavedRow each, Locale locale) {
        return Localized.message(
                locale,
                each.changes().none() ? "ask.saved.unchanged" : "ask.saved.changed",
                Map.of(
                        "date",
                        Localized.instant(
                                each.saved().ranAt().atZone(ZoneId.systemDefault()).toLocalDate()),
                        "come",
                        concepts(each.changes().come(), locale),
                        "gone",
                        concepts(each.changes().gone(), locale)));
    }

    private String concepts(List<ConceptId> ids, Locale locale) {
        return ids.isEmpty()
                ? "–"
                : Localized.list(
                        locale, ids.stream().map(id -> labels.concept(id, locale)).toList());
    }
}
