package org.qiutong.study.ui;

import org.qiutong.id.InstitutionId;
import org.qiutong.id.StableId;
import org.qiutong.id.StudyId;
import org.qiutong.kit.Existence;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells which addresses of studies and institutions exist.
@Configuration(proxyBeanMethods = false)
class StudyAddresses {

    @Bean
    Existence study(StudyService studies) {
        return Existence.of(
                StudyView.class,
                path ->
                        path.get("study")
                                .flatMap(id -> StableId.parse(id, StudyId::new))
                                .flatMap(studies::study)
                                .isPresent());
    }

    @Bean
    Existence institution(PeopleService people) {
        return Existence.of(
                InstitutionView.class,
                path ->
                        path.get("institution")
                                .flatMap(id -> StableId.parse(id, InstitutionId::new))
                                .flatMap(people::institution)
                                .isPresent());
    }
}
