package org.qiutong.coding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiutong.access.Acting;
import org.qiutong.access.Role;
import org.qiutong.codebook.CodebookService;
import org.qiutong.coding.CodingDesk;
import org.qiutong.coding.CodingService;
import org.qiutong.coding.SecondCoding;
import org.qiutong.coding.SecondCodings;
import org.qiutong.coding.Transcript;
import org.qiutong.coding.TranscriptPassage;
import org.qiutong.coding.codes.CodebookEditor;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.ExpertId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Missing;
import org.qiutong.kit.PageHeader;
import org.qiutong.people.Expert;
import org.qiutong.people.PeopleService;
import org.qiutong.search.SearchService;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.study.StudyAccess;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;

/// A transcript, with what was coded in it. For the team of its study; nobody else is told that it
/// is there.
@Route("studies/:study/sources/:name")
@StyleSheet("context://coding.css")
@AnonymousAllowed
class TranscriptView extends Div implements BeforeEnterObserver {

    private final CodingService coding;
    private final CodingDesk desk;
    private final SecondCodings seconds;
    private final StudyService studies;
    private final CodebookService codebook;
    private final CodebookEditor editor;
    private final PeopleService people;
    private final SearchService search;

    private record Page(
            Study study,
            Source source,
            Transcript transcript,
            List<TranscriptPassage> passages,
            Optional<SecondCoding> second,
            Map<ExpertId, String> speakers) {}

    TranscriptView(
            CodingService coding,
            CodingDesk desk,
            SecondCodings seconds,
            StudyService studies,
            CodebookService codebook,
            CodebookEditor editor,
            PeopleService people,
            SearchService search) {
        this.coding = coding;
        this.desk = desk;
        this.seconds = seconds;
        this.studies = studies;
        this.codebook = codebook;
        this.editor = editor;
        this.people = people;
        this.search = search;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = Missing.id(event);
        removeAll();
        Loaded<Page> loaded = new Loaded<>(this::show);
        add(loaded);
        loaded.load(() -> page(Missing.unless(id, SourceId::new)));
    }

    private Page page(SourceId id) {
        StudyId study = id.study();
        Transcript transcript =
                coding.transcript(study, id).orElseThrow(() -> new Missing(id.value()));
        return new Page(
                studies.study(study).orElseThrow(() -> new Missing(study.value())),
                studies.source(id).orElseThrow(() -> new Missing(id.value())),
                transcript,
                desk.passages(transcript),
                seconds.own(study, id),
                people.experts(transcript.experts()).stream()
                        .collect(Collectors.toMap(Expert::id, Expert::code)));
    }

    private Component show(Page page) {
        Anchor study = new Anchor("studies/" + page.study().id());
        study.add(LanguageText.of(page.study().title()));
        Div shown =
                new Div(
                        new PageHeader(locale ->
                                page.source().title().best(LanguageTag.of(locale)).text())
                                .about("transcript.about"),
                        new Paragraph(study));
        if (page.second().filter(each -> !each.isDone()).isPresent()) {
            shown.add(SecondCodingView.link(page.source().id(), "second.blind"));
            return shown;
        }
        if (Acting.has(Role.RESEARCHER)) {
            shown.add(SecondCodingView.link(page.source().id(), "second.open"));
        }
        shown.add(
                new TranscriptDesk(
                        page.transcript(),
                        page.study().access() == StudyAccess.RELEASED
                                ? CodingUse.EVIDENCE_OF_A_TEAM
                                : CodingUse.EVIDENCE,
                        new PassageChanges(desk::change, page.passages()),
                        page.speakers(),
                        codebook,
                        editor,
                        search,
                        () -> Labels.load(codebook, people)));
        return shown;
    }
}
