package org.qiutong.coding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.qiutong.codebook.CodebookService;
import org.qiutong.coding.CodingService;
import org.qiutong.coding.SecondCoding;
import org.qiutong.coding.SecondCodings;
import org.qiutong.coding.Transcript;
import org.qiutong.coding.codes.CodebookEditor;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.Missing;
import org.qiutong.kit.PageHeader;
import org.qiutong.people.PeopleService;
import org.qiutong.search.SearchService;
import org.qiutong.study.Source;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;

/// Where a researcher codes a transcript a second time, without how others coded it.
@Route("studies/:study/sources/:name/second")
@StyleSheet("context://coding.css")
@RolesAllowed("RESEARCHER")
class SecondCodingView extends Div implements BeforeEnterObserver {

    private final CodingService coding;
    private final SecondCodings seconds;
    private final StudyService studies;
    private final CodebookService codebook;
    private final CodebookEditor editor;
    private final PeopleService people;
    private final SearchService search;
    private final Loaded<Page> loaded = new Loaded<>(this::show);

    private record Page(Source source, Transcript transcript, Optional<SecondCoding> second) {}

    SecondCodingView(
            CodingService coding,
            SecondCodings seconds,
            StudyService studies,
            CodebookService codebook,
            CodebookEditor editor,
            PeopleService people,
            SearchService search) {
        this.coding = coding;
        this.seconds = seconds;
        this.studies = studies;
        this.codebook = codebook;
        this.editor = editor;
        this.people = people;
        this.search = search;
        add(loaded);
    }

    /// A paragraph that leads here from the page of a transcript.
    static Paragraph link(SourceId transcript, String key) {
        return new Paragraph(
                Localized.text(new Anchor(TranscriptsOffer.address(transcript) + "/second"), key));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = Missing.id(event);
        load(Missing.unless(id, SourceId::new));
    }

    private void load(SourceId id) {
        loaded.load(() -> {
            StudyId study = id.study();
            return new Page(
                    studies.source(id).orElseThrow(() -> new Missing(id.value())),
                    coding.transcript(study, id).orElseThrow(() -> new Missing(id.value())),
                    seconds.own(study, id));
        });
    }

    private Component show(Page page) {
        Div shown =
                new Div(
                        new PageHeader(locale ->
                                Localized.message(
                                        locale,
                                        "second.title",
                                        Map.of(
                                                "transcript",
                                                page.source()
                                                        .title()
                                                        .best(LanguageTag.of(locale))
                                                        .text())))
                                .about("second.about"));
        shown.add(
                page.second().isEmpty()
                        ? begin(page)
                        : page.second().get().isDone()
                                ? done(page)
                                : desk(page, page.second().get()));
        return shown;
    }

    private Component begin(Page page) {
        return new Div(
                Localized.text(new Paragraph(), "second.how"),
                action("second.begin", page, () -> seconds.begin(page.transcript())));
    }

    private Component done(Page page) {
        StudyId study = page.transcript().study();
        return new Div(
                new Paragraph(
                        Localized.text(new Anchor(AgreementView.address(study)), "second.compare")),
                action("second.drop", page, () -> seconds.drop(study, page.transcript().source())));
    }

    private Component desk(Page page, SecondCoding second) {
        Transcript transcript = page.transcript();
        Div actions =
                new Div(
                        action("second.finish", page, () -> seconds.finish(transcript)),
                        action(
                                "second.drop",
                                page,
                                () -> seconds.drop(transcript.study(), transcript.source())));
        actions.addClassName("second-actions");
        return new Div(
                new TranscriptDesk(
                        transcript,
                        CodingUse.COMPARISON,
                        new PassageChanges(
                                seconds::change, SecondCodings.passages(transcript, second)),
                        Map.of(),
                        codebook,
                        editor,
                        search,
                        () -> Labels.load(codebook, people)),
                Localized.text(new Paragraph(), "second.finish.about"),
                actions);
    }

    private Component action(String key, Page page, Runnable doing) {
        return new CodingButton(key, doing, () -> load(page.transcript().source()));
    }
}
