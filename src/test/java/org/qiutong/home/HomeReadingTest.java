package org.qiutong.home;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qiutong.ProgramTest;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.graph.Queries;
import org.qiutong.ground.GroundService;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;

/// What is kept of the first page is what the evidence says, or is not there.
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomeReadingTest {

    private static final FirstPage OTHER = new FirstPage(List.of(), List.of(), List.of());

    @Autowired StudyService studies;
    @Autowired PeopleService people;
    @Autowired EvidenceService evidence;
    @Autowired GroundService ground;
    @Autowired KeptPage kept;
    @Autowired Queries queries;

    /// The program itself has done so before, or is about to.
    @BeforeAll
    void readOnce() {
        started().readAnew();
        await().atMost(20, SECONDS).until(() -> kept.find().isPresent());
    }

    @BeforeEach
    @AfterEach
    void forget() {
        queries.run("graph/advanceRevision", Map.of("id", "evidence"));
    }

    @Test
    void keepsWhatItReads() {
        HomeReading home = started();
        home.readAnew();
        await().atMost(20, SECONDS).until(() -> kept.find().isPresent());
        FirstPage read = home.page();
        assertThat(read.studies()).extracting(FirstPage.OfStudy::id).containsExactly("itif-2024");
        assertThat(read.coverage())
                .extracting(Coverage::community, Coverage::interviewed)
                .containsExactly(tuple("UK", 5), tuple("CN", 19));
        assertThat(read.shared())
                .extracting(FirstPage.Shared::concept)
                .contains("itif-2024/malicious-use");
        forget();
        assertThat(home.page()).isEqualTo(read);
        assertThat(kept.find()).as("kept before it is shown").contains(read);
    }

    @Test
    void forgetsWhenTheEvidenceChanges() {
        kept.keep(kept.revision(), OTHER);
        assertThat(kept.find()).contains(OTHER);
        forget();
        assertThat(kept.find()).isEmpty();
    }

    @Test
    void keepsNothingThatWasReadBeforeTheEvidenceChanged() {
        long before = kept.revision();
        forget();
        kept.keep(before, OTHER);
        assertThat(kept.find()).isEmpty();
    }

    @Test
    void readsAnewWhatAnotherVersionKeptOtherwise() {
        for (String page :
                List.of(
                        "",
                        "null",
                        "{}",
                        "{\"studies\": 1}",
                        "{\"studies\":[],\"coverage\":null,\"shared\":[]}",
                        "not JSON")) {
            forget();
            queries.run("home/keepPage", Map.of("number", kept.revision(), "page", page));
            assertThat(kept.find()).as(page).isEmpty();
            assertThat(started().page().studies()).as(page).hasSize(1);
        }
    }

    @Test
    void showsWhatWasKeptAndReadsItAnewThen() {
        kept.keep(kept.revision(), OTHER);
        HomeReading home = started();
        assertThat(home.page()).isEqualTo(OTHER);
        home.readAnew();
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(home.page().studies()).hasSize(1));
    }

    private HomeReading started() {
        HomeReading home = new HomeReading(studies, people, evidence, ground, kept);
        home.afterSingletonsInstantiated();
        return home;
    }
}
