package org.qiutong.briefing;

import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Kept;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.WordsBehind;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.export.Paper;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundReading;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.SharedList;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;
import org.qiutong.text.Messages;
import org.springframework.stereotype.Service;

/// Makes briefs: what is known of a scope, the words behind it and where they stand, to be handed
/// on as they are.
@Service
public class BriefService {

    /// The most concepts: more than anybody reads. What is left out is said.
    public static final int MOST = 120;

    /// The most quotations of each community on each concept.
    private static final int SAID = 10;

    private final GroundService ground;
    private final EvidenceService evidence;
    private final PeopleService people;
    private final StudyService studies;
    private final Messages messages;

    BriefService(
            GroundService ground,
            EvidenceService evidence,
            PeopleService people,
            StudyService studies,
            Messages messages) {
        this.ground = ground;
        this.evidence = evidence;
        this.people = people;
        this.studies = studies;
        this.messages = messages;
    }

    /// Reads all that a brief holds.
    ///
    /// @param page the address of the page that shows the scope, relative to the root
    /// @param permalink turns an address relative to the root into an absolute one
    @PermitAll
    public Brief brief(BriefScope scope, String page, Function<String, String> permalink) {
        GroundReading reading = ground.reading(scope.filter());
        List<Kept> kept =
                scope instanceof BriefScope.Selected(var keys) ? evidence.kept(keys) : List.of();
        List<CommonGround> all = rows(scope, reading, kept);
        List<CommonGround> rows = withAnswers(all.stream().limit(MOST).toList());
        List<CommunityId> communities = reading.list(rows).communities();
        WordsBehind behind =
                evidence.behind(
                        rows.stream().map(row -> row.concept().id()).toList(), communities, SAID);
        boolean selected = scope instanceof BriefScope.Selected;
        List<Quotation> said = selected ? said(kept) : behind.quotations();
        List<StudyId> of = rows.stream().map(row -> row.concept().study()).distinct().toList();
        return new Brief(
                scope,
                about(scope).flatMap(reading.codebook()::concept),
                rows,
                all.size(),
                selected ? told(kept) : behind.findings(),
                Disclosure.quotations(said, people::experts),
                selected ? List.of() : behind.cuts(),
                communities,
                studies.studies().stream().filter(study -> of.contains(study.id())).toList(),
                Citations.load(
                        studies, Labels.of(reading.codebook(), reading.communities()), permalink),
                LocalDate.now(ZoneId.systemDefault()),
                permalink.apply(page));
    }

    private static Optional<ConceptId> about(BriefScope scope) {
        return switch (scope) {
            case BriefScope.Concepts concepts -> concepts.filter().theme();
            case BriefScope.Single single -> Optional.of(single.concept());
            case BriefScope.Selected _ -> Optional.empty();
        };
    }

    private static List<CommonGround> rows(
            BriefScope scope, GroundReading reading, List<Kept> kept) {
        return switch (scope) {
            case BriefScope.Concepts concepts ->
                    concepts.oneInTen()
                            ? reading.shared(SharedList.ONE_IN_TEN).rows()
                            : reading.list(concepts.order()).rows();
            case BriefScope.Single single ->
                    reading
                            .on(single.concept())
                            .filter(row ->
                                    single.filter().moderated() || !row.concept().moderated())
                            .stream()
                            .toList();
            case BriefScope.Selected _ ->
                    kept.stream()
                            .flatMap(BriefService::concepts)
                            .distinct()
                            .flatMap(id -> reading.on(id).stream())
                            .filter(row -> !row.concept().moderated())
                            .toList();
        };
    }

    private static Stream<ConceptId> concepts(Kept kept) {
        return switch (kept) {
            case Kept.Said(Quotation quotation) ->
                    quotation.codings().stream().map(Quotation.Coding::concept);
            case Kept.Told(Finding finding) -> Stream.of(finding.concept());
        };
    }

    /// Each question with its answers after it, each concept once.
    private static List<CommonGround> withAnswers(List<CommonGround> rows) {
        Map<ConceptId, CommonGround> all = new LinkedHashMap<>();
        for (CommonGround row : rows) {
            all.putIfAbsent(id(row.concept()), row);
            row.answers().forEach(answer -> all.putIfAbsent(id(answer.concept()), answer));
        }
        return List.copyOf(all.values());
    }

    private static ConceptId id(Concept concept) {
        return concept.id();
    }

    private static List<Quotation> said(List<Kept> kept) {
        return kept.stream()
                .flatMap(each ->
                        each instanceof Kept.Said(Quotation quotation)
                                ? Stream.of(quotation)
                                : Stream.empty())
                .toList();
    }

    private static List<Finding> told(List<Kept> kept) {
        return kept.stream()
                .flatMap(each ->
                        each instanceof Kept.Told(Finding finding)
                                ? Stream.of(finding)
                                : Stream.empty())
                .toList();
    }

    /// Lays out a brief.
    ///
    /// @param languages one, or two beside each other, the first one leading
    @PermitAll
    public Paper paper(Brief brief, List<Locale> languages) {
        return BriefPaper.of(brief, languages.stream().map(each -> speech(brief, each)).toList());
    }

    /// What the brief says first, and what it is called, for those who look before they take it.
    @PermitAll
    public Opening opening(Brief brief, Locale language) {
        BriefText text = new BriefText(brief, speech(brief, language));
        return new Opening(text.title().text(), text.headline().text());
    }

    /// The title and the first sentence of a brief.
    public record Opening(String title, String headline) {}

    private Speech speech(Brief brief, Locale language) {
        return new Speech(language, messages::format, brief.citations().labels());
    }
}
