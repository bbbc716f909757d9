package org.qiutong.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.qiutong.access.Acting;
import org.qiutong.id.StableId;
import org.qiutong.id.StudyId;
import org.qiutong.kit.AddressChange;
import org.qiutong.kit.Job;
import org.qiutong.kit.Jobs;
import org.qiutong.kit.KeepsToStudy;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageJobs;
import org.qiutong.kit.StudiesChange;
import org.qiutong.kit.StudyChoice;
import org.qiutong.kit.StudyChoice.Choice;
import org.qiutong.text.LanguageTag;

/// Keeps the reader to one study: the page, if it [KeepsToStudy], and the links to such pages. What
/// a page shows is decided by its address alone, so a page of the menu whose address names no study
/// ends it; a page about one study, or a part of it, is of that study.
final class StudySwitch extends Aside {

    /// As the lists call it.
    private static final String PARAMETER = "study";

    private final List<StudyChoice> studies;
    private final Select<Choice> field = new Select<>();

    /// Each is told of the choice.
    private final List<Consumer<Optional<StudyId>>> links = new ArrayList<>();

    private Optional<StudyId> chosen = Optional.empty();
    private Location page = new Location("");
    private boolean keeps;
    private boolean inMenu;

    /// The study that the page is about or a part of.
    private Optional<String> ofPage = Optional.empty();

    private String reader = "";

    /// How often it was asked which studies there are: the answer to an earlier question may come
    /// later.
    private int asked;

    StudySwitch(List<StudyChoice> studies) {
        this.studies = List.copyOf(studies);
        add(field);
        addClassName("scope");
        setVisible(false);
        field.setItems(List.of());
        field.setEmptySelectionAllowed(true);
        addAttachListener(attach -> {
            Registration registration =
                    Registration.combine(
                            AddressChange.listen(attach.getUI(), change -> turn(change.location())),
                            StudiesChange.listen(attach.getUI(), _ -> ask()));
            addDetachListener(detach -> {
                detach.unregisterListener();
                registration.remove();
            });
        });
        Localized.label(field, "shell.study");
        Localized.attribute(this, "aria-label", "shell.study");
        Localized.effect(
                this,
                locale -> {
                    field.setEmptySelectionCaption(Localized.message(locale, "shell.study.all"));
                    field.setItemLabelGenerator(each ->
                            each == null
                                    ? Localized.message(locale, "shell.study.all")
                                    : each.title().best(LanguageTag.of(locale)).text());
                });
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(Optional.ofNullable(change.getValue()).map(Choice::id));
            }
        });
    }

    /// A link of the menu to a page that keeps to a study, which then leads to what it shows of it.
    void add(String path, SideNavItem item) {
        item.setPathAliases(Set.of(path));
        // Empty parameters would leave a question mark.
        links.add(study ->
                item.setQueryParameters(
                        study.map(id -> QueryParameters.of(PARAMETER, id.value())).orElse(null)));
    }

    /// A link beside the menu, in the same way.
    void add(Anchor link) {
        String path = link.getHref();
        links.add(study ->
                link.setHref(path + study.map(id -> "?" + PARAMETER + "=" + id).orElse("")));
    }

    /// A page was opened. Which studies there are is asked each time, and no page waits for it.
    void enter(AfterNavigationEvent event) {
        HasElement view = event.getActiveChain().getFirst();
        keeps = view instanceof KeepsToStudy;
        inMenu = view.getClass().isAnnotationPresent(Menu.class);
        ofPage = event.getRouteParameters().get(PARAMETER);
        String now = Acting.now().map(Acting::name).orElse("");
        if (!now.equals(reader)) {
            // What another reader may see is not left to this one.
            reader = now;
            field.setItems(List.of());
            setVisible(false);
            chosen = Optional.empty();
            link();
        }
        read(event.getLocation());
        ask();
    }

    private void ask() {
        int asking = ++asked;
        PageJobs.show(
                this,
                PageJobs.<List<Choice>>start(
                        Jobs.Kind.READ,
                        _ -> studies.stream().flatMap(each -> each.choices().stream()).toList()),
                state -> {
                    if (state instanceof Job.State.Done<List<Choice>>(List<Choice> all)
                            && asking == asked) {
                        show(all);
                    }
                });
    }

    /// The page has changed its own address.
    private void turn(Location location) {
        read(location);
        show(field.getListDataView().getItems().toList());
    }

    private void read(Location location) {
        page = location;
        Optional<StudyId> named =
                location.getQueryParameters()
                        .getSingleParameter(PARAMETER)
                        .filter(_ -> keeps || !inMenu)
                        .or(() -> ofPage)
                        .flatMap(id -> StableId.parse(id, StudyId::new));
        if (named.isPresent() || keeps || inMenu) {
            chosen = named;
        }
    }

    private void show(List<Choice> all) {
        if (!all.equals(field.getListDataView().getItems().toList())) {
            field.setItems(all);
        }
        setVisible(all.size() > 1);
        // Anybody may write anything into an address.
        Optional<Choice> there =
                all.stream()
                        .filter(each -> chosen.filter(each.id()::equals).isPresent())
                        .findFirst();
        chosen = there.map(Choice::id);
        field.setValue(there.orElse(null));
        link();
    }

    private void link() {
        links.forEach(each -> each.accept(chosen));
    }

    /// A page that does not keep to a study would go on showing what it shows: from there, a choice
    /// leads to the page of the study. To leave the switch out there would move the menu below it
    /// up and down from page to page.
    private void choose(Optional<StudyId> study) {
        chosen = study;
        link();
        UI ui = UI.getCurrentOrThrow();
        if (keeps) {
            QueryParameters parameters = page.getQueryParameters().excluding(PARAMETER, "page");
            ui.navigate(
                    page.getPath(),
                    study.map(id -> parameters.merging(PARAMETER, id.value())).orElse(parameters));
        } else {
            ui.navigate(study.map(id -> "studies/" + id).orElse("studies"));
        }
    }
}
