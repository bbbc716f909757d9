package org.qiutong.coding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiutong.access.Acting;
import org.qiutong.access.Role;
import org.qiutong.coding.CodingService;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageOffer;
import org.qiutong.study.Source;
import org.qiutong.study.StudyService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;

/// Shows the team of a study its transcripts.
@org.springframework.stereotype.Component
@ConditionalOnWebApplication
@Order(-2)
class TranscriptsOffer implements PageOffer {

    private final CodingService coding;
    private final StudyService studies;

    TranscriptsOffer(CodingService coding, StudyService studies) {
        this.coding = coding;
        this.studies = studies;
    }

    @Override
    public Optional<Component> on(About about, String id) {
        if (about != About.STUDY) {
            return Optional.empty();
        }
        StudyId study = new StudyId(id);
        Map<SourceId, Integer> passages = coding.transcribed(study);
        if (passages.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        Set<SourceId> transcribed = passages.keySet();
        studies.sources(study).stream()
                .filter(each -> transcribed.contains(each.id()))
                .forEach(each -> list.add(item(each, passages.getOrDefault(each.id(), 0))));
        Section section =
                new Section(
                        Localized.text(new H2(), "transcript.title"),
                        Localized.text(new Paragraph(), "transcript.about"),
                        list);
        if (Acting.has(Role.ANALYST)) {
            section.add(
                    new Paragraph(
                            Localized.text(
                                    new Anchor(AgreementView.address(study)), "agreement.title")));
        }
        return Optional.of(section);
    }

    static String address(SourceId transcript) {
        return "studies/" + transcript.value().replaceFirst("/", "/sources/");
    }

    private static ListItem item(Source source, int passages) {
        Anchor link = new Anchor(address(source.id()));
        link.add(LanguageText.of(source.title()));
        ListItem item = new ListItem(link);
        Span count = new Span();
        count.addClassName("fact");
        Localized.effect(
                count,
                locale ->
                        count.setText(
                                " "
                                        + Localized.message(
                                                locale,
                                                "transcript.count",
                                                Map.of("count", passages))));
        item.add(count);
        return item;
    }
}
