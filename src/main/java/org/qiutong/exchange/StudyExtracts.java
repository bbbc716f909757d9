package org.qiutong.exchange;

import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Quotation;
import org.qiutong.graph.Portions;
import org.qiutong.graph.Window;
import org.qiutong.id.CommunityId;
import org.qiutong.id.InstitutionId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Expert;
import org.qiutong.people.Institution;
import org.qiutong.people.PeopleService;
import org.qiutong.people.PeopleService.ExpertFilter;
import org.qiutong.study.Milestone;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;
import org.springframework.stereotype.Service;

/// Reads studies for the files that they are taken out as, by the services of the features, and so
/// with the rights of the current reader.
@Service
public class StudyExtracts {

    /// How many quotations are in memory at a time.
    private static final int AT_ONCE = 500;

    private final StudyService studies;
    private final PeopleService people;
    private final CodebookService codebook;
    private final EvidenceService evidence;

    StudyExtracts(
            StudyService studies,
            PeopleService people,
            CodebookService codebook,
            EvidenceService evidence) {
        this.studies = studies;
        this.people = people;
        this.codebook = codebook;
        this.evidence = evidence;
    }

    /// @throws NoSuchElementException if the reader may not see the study
    @PermitAll
    public StudyExtract of(StudyId id) {
        Study study = studies.study(id).orElseThrow(() -> new NoSuchElementException(id.value()));
        List<Expert> experts = experts(id);
        List<Source> sources = studies.sources(id);
        List<Milestone> milestones = studies.milestones(id);
        List<Institution> institutions = institutions(study, sources, milestones);
        Set<CommunityId> communities = new HashSet<>(study.samples().keySet());
        experts.forEach(each -> each.community().ifPresent(communities::add));
        institutions.forEach(each -> each.community().ifPresent(communities::add));
        findings(id).forEach(each -> each.community().ifPresent(communities::add));
        return new StudyExtract(
                study,
                people.communities().stream()
                        .filter(each -> communities.contains(each.id()))
                        .toList(),
                institutions,
                concepts(id),
                experts,
                sources,
                milestones);
    }

    /// The concepts, in the order of the codebook.
    @PermitAll
    public List<Concept> concepts(StudyId study) {
        return codebook.concepts(
                new ConceptFilter(
                        Optional.of(study),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        true));
    }

    /// The experts, by community and code.
    @PermitAll
    public List<Expert> experts(StudyId study) {
        List<Expert> all = new ArrayList<>();
        ExpertFilter filter = new ExpertFilter(Optional.of(study), Optional.empty());
        Window window = Window.first(Window.MOST);
        List<Expert> some;
        do {
            some = people.experts(filter, window);
            all.addAll(some);
            window = window.next();
        } while (some.size() == Window.MOST);
        return all;
    }

    @PermitAll
    public List<Finding> findings(StudyId study) {
        return evidence.findings(EvidenceFilter.ALL.ofStudy(study));
    }

    /// Goes through the quotations in their order, a few in memory at a time.
    @PermitAll
    public void forEachQuotation(StudyId study, Consumer<Quotation> action) {
        Portions.of(
                evidence.quotationIds(study),
                AT_ONCE,
                ids -> evidence.quotations(ids).forEach(action));
    }

    /// Those that the study, its sources and what it refers to name, with those above them.
    private List<Institution> institutions(
            Study study, List<Source> sources, List<Milestone> milestones) {
        Map<InstitutionId, Institution> known =
                people.institutions().stream()
                        .collect(Collectors.toMap(Institution::id, Function.identity()));
        Set<InstitutionId> named = new HashSet<>();
        Stream.of(
                        people.institutions(study.id()).stream().map(Institution::id),
                        study.conductedBy().stream(),
                        study.fundedBy().stream(),
                        sources.stream().flatMap(each -> each.publisher().stream()),
                        milestones.stream().flatMap(each -> each.by().stream()))
                .flatMap(each -> each)
                .forEach(id -> {
                    Optional<Institution> at = Optional.ofNullable(known.get(id));
                    while (at.isPresent() && named.add(at.get().id())) {
                        at = at.get().partOf().map(known::get);
                    }
                });
        return known.values().stream()
                .filter(each -> named.contains(each.id()))
                .sorted(Comparator.comparing(Institution::id))
                .toList();
    }
}
