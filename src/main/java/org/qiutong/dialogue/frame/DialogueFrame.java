package org.qiutong.dialogue.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.qiutong.id.DialogueId;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.text.LanguageTag;

/// What surrounds each section of a dialogue: its title, the ways to the other sections, and
/// whether what was entered is stored.
final class DialogueFrame extends Div {

    /// @param view the section's view
    DialogueFrame(Class<?> view, Draft draft, Component section) {
        addClassName("dialogue");
        add(
                new PageHeader(locale ->
                        draft.dialogue().setting().title().best(LanguageTag.of(locale)).text()),
                navigation(view, draft.dialogue().id()),
                draft,
                section);
    }

    private static Nav navigation(Class<?> view, DialogueId id) {
        UnorderedList list = new UnorderedList();
        for (RouteData section : sections()) {
            DialogueSection named = named(section);
            Anchor link =
                    Localized.text(
                            new Anchor(section.getTemplate().replace(":id", id.value())),
                            named.title());
            if (section.getNavigationTarget().equals(view)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        Nav navigation = Localized.attribute(new Nav(list), "aria-label", "dialogue.sections");
        navigation.addClassName("sections");
        return navigation;
    }

    /// The registered section routes, so that no section has to be named here.
    private static List<RouteData> sections() {
        return RouteConfiguration.forSessionScope().getAvailableRoutes().stream()
                .filter(route ->
                        route.getNavigationTarget().isAnnotationPresent(DialogueSection.class))
                .sorted(Comparator.comparingInt(route -> named(route).order()))
                .toList();
    }

    private static DialogueSection named(RouteData section) {
        return Objects.requireNonNull(
                section.getNavigationTarget().getAnnotation(DialogueSection.class));
    }
}
