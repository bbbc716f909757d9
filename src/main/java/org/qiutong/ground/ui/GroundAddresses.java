package org.qiutong.ground.ui;

import java.util.Optional;
import org.qiutong.codebook.CodebookService;
import org.qiutong.ground.tables.FixedTableService;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StableId;
import org.qiutong.id.StudyId;
import org.qiutong.kit.Existence;
import org.qiutong.kit.Missing;
import org.qiutong.people.PeopleService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Whether an address of a concept, of a pair of experts or of tables leads anywhere.
@Configuration(proxyBeanMethods = false)
class GroundAddresses {

    @Bean
    Existence concept(CodebookService codebook) {
        return new Existence(
                ConceptView.class,
                (path, query) ->
                        StableId.parse(Missing.id(path), ConceptId::new)
                                .flatMap(codebook::concept)
                                .filter(each ->
                                        !each.moderated()
                                                || query.getSingleParameter("moderated")
                                                        .equals(Optional.of("true")))
                                .isPresent());
    }

    @Bean
    Existence fixedTables(FixedTableService tables) {
        return Existence.of(
                FixedTablesView.class,
                path ->
                        path.get("study")
                                .flatMap(id -> StableId.parse(id, StudyId::new))
                                .flatMap(tables::of)
                                .isPresent());
    }

    @Bean
    Existence pair(PeopleService people) {
        return Existence.of(
                BridgingPairView.class,
                path ->
                        isThere(Missing.id(path), people)
                                && isThere(
                                        path.get("study").orElseThrow()
                                                + "/"
                                                + path.get("other").orElseThrow(),
                                        people));
    }

    private static boolean isThere(String expert, PeopleService people) {
        return StableId.parse(expert, ExpertId::new).flatMap(people::expert).isPresent();
    }
}
