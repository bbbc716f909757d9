package org.qiutong.ground.cards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Quantifier;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.WordsBehind;
import org.qiutong.evidence.cards.HeadCount;
import org.qiutong.evidence.cards.StanceWords;
import org.qiutong.ground.Reported;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.text.LocalizedText;

/// In which word a source says how many hold it, and what head count that allows. The passage is
/// one click away, with what we read into it.
final class ReportedWords extends Div {

    /// @param page the concept whose page it is on, which has no links to itself
    /// @param kind of the concept that it is about
    ReportedWords(
            Optional<ConceptId> page, Reported reported, ConceptKind kind, WordsBehind words) {
        addClassName("reported");
        words.findings().stream()
                .filter(each -> each.id().equals(reported.finding()))
                .findFirst()
                .ifPresentOrElse(
                        finding ->
                                add(
                                        new NativeDetails(
                                                head(reported, kind), passage(page, finding))),
                        () -> add(head(reported, kind)));
    }

    private static Component head(Reported reported, ConceptKind kind) {
        Span head = new Span();
        if (reported.stance() != Stance.SUPPORT) {
            head.add(StanceWords.beforeSpan(reported.stance(), kind));
        }
        Span word =
                Localized.text(new Span(), locale -> Localized.name(locale, reported.quantifier()));
        word.addClassName("word");
        Span count =
                new HeadCount(
                        new Quantifier.Bounds(reported.lower(), reported.upper()), reported.of());
        count.addClassName("count-of");
        head.add(word, count);
        if (reported.reading()) {
            Span reading = Localized.text(new Span(), "ground.onReading");
            reading.addClassName("certainty");
            head.add(reading);
        }
        return head;
    }

    private static Component passage(Optional<ConceptId> page, Finding finding) {
        Div passage = new Div(LanguageText.paragraph(finding.passage().inAllLanguages()));
        explain(passage, "finding.onReading", finding.reading());
        explain(passage, "finding.reading", finding.note());
        if (!page.equals(Optional.of(finding.concept()))) {
            Anchor all =
                    Localized.text(
                            new Anchor("concepts/" + finding.concept()), "ground.passageInFull");
            all.addClassName("fine");
            passage.add(all);
        }
        passage.addClassName("passage-here");
        return passage;
    }

    private static void explain(Div passage, String key, LocalizedText text) {
        if (!text.isEmpty()) {
            Paragraph explained =
                    new Paragraph(Localized.text(new Span(), key), LanguageText.of(text));
            explained.addClassName("fine");
            passage.add(explained);
        }
    }
}
