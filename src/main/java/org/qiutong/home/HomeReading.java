package org.qiutong.home;

import java.util.List;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.ground.Answer;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundOrder;
import org.qiutong.ground.GroundReading.GroundList;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.Label;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;
import org.qiutong.text.LocalizedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// Reads the evidence that the first page shows.
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

    /// The evidence in brief.
    ///
    /// @param answer what common ground on all concepts comes to
    /// @param shared what all communities hold, the most certain concept first
    record Page(
            List<OfStudy> studies, List<Coverage> coverage, Answer answer, List<Shared> shared) {}

    /// A study by its id.
    record OfStudy(StudyId id, LocalizedText title, LocalizedText summary) {}

    /// A concept by its id.
    ///
    /// @param reading whether the label rests on our reading of a source
    record Shared(ConceptId concept, LocalizedText name, Label label, boolean reading) {}

    /// Warms the database's plan cache while the web server starts: a statement is planned when it
    /// first runs, and the first visitor need not wait for that.
    @Override
    public void afterSingletonsInstantiated() {
        Thread.ofPlatform()
                .name("first-page")
                .daemon()
                .start(() -> {
                    try {
                        page();
                    } catch (RuntimeException e) {
                        // If the page still cannot be read, its visitor gets the message.
                        log.info("the first page was not read ahead: {}", e.getMessage());
                    }
                });
    }

    Page page() {
        GroundList found = ground.list(SHARED, GroundOrder.WEAKEST);
        return new Page(
                studies.studies().stream()
                        .map(each -> new OfStudy(each.id(), each.title(), each.summary()))
                        .toList(),
                Coverage.of(people.communities(), evidence.communityTallies()),
                found.answer(),
                found.rows().stream()
                        .limit(MOST)
                        .map(row ->
                                new Shared(
                                        row.concept().id(),
                                        row.concept().label(),
                                        row.label(),
                                        row.reading()))
                        .toList());
    }
}
