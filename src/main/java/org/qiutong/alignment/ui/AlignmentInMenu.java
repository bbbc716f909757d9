package org.qiutong.alignment.ui;

import org.qiutong.kit.MenuCondition;
import org.qiutong.study.StudyService;
import org.springframework.stereotype.Component;

/// Alignment is in the menu once there are two studies to align.
@Component
class AlignmentInMenu implements MenuCondition {

    private final StudyService studies;

    AlignmentInMenu(StudyService studies) {
        this.studies = studies;
    }

    @Override
    public String path() {
        return "/alignment";
    }

    @Override
    public boolean isMet() {
        return studies.studies().size() > 1;
    }
}
