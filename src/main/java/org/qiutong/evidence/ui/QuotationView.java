package org.qiutong.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.qiutong.codebook.CodebookService;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.QuotationCard;
import org.qiutong.kit.Definitions;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.Missing;
import org.qiutong.kit.PageHeader;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Source;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;

/// One quotation with where it stands.
@Route("quotations/:study/:name")
@AnonymousAllowed
class QuotationView extends Div implements BeforeEnterObserver {

    private final EvidenceService evidence;
    private final PeopleService people;
    private final CodebookService codebook;
    private final StudyService studies;

    private record Page(Quotation quotation, Source source, Labels labels) {}

    QuotationView(
            EvidenceService evidence,
            PeopleService people,
            CodebookService codebook,
            StudyService studies) {
        this.evidence = evidence;
        this.people = people;
        this.codebook = codebook;
        this.studies = studies;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = Missing.id(event);
        removeAll();
        Loaded<Page> loaded = new Loaded<>(this::show);
        add(loaded);
        loaded.load(() -> {
            Quotation quotation = evidence.quotation(id).orElseThrow(() -> new Missing(id));
            return new Page(
                    quotation,
                    studies.source(quotation.source())
                            .orElseThrow(() -> new Missing(quotation.source())),
                    Labels.load(codebook, people));
        });
    }

    private Component show(Page page) {
        Quotation quotation = page.quotation();
        String code = quotation.expert().substring(quotation.expert().indexOf('/') + 1);
        Anchor source = new Anchor("studies/" + quotation.study());
        source.add(LanguageText.of(page.source().title()));
        Definitions facts =
                new Definitions()
                        .add("quotation.source", source)
                        .add("quotation.section", LanguageText.of(quotation.section()))
                        .add(
                                "quotation.locator",
                                LanguageText.of(LanguageTag.EN, quotation.locator()))
                        .add("quotation.original", original(quotation));
        return new Div(
                new PageHeader(locale ->
                        Localized.message(
                                locale,
                                "quotation.title",
                                Map.of(
                                        "expert",
                                        code,
                                        "concept",
                                        quotation.codings().isEmpty()
                                                ? quotation.id()
                                                : page.labels()
                                                        .concept(
                                                                quotation
                                                                        .codings()
                                                                        .getFirst()
                                                                        .concept(),
                                                                locale)))),
                new QuotationCard(quotation, page.labels()),
                facts);
    }

    private static Component original(Quotation quotation) {
        Span text = new Span();
        return switch (quotation.original()) {
            case Quotation.Original.Published _ ->
                    Localized.text(text, "quotation.original.published");
            case Quotation.Original.NotPublished _ ->
                    Localized.text(text, "quotation.original.notPublished");
        };
    }
}
