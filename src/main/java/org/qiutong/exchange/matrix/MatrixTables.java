package org.qiutong.exchange.matrix;

import org.qiutong.exchange.StudyExport.Group;
import org.qiutong.exchange.StudyTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The matrices, as files.
@Configuration(proxyBeanMethods = false)
class MatrixTables {

    @Bean
    StudyTable expertStances(StudyMatrices matrices) {
        return StudyTable.of(Group.MATRICES, "expert-stances", matrices::stances);
    }

    @Bean
    StudyTable expertQuotations(StudyMatrices matrices) {
        return StudyTable.of(Group.MATRICES, "expert-quotations", matrices::quotations);
    }

    @Bean
    StudyTable communityConcepts(StudyMatrices matrices) {
        return StudyTable.of(Group.MATRICES, "community-concepts", matrices::communities);
    }

    @Bean
    StudyTable conceptPairs(StudyMatrices matrices) {
        return StudyTable.of(Group.MATRICES, "concept-pairs", matrices::pairs);
    }
}
