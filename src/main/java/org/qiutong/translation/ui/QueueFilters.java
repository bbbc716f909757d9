package org.qiutong.translation.ui;

import java.util.Arrays;
import org.qiutong.evidence.cards.FilterFields;
import org.qiutong.kit.Filter;
import org.qiutong.kit.FilterBar;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;
import org.qiutong.translation.Queue;
import org.qiutong.translation.Queue.Stage;
import org.qiutong.web.Names;

/// The filters of the queue.
final class QueueFilters {

    private final Filter<Stage> stage;
    private final Filter<LanguageTag> language;
    private final Filter<Study> study;

    QueueFilters(FilterBar bar, StudyService studies, Messages messages) {
        stage =
                bar.add(
                        "status",
                        "translations.status",
                        Arrays.asList(Stage.values()),
                        Names::of,
                        (each, locale) -> TranslationsView.name(each.status(), locale));
        language =
                bar.add(
                        "language",
                        "translations.language",
                        messages.languages().stream().map(LanguageTag::of).toList(),
                        LanguageTag::value,
                        (each, locale) -> Messages.nameOf(each.locale(), locale));
        study = FilterFields.study(bar, studies);
    }

    Queue queue() {
        return new Queue(study.value().map(Study::id), language.value(), stage.value());
    }
}
