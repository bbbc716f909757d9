package org.qiutong.exchange.qiutong;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files of a study, field by field as they are written.
final class StudyFiles {

    private StudyFiles() {}

    /// @param access `released` or `confidential`; released if left out
    /// @param design `votes`, `coded` or `excerpts`; excerpts if left out
    /// @param method how the study was done
    record StudyFile(
            String format,
            String id,
            Map<String, String> title,
            Map<String, String> summary,
            Optional<String> access,
            Optional<String> design,
            Map<String, String> method,
            Map<String, String> limits,
            List<Map<String, String>> questions,
            Fieldwork fieldwork,
            String published,
            List<Sample> samples,
            String report,
            List<String> conductedBy,
            List<String> fundedBy,
            Map<String, String> licence,
            Map<String, String> confidentiality,
            Optional<String> consent) {}

    record Fieldwork(String from, String to) {}

    record Sample(String community, int size) {}

    record PeopleFile(
            List<CommunityEntry> communities,
            List<ExpertEntry> experts,
            List<InstitutionEntry> institutions) {}

    record CommunityEntry(String id, Map<String, String> label, Map<String, String> adjective) {}

    record ExpertEntry(
            String id,
            String code,
            String community,
            Optional<String> sector,
            Optional<String> consent) {}

    record InstitutionEntry(
            String id,
            String kind,
            Map<String, String> name,
            Optional<Map<String, String>> shortName,
            Optional<String> partOf,
            Optional<String> community,
            Map<String, String> role) {}

    record CodebookFile(List<ConceptEntry> concepts) {}

    /// @param exclusive whether the answers to a question exclude each other; if left out they do
    ///   not
    record ConceptEntry(
            String id,
            String kind,
            Map<String, String> label,
            Optional<Map<String, List<String>>> altLabels,
            Map<String, String> definition,
            Optional<String> broader,
            Optional<String> answers,
            Optional<Boolean> exclusive,
            Optional<List<String>> mitigates,
            Optional<List<String>> related,
            EquivalenceEntry equivalence) {}

    record EquivalenceEntry(String grade, Optional<Map<String, String>> note) {}

    record SourcesFile(
            List<SourceEntry> sources,
            List<MilestoneEntry> instruments,
            List<MilestoneEntry> events) {}

    record SourceEntry(
            String id,
            String kind,
            Map<String, String> title,
            Optional<List<String>> authors,
            Optional<String> publisher,
            Optional<String> publisherName,
            Optional<String> date,
            Optional<String> url,
            Optional<String> accessed,
            Optional<Integer> number,
            Optional<String> sameAs,
            Optional<String> citedBy,
            String citation) {}

    record MilestoneEntry(
            String id,
            Map<String, String> label,
            Optional<String> date,
            Optional<String> from,
            Optional<String> to,
            Optional<List<String>> issuedBy,
            Optional<List<String>> convenedBy,
            Optional<String> source,
            Map<String, String> note) {}

    record QuotationsFile(List<QuotationEntry> quotations) {}

    record QuotationEntry(
            String id,
            String expert,
            String source,
            Map<String, String> section,
            String locator,
            OriginalEntry original,
            Optional<Map<String, String>> text,
            List<RenderingEntry> renderings,
            List<CodingEntry> codings,
            Optional<String> consent) {}

    record OriginalEntry(String language, boolean published) {}

    record RenderingEntry(
            String language,
            Map<String, String> translator,
            String method,
            String status,
            String date,
            String text) {}

    record CodingEntry(String concept, String stance) {}

    record FindingsFile(List<FindingEntry> findings, List<StatementEntry> statements) {}

    /// @param reading what was read into the words, if the head count rests on it
    /// @param note anything else that helps to understand the passage
    record FindingEntry(
            String id,
            String concept,
            List<String> among,
            String quantifier,
            String words,
            String stance,
            String source,
            Map<String, String> section,
            PassageEntry passage,
            Optional<Map<String, String>> reading,
            Optional<Map<String, String>> note) {}

    /// @param language what it is written in
    /// @param translations by language
    record PassageEntry(String language, String text, Optional<Map<String, String>> translations) {}

    record StatementEntry(
            String id,
            String concept,
            String source,
            Map<String, String> section,
            PassageEntry passage) {}
}
