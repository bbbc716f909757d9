package org.qiutong.dialogue.host.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.qiutong.dialogue.agenda.AgendaService;
import org.qiutong.dialogue.agenda.ui.TopicDetails;
import org.qiutong.dialogue.host.HostService.Question;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.cards.GroundTable;
import org.qiutong.ground.cards.LabelWords;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;

/// What each community says on a question of who should lead, with the words behind it.
final class QuestionSection extends Section {

    QuestionSection(
            Question question, List<CommunityId> communities, AgendaService agenda, Labels labels) {
        H3 title = new H3();
        title.add(LanguageText.of(question.question().concept().label()));
        Paragraph says = new Paragraph();
        Localized.effect(
                says,
                locale -> says.setText(LabelWords.sentence(question.question(), labels, locale)));
        add(
                title,
                LabelWords.badges(question.question()),
                says,
                GroundTable.of(question.answers(), communities, labels),
                new TopicDetails(question.question().concept().id(), communities, agenda, labels));
    }
}
