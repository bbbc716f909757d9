package org.qiutong.home;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundOrder;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.Label;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// What the first page shows. It is read once while the program still starts: to plan its
/// statements and to read the evidence takes seconds, and a second core has nothing else to do.
@Component
@ConditionalOnWebApplication
class HomeReading implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(HomeReading.class);
    private static final int MOST = 5;
    private static final GroundFilter SHARED = GroundFilter.ALL.withLabel(Label.Kind.SHARED);

    /// @param shared what all sides hold, the surest first
    record Page(List<Study> studies, List<Coverage> coverage, List<CommonGround> shared) {}

    private final StudyService studies;
    private final PeopleService people;
    private final EvidenceService evidence;
    private final GroundService ground;
    private final CompletableFuture<Void> early = new CompletableFuture<>();

    HomeReading(
            StudyService studies,
            PeopleService people,
            EvidenceService evidence,
            GroundService ground) {
        this.studies = studies;
        this.people = people;
        this.evidence = evidence;
        this.ground = ground;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Thread.ofPlatform().name("early-reading").daemon().start(this::readEarly);
    }

    private void readEarly() {
        try {
            read();
        } catch (RuntimeException e) {
            // Whoever opens the page is told then, if it still cannot.
            log.info("the first page could not be read at the start: {}", e.getMessage());
        } finally {
            early.complete(null);
        }
    }

    /// Whoever comes that early waits for what is under way, rather than to begin the same anew.
    Page page() {
        early.join();
        return read();
    }

    private Page read() {
        return new Page(
                studies.studies(),
                Coverage.of(people.communities(), evidence.communityTallies()),
                ground.list(SHARED, GroundOrder.WEAKEST).rows().stream().limit(MOST).toList());
    }
}
