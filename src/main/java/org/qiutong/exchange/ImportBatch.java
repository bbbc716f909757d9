package org.qiutong.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.qiutong.alignment.StatedMatch;
import org.qiutong.codebook.Concept;
import org.qiutong.coding.Transcript;
import org.qiutong.evidence.Counted;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Holding;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Statement;
import org.qiutong.id.ExpertId;
import org.qiutong.people.Community;
import org.qiutong.people.Expert;
import org.qiutong.people.Institution;
import org.qiutong.study.Milestone;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.withdrawal.Ledger;
import org.qiutong.withdrawal.StudyPart;

/// A study as it comes in, whatever the format, in the program's own terms.
///
/// @param id says what it is an import of, one study in one format; importing it again brings the
///   study up to date
/// @param format the id of the format it came in
/// @param countings what may be counted of people and not shown, by where it comes from
/// @param transcripts of interviews, each the text of one of the sources
/// @param teamOnly ids of experts whom only the team of the study may see
/// @param notes what of the files is left out, and does not keep the rest from being stored
/// @param questions what the files left open, each guessing what holds
/// @param answers what holds for the questions of the format, by [ImportQuestion#id]
/// @param guids what the program that the study came from calls its parts, by our ids: there they
///   go out again
/// @param matches what the files state of its concepts and those of other studies
public record ImportBatch(
        String id,
        String format,
        Study study,
        List<Community> communities,
        List<Institution> institutions,
        List<Expert> experts,
        List<Concept> concepts,
        List<Source> sources,
        List<Milestone> milestones,
        List<Quotation> quotations,
        List<Finding> findings,
        List<Statement> statements,
        List<Holding> holdings,
        List<Counting> countings,
        List<Transcript> transcripts,
        List<ExpertId> teamOnly,
        List<ImportProblem> notes,
        List<ImportQuestion> questions,
        Map<String, String> answers,
        Map<StudyPart.Kind, Map<String, String>> guids,
        List<StatedMatch> matches) {

    public ImportBatch {
        communities = List.copyOf(communities);
        institutions = List.copyOf(institutions);
        experts = List.copyOf(experts);
        concepts = List.copyOf(concepts);
        sources = List.copyOf(sources);
        milestones = List.copyOf(milestones);
        quotations = List.copyOf(quotations);
        findings = List.copyOf(findings);
        statements = List.copyOf(statements);
        holdings = List.copyOf(holdings);
        countings = List.copyOf(countings);
        transcripts = List.copyOf(transcripts);
        teamOnly = List.copyOf(teamOnly);
        notes = List.copyOf(notes);
        questions = List.copyOf(questions);
        answers = Map.copyOf(answers);
        guids = Map.copyOf(guids);
        matches = List.copyOf(matches);
    }

    /// The same study with other concepts.
    ImportBatch with(List<Concept> others) {
        return with().concepts(others).build();
    }

    /// The same study without what was withdrawn from it.
    ImportBatch without(Ledger ledger) {
        return with().experts(
                        experts.stream().filter(each -> !ledger.hasExpert(each.id())).toList())
                .quotations(
                        quotations.stream()
                                .filter(each -> !ledger.hasExpert(each.expert()))
                                .filter(each -> !ledger.hasQuotation(each.id()))
                                .toList())
                .holdings(
                        holdings.stream().filter(each -> !ledger.hasExpert(each.expert())).toList())
                .countings(
                        countings.stream()
                                .filter(each -> !ledger.hasExpert(each.expert()))
                                .filter(each ->
                                        each.quotation().filter(ledger::hasQuotation).isEmpty())
                                .toList())
                .transcripts(
                        transcripts.stream()
                                .filter(each ->
                                        each.experts().stream().noneMatch(ledger::hasExpert))
                                .map(each -> each.without(ledger::hasQuotation))
                                .toList())
                .build();
    }

    /// The same with more communities, and other words on the study itself.
    ImportBatch with(Study told, List<Community> more) {
        List<Community> all = new ArrayList<>(communities);
        all.addAll(more);
        return with(told).communities(all).build();
    }

    /// All parts, to be named anew.
    Builder with() {
        return with(study);
    }

    private Builder with(Study told) {
        return new Builder(id, format, told)
                .communities(communities)
                .institutions(institutions)
                .experts(experts)
                .concepts(concepts)
                .sources(sources)
                .milestones(milestones)
                .quotations(quotations)
                .findings(findings)
                .statements(statements)
                .holdings(holdings)
                .countings(countings)
                .transcripts(transcripts)
                .teamOnly(teamOnly)
                .notes(notes)
                .questions(questions)
                .answers(answers)
                .guids(guids)
                .matches(matches);
    }

    /// What may be counted of people and not shown, by person.
    List<Counted> counted() {
        return Counting.together(countings);
    }

    /// The ids of all its parts.
    Map<StudyPart.Kind, List<String>> ids() {
        Map<StudyPart.Kind, List<String>> ids = new EnumMap<>(StudyPart.Kind.class);
        ids.put(StudyPart.Kind.EXPERT, ids(experts, Expert::id));
        ids.put(StudyPart.Kind.CONCEPT, ids(concepts, Concept::id));
        ids.put(StudyPart.Kind.SOURCE, ids(sources, Source::id));
        ids.put(StudyPart.Kind.QUOTATION, ids(quotations, Quotation::id));
        ids.put(StudyPart.Kind.FINDING, ids(findings, Finding::id));
        ids.put(StudyPart.Kind.STATEMENT, ids(statements, Statement::id));
        ids.put(StudyPart.Kind.MILESTONE, ids(milestones, Milestone::id));
        ids.put(StudyPart.Kind.INSTITUTION, ids(institutions, Institution::id));
        ids.put(StudyPart.Kind.COMMUNITY, ids(communities, Community::id));
        return ids;
    }

    private static <T> List<String> ids(List<T> parts, Function<T, ?> id) {
        return parts.stream().map(id).map(Object::toString).toList();
    }

    /// Names the parts one by one; what is not named is absent.
    public static Builder builder(String id, String format, Study study) {
        return new Builder(id, format, study);
    }

    /// What becomes a batch. Each method sets the part of its name.
    public static final class Builder {

        private final String id;
        private final String format;
        private final Study study;
        private List<Community> communities = List.of();
        private List<Institution> institutions = List.of();
        private List<Expert> experts = List.of();
        private List<Concept> concepts = List.of();
        private List<Source> sources = List.of();
        private List<Milestone> milestones = List.of();
        private List<Quotation> quotations = List.of();
        private List<Finding> findings = List.of();
        private List<Statement> statements = List.of();
        private List<Holding> holdings = List.of();
        private List<Counting> countings = List.of();
        private List<Transcript> transcripts = List.of();
        private List<ExpertId> teamOnly = List.of();
        private List<ImportProblem> notes = List.of();
        private List<ImportQuestion> questions = List.of();
        private Map<String, String> answers = Map.of();
        private Map<StudyPart.Kind, Map<String, String>> guids = Map.of();
        private List<StatedMatch> matches = List.of();

        private Builder(String id, String format, Study study) {
            this.id = id;
            this.format = format;
            this.study = study;
        }

        public Builder communities(List<Community> value) {
            communities = value;
            return this;
        }

        public Builder institutions(List<Institution> value) {
            institutions = value;
            return this;
        }

        public Builder experts(List<Expert> value) {
            experts = value;
            return this;
        }

        public Builder concepts(List<Concept> value) {
            concepts = value;
            return this;
        }

        public Builder sources(List<Source> value) {
            sources = value;
            return this;
        }

        public Builder milestones(List<Milestone> value) {
            milestones = value;
            return this;
        }

        public Builder quotations(List<Quotation> value) {
            quotations = value;
            return this;
        }

        public Builder findings(List<Finding> value) {
            findings = value;
            return this;
        }

        public Builder statements(List<Statement> value) {
            statements = value;
            return this;
        }

        public Builder holdings(List<Holding> value) {
            holdings = value;
            return this;
        }

        public Builder countings(List<Counting> value) {
            countings = value;
            return this;
        }

        public Builder transcripts(List<Transcript> value) {
            transcripts = value;
            return this;
        }

        public Builder teamOnly(List<ExpertId> value) {
            teamOnly = value;
            return this;
        }

        public Builder notes(List<ImportProblem> value) {
            notes = value;
            return this;
        }

        public Builder questions(List<ImportQuestion> value) {
            questions = value;
            return this;
        }

        public Builder answers(Map<String, String> value) {
            answers = value;
            return this;
        }

        public Builder guids(Map<StudyPart.Kind, Map<String, String>> value) {
            guids = value;
            return this;
        }

        public Builder matches(List<StatedMatch> value) {
            matches = value;
            return this;
        }

        /// @throws IllegalArgumentException if the parts make no batch
        public ImportBatch build() {
            return new ImportBatch(
                    id,
                    format,
                    study,
                    communities,
                    institutions,
                    experts,
                    concepts,
                    sources,
                    milestones,
                    quotations,
                    findings,
                    statements,
                    holdings,
                    countings,
                    transcripts,
                    teamOnly,
                    notes,
                    questions,
                    answers,
                    guids,
                    matches);
        }
    }
}
