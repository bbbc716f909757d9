package org.qiutong.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.qiutong.ProgramTest;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.springframework.beans.factory.annotation.Autowired;

/// The first page tells what the evidence says.
@ProgramTest
class HomeReadingTest {

    @Autowired HomeReading home;

    @Test
    void readsStudiesCoverageAndWhatAllHold() {
        HomeReading.Page page = home.page();
        assertThat(page.studies())
                .extracting(HomeReading.OfStudy::id)
                .containsExactly(new StudyId("itif-2024"));
        assertThat(page.coverage())
                .extracting(Coverage::community, Coverage::interviewed)
                .containsExactly(tuple(new CommunityId("UK"), 5), tuple(new CommunityId("CN"), 19));
        assertThat(page.shared())
                .extracting(HomeReading.Shared::concept)
                .contains(new ConceptId("itif-2024/open-source-benefits"))
                .doesNotContain(new ConceptId("itif-2024/malicious-use"));
    }
}
