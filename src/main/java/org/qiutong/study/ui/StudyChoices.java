package org.qiutong.study.ui;

import java.util.List;
import org.qiutong.kit.StudyChoice;
import org.qiutong.study.StudyService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// Offers all studies, the latest first.
@Component
@ConditionalOnWebApplication
class StudyChoices implements StudyChoice {

    private final StudyService studies;

    StudyChoices(StudyService studies) {
        this.studies = studies;
    }

    @Override
    public List<Choice> choices() {
        return studies.studies().stream().map(each -> new Choice(each.id(), each.title())).toList();
    }
}
