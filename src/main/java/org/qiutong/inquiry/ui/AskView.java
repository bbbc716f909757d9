package org.qiutong.inquiry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.qiutong.access.Acting;
import org.qiutong.access.Role;
import org.qiutong.codebook.CodebookService;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.PictureSource;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.cards.GroundCharts;
import org.qiutong.ground.cards.GroundSheet;
import org.qiutong.inquiry.Inquiry;
import org.qiutong.inquiry.InquiryService;
import org.qiutong.kit.Choice;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.KeepsToStudy;
import org.qiutong.kit.ListTexts;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.PagedList;
import org.qiutong.kit.QueryState;
import org.qiutong.kit.Rows;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;

/// A question built as a sentence, with its answers, its Cypher, and the saved inquiries.
@Route("ask")
@Menu(title = "ask.title", order = 18)
@AnonymousAllowed
class AskView extends Div implements BeforeEnterObserver, KeepsToStudy {

    private static final int SIZE = 25;

    /// How the answers are shown.
    enum Form {
        TABLE,
        CHART,
        QUOTATIONS
    }

    private final QueryState state = new QueryState();
    private final InquiryService inquiries;

    AskView(
            InquiryService inquiries,
            EvidenceService evidence,
            StudyService studies,
            PeopleService people,
            CodebookService codebook) {
        this.inquiries = inquiries;
        Labels labels = Labels.load(codebook, people);
        Citations citations = Citations.load(studies, labels, state::permalink);
        FilterBar bar = new FilterBar(state);
        AskFields fields = AskFields.in(bar, state, studies, people, codebook);
        Choice<Form> form = Choice.of(state, "show", "ask.show", Form.class);
        ExportMenu export = new ExportMenu("qiutong-ask", state);
        CypherSection cypher = new CypherSection();
        state.onChange(() -> {
            Inquiry inquiry = fields.inquiry();
            cypher.show(inquiries.cypher(inquiry));
            String permalink = state.permalink();
            export.clear()
                    .table(
                            "ask.answers",
                            locale ->
                                    new GroundSheet(inquiries.answer(inquiry), citations, permalink)
                                            .in(locale))
                    .chart(
                            "ground.matrix",
                            locale ->
                                    GroundCharts.of(inquiries.answer(inquiry), labels)
                                            .matrix(locale),
                            new PictureSource(studies.studies(), labels, permalink)::in);
        });
        add(
                new PageHeader("ask.title").about("ask.about").cited(state).actions(export),
                bar,
                form,
                new PagedList<>(
                        state,
                        bar,
                        new ListTexts("ask.title", "ask.count", "ask.none", "ask.advice"),
                        SIZE,
                        fields::inquiry,
                        new Rows<>(
                                inquiry -> {
                                    int found = inquiries.answer(inquiry).size();
                                    return new Rows.Found(found, found);
                                },
                                this::rows),
                        page -> new Answers(page.items(), labels, evidence).show(form.value())),
                cypher);
        if (Acting.has(Role.ANALYST)) {
            add(new SavedSection(inquiries, fields, labels));
        } else if (Acting.now().isEmpty()) {
            add(SavedSection.loggedOut());
        }
    }

    private List<CommonGround> rows(Inquiry inquiry, int offset, int limit) {
        return inquiries.answer(inquiry).stream().skip(offset).limit(limit).toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
    }
}
