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
    /// @param fieldwork its first and last month; if left out nobody says when it was
    /// @param languages what the interviews are in; if left out nobody says
    /// @param report the id of a source; if left out the study is its own report
    record StudyFile(
            String format,
            String id,
            Map<String, String> title,
            Optional<Map<String, String>> summary,
            Optional<String> access,
            Optional<String> design,
            Optional<Map<String, String>> method,
            Optional<Map<String, String>> limits,
            Optional<List<Map<String, String>>> questions,
            Optional<Fieldwork> fieldwork,
            Optional<String> published,
            Optional<List<String>> languages,
            List<Sample> samples,
            Optional<String> report,
            Optional<List<String>> conductedBy,
            Optional<List<String>> fundedBy,
            Optional<Map<String, String>> licence,
            Optional<Map<String, String>> confidentiality,
            Optional<String> consent) {}

    record Fieldwork(String from, String to) {}

    record Sample(String community, Integer size) {}

    record PeopleFile(
            List<CommunityEntry> communities,
            List<ExpertEntry> experts,
            Optional<List<InstitutionEntry>> institutions) {}

    /// @param adjective what its experts are called; if left out, experts from there
    record CommunityEntry(
            String id, Map<String, String> label, Optional<Map<String, String>> adjective) {}

    /// @param code if left out, the end of the id
    record ExpertEntry(
            String id,
            Optional<String> code,
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
            Optional<Map<String, String>> role) {}

    record CodebookFile(List<ConceptEntry> concepts) {}

    /// @param exclusive whether the answers to a question exclude each other; if left out they do
    ///   not
    record ConceptEntry(
            String id,
            String kind,
            Map<String, String> label,
            Optional<Map<String, List<String>>> altLabels,
            Optional<Map<String, String>> definition,
            Optional<String> broader,
            Optional<String> answers,
            Optional<Boolean> exclusive,
            Optional<List<String>> mitigates,
            Optional<List<String>> related,
            Optional<EquivalenceEntry> equivalence) {}

    record EquivalenceEntry(String grade, Optional<Map<String, String>> note) {}

    record SourcesFile(
            List<SourceEntry> sources,
            Optional<List<MilestoneEntry>> instruments,
            Optional<List<MilestoneEntry>> events) {}

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
            Optional<String> citation) {}

    record MilestoneEntry(
            String id,
            Map<String, String> label,
            Optional<String> date,
            Optional<String> from,
            Optional<String> to,
            Optional<List<String>> issuedBy,
            Optional<List<String>> convenedBy,
            Optional<String> source,
            Optional<Map<String, String>> note) {}

    record QuotationsFile(List<QuotationEntry> quotations) {}

    /// @param source if left out, the report
    /// @param original if left out, the only text there is
    record QuotationEntry(
            String id,
            String expert,
            Optional<String> source,
            Optional<Map<String, String>> section,
            Optional<String> locator,
            Optional<OriginalEntry> original,
            Optional<Map<String, String>> text,
            Optional<List<RenderingEntry>> renderings,
            Optional<List<CodingEntry>> codings,
            Optional<String> consent) {}

    record OriginalEntry(String language, Boolean published) {}

    /// @param status draft if left out
    record RenderingEntry(
            String language,
            Optional<Map<String, String>> translator,
            Optional<String> method,
            Optional<String> status,
            Optional<String> date,
            String text) {}

    record CodingEntry(String concept, String stance) {}

    record FindingsFile(List<FindingEntry> findings, Optional<List<StatementEntry>> statements) {}

    /// @param reading what was read into the words, if the head count rests on it
    /// @param note anything else that helps to understand the passage
    record FindingEntry(
            String id,
            String concept,
            Optional<List<String>> among,
            String quantifier,
            String words,
            String stance,
            Optional<String> source,
            Optional<Map<String, String>> section,
            PassageEntry passage,
            Optional<Map<String, String>> reading,
            Optional<Map<String, String>> note) {}

    /// @param language what it is written in
    /// @param translations by language
    record PassageEntry(String language, String text, Optional<Map<String, String>> translations) {}

    record StatementEntry(
            String id,
            String concept,
            Optional<String> source,
            Optional<Map<String, String>> section,
            PassageEntry passage) {}
}
