package org.qiutong.exchange.sheet;

import org.qiutong.exchange.StudyExport.Group;
import org.qiutong.exchange.StudyTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The three tables that [SheetReader] reads, as files.
@Configuration(proxyBeanMethods = false)
class SheetTables {

    @Bean
    StudyTable codings(StudySheets sheets) {
        return StudyTable.of(Group.TABLES, "codings", sheets::codings);
    }

    @Bean
    StudyTable codes(StudySheets sheets) {
        return StudyTable.of(Group.TABLES, "codes", sheets::codes);
    }

    @Bean
    StudyTable people(StudySheets sheets) {
        return StudyTable.of(Group.TABLES, "people", sheets::people);
    }
}
