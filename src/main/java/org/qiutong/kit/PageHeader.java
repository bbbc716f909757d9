package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.qiutong.id.StudyId;

/// The head of a view: its only first-level heading, which is the title of the browser's page too,
/// an optional line on what the view is for, and the actions on the view as a whole, the first of
/// which copies its address where that is worth keeping.
public final class PageHeader extends Header {

    private final Function<Locale, String> title;
    private final Div actions = new Div();

    /// A view with a fixed title.
    public PageHeader(String titleKey) {
        this(locale -> Localized.message(locale, titleKey));
    }

    /// A page that is no place to come back to, such as an error.
    public static PageHeader plain(String titleKey) {
        PageHeader header = new PageHeader(titleKey);
        header.actions.removeAll();
        return header;
    }

    /// As [#plain(String)], named after what the page shows.
    public static PageHeader plain(Function<Locale, String> title) {
        PageHeader header = new PageHeader(title);
        header.actions.removeAll();
        return header;
    }

    /// A view that is named after what it shows.
    public PageHeader(Function<Locale, String> title) {
        this.title = title;
        H1 heading = new H1();
        heading.getElement().setAttribute("tabindex", "-1");
        addClassName("page-header");
        actions.addClassName("actions");
        actions.add(CopyButton.link());
        add(heading, actions);
        Localized.effect(this, locale -> heading.setText(title.apply(locale)));
        Localized.effect(this, locale -> getUI().ifPresent(ui -> setPageTitle(ui, locale)));
        addAttachListener(attach -> setPageTitle(attach.getUI(), attach.getUI().getLocale()));
    }

    /// Adds a line on what the view is for.
    public PageHeader about(String key) {
        Paragraph about = Localized.text(new Paragraph(), key);
        about.addClassName("about");
        add(about);
        return this;
    }

    /// Adds actions, such as cite and export, after the copying of the address.
    public PageHeader actions(Component... more) {
        actions.add(more);
        return this;
    }

    /// Says where the evidence on the page comes from: a menu to cite it, and lines for printing.
    public PageHeader cited() {
        return cited(new Reports(Optional::empty));
    }

    /// As [#cited()], for a page about one study.
    public PageHeader cited(StudyId study) {
        return cited(new Reports(() -> Optional.of(study)));
    }

    /// As [#cited()], for a page whose filters may choose one study by the parameter `study`.
    public PageHeader cited(QueryState state) {
        Reports reports = new Reports(() -> state.id("study", StudyId::new));
        PrintHead print = cite(reports);
        state.onChange(() -> print.reload(reports));
        return this;
    }

    private PageHeader cited(Reports reports) {
        cite(reports);
        return this;
    }

    private PrintHead cite(Reports reports) {
        actions.add(new CiteMenu(title, reports));
        PrintHead print = new PrintHead(reports);
        add(print);
        return print;
    }

    /// The title of the browser's page, as the header of the view on it has set it.
    public static String pageTitle(UI ui) {
        return ComponentUtil.getData(ui, PageHeader.class.getName()) instanceof String title
                ? title
                : "";
    }

    private void setPageTitle(UI ui, Locale locale) {
        String full =
                Localized.message(locale, "shell.pageTitle", Map.of("title", title.apply(locale)));
        ComponentUtil.setData(ui, PageHeader.class.getName(), full);
        ui.getPage().setTitle(full);
    }
}
