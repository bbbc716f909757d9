package org.qiutong.exchange;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiutong.evidence.Consent;
import org.qiutong.graph.Queries;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Study;
import org.qiutong.study.StudyAccess;
import org.qiutong.study.StudyService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was made here of studies, and not brought by files. Files that come later do not take it
/// away.
@Service
@Transactional
public class MadeStudies {

    /// The format of studies that did not come in files. Each can come in files of any format
    /// later, and is brought up to date in that one from then on.
    public static final String FORM = "form";

    private final StudyService studies;
    private final PeopleService people;
    private final Queries queries;

    MadeStudies(StudyService studies, PeopleService people, Queries queries) {
        this.studies = studies;
        this.people = people;
        this.queries = queries;
    }

    /// How a study came here.
    ///
    /// @param batch the id of its import
    /// @param madeHere whether it was made by the form
    /// @param consent what holds of its people unless one of them says otherwise; empty if nobody
    ///   says
    public record StudyOrigin(String batch, boolean madeHere, Optional<Consent> consent) {}

    /// How a study came here; empty if it came of a dialogue, or is not there.
    @RolesAllowed("RESEARCHER")
    @Transactional(readOnly = true)
    public Optional<StudyOrigin> origin(StudyId study) {
        return queries.first(
                "exchange/findOrigin",
                Map.of("study", study),
                row ->
                        new StudyOrigin(
                                row.text("id"),
                                row.flag("madeHere"),
                                row.optionalConstant("consent", Consent.class)));
    }

    /// The ids of studies that begin like this.
    @RolesAllowed("RESEARCHER")
    @Transactional(readOnly = true)
    public List<String> taken(String beginning) {
        return queries.texts("exchange/findTaken", Map.of("beginning", beginning));
    }

    /// Notes that the form has made the study that was just stored.
    ///
    /// @param batch the id of its import
    @RolesAllowed("RESEARCHER")
    public void mark(String batch, Optional<Consent> consent) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", batch);
        parameters.put("consent", consent.map(Enum::name).orElse(null));
        queries.run("exchange/markMade", parameters);
    }

    /// Notes that an interview that was just stored was added here.
    ///
    /// @param teamOnly whether it is for the team alone that there is such an interview
    void markAdded(
            StudyId study,
            SourceId source,
            Collection<ExpertId> experts,
            boolean teamOnly,
            String by) {
        queries.run(
                "exchange/markAdded",
                Map.of(
                        "study",
                        study,
                        "source",
                        source,
                        "experts",
                        experts,
                        "teamOnly",
                        teamOnly,
                        "by",
                        by));
    }

    /// Those experts whom only the team of their study may see.
    List<ExpertId> teamOnly(Collection<ExpertId> experts) {
        return queries.ids("exchange/findTeamOnly", Map.of("experts", experts), ExpertId::new);
    }

    /// What comes in files, with what was said of the study here: that holds, and files fill what
    /// it left open. It is confidential if either says so.
    ImportBatch keeping(ImportBatch coming) {
        StudyId id = coming.study().id();
        Set<CommunityId> kept =
                new HashSet<>(
                        queries.ids("exchange/findKept", Map.of("study", id), CommunityId::new));
        coming.communities().stream().map(Community::id).forEach(kept::remove);
        List<Community> more =
                people.communities().stream().filter(each -> kept.contains(each.id())).toList();
        Study told =
                origin(id)
                        .filter(StudyOrigin::madeHere)
                        .flatMap(_ -> studies.study(id))
                        .map(said -> filled(said, coming))
                        .orElse(coming.study());
        return coming.with(told, more);
    }

    private static Study filled(Study said, ImportBatch batch) {
        Study coming = batch.study();
        Study.Builder all =
                Study.builder(said.id(), said.title())
                        .summary(coming.summary())
                        .access(
                                coming.access() == StudyAccess.CONFIDENTIAL
                                        ? coming.access()
                                        : said.access())
                        .design(said.design())
                        // Formats that ask say no more of it than that it came in files.
                        .method(batch.questions().isEmpty() ? coming.method() : said.method())
                        .limits(coming.limits())
                        .questions(coming.questions())
                        .languages(
                                said.languages().isEmpty() ? coming.languages() : said.languages())
                        .samples(coming.samples())
                        .report(coming.report())
                        .conductedBy(coming.conductedBy())
                        .fundedBy(coming.fundedBy())
                        .licence(coming.licence())
                        .confidentiality(coming.confidentiality());
        said.fieldwork().or(coming::fieldwork).ifPresent(all::fieldwork);
        coming.published().ifPresent(all::published);
        return all.build();
    }

    /// From now on the import that comes brings the study up to date, if the form had made it.
    void takeOver(ImportBatch coming) {
        queries.run("exchange/takeOver", Map.of("study", coming.study().id(), "id", coming.id()));
    }
}
