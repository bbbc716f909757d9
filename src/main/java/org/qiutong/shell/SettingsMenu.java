package org.qiutong.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.qiutong.kit.Localized;
import org.qiutong.kit.TextLanguage;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;

/// The reader's settings at the head of each page: language of the texts, language of the
/// interface, account. On a narrow screen the bar folds into a menu by itself.
@SpringComponent
@UIScope
class SettingsMenu extends MenuBar {

    private final transient Languages languages;

    SettingsMenu(Languages languages, Messages messages, AuthenticationContext user) {
        this.languages = languages;
        addClassName("settings");
        addThemeVariants(MenuBarVariant.TERTIARY);
        Localized.attribute(this, "aria-label", "shell.settings");
        Localized.effect(
                this,
                language ->
                        setI18n(
                                new MenuBarI18n()
                                        .setMoreOptions(
                                                Localized.message(language, "shell.settings"))));
        textLanguages(messages.languages());
        interfaceLanguages(messages.languages());
        account(user);
    }

    private void interfaceLanguages(List<Locale> choices) {
        MenuItem menu = addItem("");
        List<MenuItem> items = new ArrayList<>();
        for (Locale choice : choices) {
            MenuItem item =
                    menu.getSubMenu().addItem(Messages.nameOf(choice), _ -> languages.use(choice));
            item.getElement().setAttribute("lang", choice.toLanguageTag());
            item.setCheckable(true);
            items.add(item);
        }
        Localized.effect(
                this,
                language -> {
                    menu.setText(Messages.nameOf(language));
                    menu.setAriaLabel(Localized.message(language, "shell.interfaceLanguage"));
                    for (int i = 0; i < items.size(); i++) {
                        items.get(i).setChecked(choices.get(i).equals(language));
                    }
                });
    }

    private void textLanguages(List<Locale> choices) {
        MenuItem menu = addItem("");
        SubMenu subMenu = menu.getSubMenu();
        List<TextLanguage> texts =
                Stream.of(
                                Stream.of(
                                        new TextLanguage.SideBySide(), new TextLanguage.Original()),
                                choices.stream().map(LanguageTag::of).map(TextLanguage.In::new))
                        .flatMap(s -> s)
                        .map(TextLanguage.class::cast)
                        .toList();
        List<MenuItem> items =
                texts.stream().map(t -> subMenu.addItem("", _ -> languages.use(t))).toList();
        items.forEach(item -> item.setCheckable(true));
        Localized.effect(
                this,
                (language, chosen) -> {
                    menu.setText(name(chosen, language));
                    for (int i = 0; i < items.size(); i++) {
                        items.get(i).setText(name(texts.get(i), language));
                        items.get(i).setChecked(texts.get(i).equals(chosen));
                    }
                });
    }

    private static String name(TextLanguage texts, Locale in) {
        return switch (texts) {
            case TextLanguage.Original _ -> Localized.message(in, "texts.original");
            case TextLanguage.SideBySide _ -> Localized.message(in, "texts.sideBySide");
            case TextLanguage.In(LanguageTag tag) -> Messages.nameOf(tag.locale(), in);
        };
    }

    private void account(AuthenticationContext user) {
        MenuItem item =
                user.isAuthenticated()
                        ? addItem("", _ -> user.logout())
                        : addItem("", _ -> UI.getCurrent().navigate("login"));
        String key = user.isAuthenticated() ? "shell.logOut" : "shell.logIn";
        Localized.effect(this, language -> item.setText(Localized.message(language, key)));
    }
}
