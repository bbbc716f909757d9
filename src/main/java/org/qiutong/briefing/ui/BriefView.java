package org.qiutong.briefing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.function.Function;
import org.qiutong.briefing.Brief;
import org.qiutong.briefing.BriefJob;
import org.qiutong.briefing.BriefScope;
import org.qiutong.briefing.BriefService;
import org.qiutong.briefing.Order;
import org.qiutong.kit.EmptyState;
import org.qiutong.kit.Jobs;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.PageJobs;
import org.qiutong.kit.QueryState;
import org.qiutong.text.Messages;

/// The brief of what a page shows: in which format and language, and how far it is made. What it is
/// about is in the address, in the words of the page that it was asked for on.
@Route("brief")
@AnonymousAllowed
class BriefView extends Div implements BeforeEnterObserver {

    private final QueryState state = new QueryState();
    private final BriefService briefs;
    private final PaperLanguages languages;
    private final Div result = new Div();

    BriefView(BriefService briefs, Messages messages) {
        this.briefs = briefs;
        languages = new PaperLanguages(messages.languages()).following();
        Loaded<Brief> loaded = new Loaded<>(this::show);
        add(new PageHeader("brief.title").about("brief.intro"), loaded, result);
        state.onChange(() -> {
            String page = page();
            Function<String, String> permalink = state::permalink;
            loaded.load(() -> briefs.brief(BriefScope.of(state::get), page, permalink));
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
    }

    /// The page that shows what the brief is about.
    private String page() {
        String query = state.permalink();
        query = query.contains("?") ? query.substring(query.indexOf('?')) : "";
        return state.get("q").isPresent()
                ? "selection" + query
                : state.get("concept")
                        .map(concept -> "common-ground/" + concept)
                        .orElse("common-ground" + query);
    }

    private Component show(Brief brief) {
        if (brief.isEmpty()) {
            return new EmptyState(
                    "brief.empty",
                    "brief.advice",
                    Localized.text(new Anchor("common-ground"), "ground.title"));
        }
        H2 title = Localized.text(new H2(), locale -> briefs.opening(brief, locale).title());
        Paragraph headline =
                Localized.text(new Paragraph(), locale -> briefs.opening(brief, locale).headline());
        headline.addClassName("verdict");
        Div ways = new Div();
        ways.addClassName("ways");
        for (Order.Format format : Order.Format.values()) {
            Button make = Localized.text(new Button(), locale -> format.name());
            if (format == Order.Format.DOCX) {
                make.addThemeVariants(ButtonVariant.PRIMARY);
            }
            make.addClickListener(_ -> make(brief, format));
            ways.add(make);
        }
        Section section = new Section(title, headline, languages, ways);
        section.addClassName("form");
        return section;
    }

    private void make(Brief brief, Order.Format format) {
        var chosen = languages.getValue();
        BriefJob work = new BriefJob(briefs, brief, chosen, format);
        result.removeAll();
        result.add(
                BriefingResult.sending(
                        "qiutong-brief-%s-%s-%s"
                                .formatted(
                                        brief.scope().name(),
                                        brief.made(),
                                        PaperLanguages.tags(chosen, "-")),
                        format,
                        PageJobs.start(Jobs.Kind.HEAVY, work),
                        () -> make(brief, format)));
    }
}
