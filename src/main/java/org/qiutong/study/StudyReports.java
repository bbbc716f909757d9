package org.qiutong.study;

import java.util.List;
import java.util.Optional;
import org.qiutong.cite.Work;
import org.qiutong.cite.Works;
import org.qiutong.id.StudyId;
import org.springframework.stereotype.Component;

/// The reports of the loaded studies, for the pages that show what is in them.
@Component
class StudyReports implements Works {

    private final StudyService studies;

    StudyReports(StudyService studies) {
        this.studies = studies;
    }

    @Override
    public List<Work> reports(Optional<StudyId> study) {
        return studies.cited(study).stream()
                .filter(StudyService.Cited::report)
                .map(StudyService.Cited::work)
                .toList();
    }
}
