package org.qiutong.ground.ui;

import org.qiutong.kit.MenuCondition;
import org.qiutong.study.StudyDesign;
import org.qiutong.study.StudyService;
import org.springframework.stereotype.Component;

/// Bridging is in the menu once a study counts stances: quoted people are too few to compare.
@Component
class BridgingInMenu implements MenuCondition {

    private final StudyService studies;

    BridgingInMenu(StudyService studies) {
        this.studies = studies;
    }

    @Override
    public String path() {
        return "/bridging";
    }

    @Override
    public boolean isMet() {
        return studies.studies().stream().anyMatch(study -> study.design() != StudyDesign.EXCERPTS);
    }
}
