package org.qiutong.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiutong.access.Acting;
import org.qiutong.kit.Job;
import org.qiutong.kit.Jobs;
import org.qiutong.kit.KeepsToStudy;
import org.qiutong.kit.Localized;
import org.qiutong.kit.MenuCondition;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.PageJobs;
import org.qiutong.kit.PartLink;
import org.qiutong.kit.StudyChoice;
import org.qiutong.text.Messages;

/// The layout of every page: a skip link, the menu of the views, the reader's two languages and
/// account.
///
/// A view is in the menu when it has `@Menu(title = "key of its name", order = ...)`, and its
/// [MenuCondition] is met, if it has one.
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout implements HasDynamicTitle, AfterNavigationObserver {

    private final Main content = new Main();
    private final List<Runnable> conditional = new ArrayList<>();
    private final StudySwitch study;
    private boolean entered;

    MainLayout(
            Languages languages,
            Messages messages,
            AuthenticationContext user,
            List<StudyChoice> studies,
            List<MenuCondition> conditions) {
        study = new StudySwitch(studies);
        content.getElement().setAttribute("tabindex", "-1");
        content.setId("content");
        setContent(content);
        DrawerToggle toggle = Localized.attribute(new DrawerToggle(), "aria-label", "shell.menu");
        Anchor search = search();
        study.add(search);
        Header bar =
                new Header(
                        skipLink(),
                        toggle,
                        brand(),
                        search,
                        new HelpButton(),
                        new LanguageSwitch(messages.languages(), languages));
        Optional<Acting> acting = Acting.now();
        acting.ifPresent(each -> bar.add(account(each, user)));
        bar.addClassName("bar");
        addToNavbar(bar);
        Aside settings = new Aside(new TextLanguageSwitch(messages.languages(), languages));
        if (acting.isEmpty()) {
            settings.add(Localized.text(new Anchor("login"), "shell.logIn"));
        }
        settings.addClassName("settings");
        Localized.attribute(settings, "aria-label", "shell.settings");
        addToDrawer(study, new Scroller(menu(conditions)), settings);
        Localized.effect(
                this,
                language ->
                        setI18n(
                                new AppLayoutI18n()
                                        .setDrawer(Localized.message(language, "shell.menu"))));
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        content.removeAll();
    }

    @Override
    public String getPageTitle() {
        return PageHeader.pageTitle(UI.getCurrentOrThrow());
    }

    /// Moves the focus into a newly opened view: to its heading, where a screen reader continues,
    /// or to the field that asks for focus. For the first page, the browser does so itself.
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (entered) {
            content.getElement()
                    .executeJs(
                            "setTimeout(() => (this.querySelector('[autofocus]')"
                                    + " ?? this.querySelector('h1'))?.focus())");
        }
        entered = true;
        conditional.forEach(Runnable::run);
        study.enter(event);
    }

    private static Anchor skipLink() {
        Anchor link = Localized.text(PartLink.to("content"), "shell.skip");
        link.addClassName("skip");
        return link;
    }

    private static Anchor brand() {
        Span latin = Localized.text(new Span(), "shell.brand.latin");
        Span han = Localized.text(new Span(), "shell.brand.han");
        latin.getElement().setAttribute("lang", "zh-Latn-pinyin");
        han.getElement().setAttribute("lang", "zh-Hans");
        Anchor brand = new Anchor("", latin, han);
        brand.addClassName("brand");
        return brand;
    }

    /// The link to the search, also by Ctrl+K or ⌘K, but not while an input method is composing.
    private static Anchor search() {
        Anchor link = new Anchor("search", Localized.text(new Span(), "shell.search"));
        link.addClassName("search");
        link.getElement().setAttribute("aria-keyshortcuts", "Control+K Meta+K");
        link.getElement()
                .addJsInitializer(
                        """
                        const open = e => {
                          if ((e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey
                              && e.key.toLowerCase() === 'k' && !e.isComposing) {
                            e.preventDefault();
                            const field = document.querySelector('main .search-field');
                            if (field) field.focus(); else this.click();
                          }
                        };
                        document.addEventListener('keydown', open);
                        return () => document.removeEventListener('keydown', open);
                        """);
        return link;
    }

    private SideNav menu(List<MenuCondition> conditions) {
        SideNav menu = Localized.attribute(new SideNav(), "aria-label", "shell.views");
        for (MenuEntry view : MenuConfiguration.getMenuEntries()) {
            SideNavItem item = new SideNavItem("", view.path());
            item.setMatchNested(!view.path().equals("/"));
            Localized.effect(
                    item, language -> item.setLabel(Localized.message(language, view.title())));
            menu.addItem(item);
            if (KeepsToStudy.class.isAssignableFrom(view.menuClass())) {
                study.add(view.path(), item);
            }
            conditions.stream()
                    .filter(condition -> condition.path().equals(view.path()))
                    .forEach(condition -> showIf(condition, item));
        }
        return menu;
    }

    /// Asks again on each page, as a study may have been imported. No page waits for the answer.
    private void showIf(MenuCondition condition, SideNavItem item) {
        item.setVisible(false);
        conditional.add(() ->
                PageJobs.show(
                        item,
                        PageJobs.<Boolean>start(Jobs.Kind.READ, _ -> condition.isMet()),
                        state -> {
                            if (state instanceof Job.State.Done<Boolean>(Boolean met)) {
                                item.setVisible(met);
                            }
                        }));
    }

    /// Who one is, with what one can do about it.
    private static Component account(Acting acting, AuthenticationContext user) {
        Button logOut = Localized.text(new Button(), "shell.logOut");
        logOut.addClickListener(_ -> user.logout());
        Span name = new Span(acting.displayName());
        NativeDetails menu = new NativeDetails(name);
        menu.addClassNames("export", "account");
        menu.setContent(
                new UnorderedList(
                        new ListItem(Localized.text(new Anchor("account"), "account.title")),
                        new ListItem(logOut)));
        Localized.attribute(menu.getSummary(), "title", "shell.account");
        return menu;
    }
}
