package org.qiutong.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept.Field;
import org.qiutong.codebook.TextChange;
import org.qiutong.exchange.ImportService;
import org.qiutong.id.ConceptId;
import org.qiutong.text.LanguageTag;
import org.qiutong.translation.FoundingRenderings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/// What is kept in memory follows a change of a concept's texts.
@ProgramTest
@WithMockUser(roles = "RESEARCHER")
class ChangedConceptTest {

    private static final String CONCEPT = "itif-2024/malicious-use";
    private static final LanguageTag FRENCH = new LanguageTag("fr");

    @Autowired GroundService ground;
    @Autowired CodebookService codebook;
    @Autowired ImportService imports;
    @Autowired Driver driver;

    @AfterEach
    void putBack() {
        FoundingRenderings.restore(driver, imports);
    }

    @Test
    void commonGroundShowsAChangedLabel() {
        assertThat(label()).isEmpty();
        codebook.change(
                List.of(
                        new TextChange(
                                new ConceptId(CONCEPT),
                                Field.LABEL,
                                FRENCH,
                                Optional.empty(),
                                "Usage malveillant")));
        assertThat(label()).contains("Usage malveillant");
    }

    private Optional<String> label() {
        return ground.on(new ConceptId(CONCEPT), GroundFilter.ALL)
                .orElseThrow()
                .concept()
                .label()
                .in(FRENCH);
    }
}
