package org.qiutong.home;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.CompletableFuture;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundOrder;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.Label;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Reads what the first page shows. After a start that takes seconds, as its statements have to be
/// planned: what was kept of it is shown at once.
@Component
@ConditionalOnWebApplication
class HomeReading implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(HomeReading.class);
    private static final int MOST = 5;
    private static final GroundFilter SHARED = GroundFilter.ALL.withLabel(Label.Kind.SHARED);

    private final StudyService studies;
    private final PeopleService people;
    private final EvidenceService evidence;
    private final GroundService ground;
    private final KeptPage kept;

    HomeReading(
            StudyService studies,
            PeopleService people,
            EvidenceService evidence,
            GroundService ground,
            KeptPage kept) {
        this.studies = studies;
        this.people = people;
        this.evidence = evidence;
        this.ground = ground;
        this.kept = kept;
    }

    /// Plans and runs its one statement while the server is still being started.
    @Override
    public void afterSingletonsInstantiated() {
        inBackground(kept::find);
    }

    /// Where nothing was kept, as after the first import, it is read before somebody asks. Else it
    /// is read anew, as an earlier version may have counted otherwise: but those who have been
    /// waiting for the program come first.
    @EventListener(ApplicationReadyEvent.class)
    void readAnew() {
        inBackground(() -> {
            if (kept.find().isEmpty()) {
                read();
            } else {
                CompletableFuture.delayedExecutor(5, SECONDS, HomeReading::inBackground)
                        .execute(this::read);
            }
        });
    }

    FirstPage page() {
        return kept.find().orElseGet(this::read);
    }

    private FirstPage read() {
        long revision = kept.revision();
        var page =
                new FirstPage(
                        studies.studies().stream()
                                .map(each ->
                                        new FirstPage.OfStudy(
                                                each.id(), each.title(), each.summary()))
                                .toList(),
                        Coverage.of(people.communities(), evidence.communityTallies()),
                        ground.list(SHARED, GroundOrder.WEAKEST).rows().stream()
                                .limit(MOST)
                                .map(row ->
                                        new FirstPage.Shared(
                                                row.concept().id(),
                                                row.concept().label(),
                                                (Label.Shared) row.label()))
                                .toList());
        // An import that is under way keeps the revision to itself: nobody waits long for that.
        var keeping = new CompletableFuture<Boolean>();
        inBackground(() -> {
            try {
                kept.keep(revision, page);
            } finally {
                keeping.complete(true);
            }
        });
        keeping.completeOnTimeout(false, 1, SECONDS).join();
        return page;
    }

    private static void inBackground(Runnable work) {
        Thread.ofPlatform()
                .name("first-page")
                .daemon()
                .start(() -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        // Whoever opens the page is told, if it still cannot be read.
                        log.info("the first page was not read or not kept: {}", e.getMessage());
                    }
                });
    }
}
