package org.qiutong.coding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.qiutong.access.AccountNames;
import org.qiutong.codebook.CodebookService;
import org.qiutong.coding.CodingService;
import org.qiutong.coding.SecondCoding;
import org.qiutong.coding.SecondCodings;
import org.qiutong.id.StudyId;
import org.qiutong.kit.EmptyState;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.Missing;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;

/// How far the coders of a study agree, code by code, and where they differ. For its team.
@Route("studies/:study/agreement")
@StyleSheet("context://coding.css")
@RolesAllowed({"ANALYST", "CONVENOR", "RESEARCHER", "ADMINISTRATOR"})
class AgreementView extends Div implements BeforeEnterObserver {

    private final CodingService coding;
    private final SecondCodings seconds;
    private final StudyService studies;
    private final CodebookService codebook;
    private final PeopleService people;
    private final AccountNames names;
    private final QueryState state = new QueryState();
    private final Loaded<AgreementPage> loaded = new Loaded<>(this::show);

    AgreementView(
            CodingService coding,
            SecondCodings seconds,
            StudyService studies,
            CodebookService codebook,
            PeopleService people,
            AccountNames names) {
        this.coding = coding;
        this.seconds = seconds;
        this.studies = studies;
        this.codebook = codebook;
        this.people = people;
        this.names = names;
        add(loaded);
    }

    static String address(StudyId study) {
        return "studies/" + study + "/agreement";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
        String id = event.getRouteParameters().get("study").orElseThrow();
        load(Missing.unless(id, StudyId::new));
    }

    private void load(StudyId id) {
        loaded.load(
                () -> AgreementPage.load(id, coding, seconds, studies, codebook, people, names));
    }

    private Component show(AgreementPage page) {
        Anchor study = new Anchor("studies/" + page.study().id());
        study.add(LanguageText.of(page.study().title()));
        PageHeader header = new PageHeader("agreement.title").about("agreement.about");
        Div shown = new Div(header, new Paragraph(study));
        if (page.codings().isEmpty()) {
            shown.add(new EmptyState("agreement.none", "agreement.none.advice"));
            return shown;
        }
        AgreementColumns columns =
                new AgreementColumns(page.languages(), page.agreement(), page.labels());
        header.actions(
                new ExportMenu("qiutong-agreement")
                        .table(
                                "agreement.table",
                                locale -> columns.sheet(locale, state.permalink())));
        shown.add(
                AgreementTable.of(columns, page.agreement(), page.labels()),
                new Section(
                        Localized.text(new H2(), "agreement.method"),
                        Localized.text(new Paragraph(), "agreement.units"),
                        Localized.text(new Paragraph(), "agreement.formulas"),
                        Localized.text(new Paragraph(), "agreement.verdicts")),
                new Section(
                        Localized.text(new H2(), "agreement.differences"),
                        Localized.text(new Paragraph(), "agreement.differences.about"),
                        differences(page)));
        return shown;
    }

    private Component differences(AgreementPage page) {
        List<DifferenceCard> cards = new ArrayList<>();
        for (SecondCoding each : page.codings()) {
            each.differences()
                    .forEach(difference ->
                            cards.add(
                                    new DifferenceCard(
                                            page,
                                            each,
                                            difference,
                                            seconds,
                                            () -> load(page.study().id()))));
        }
        return cards.isEmpty()
                ? Localized.text(new Paragraph(), "agreement.differences.none")
                : new Div(cards.toArray(Component[]::new));
    }
}
