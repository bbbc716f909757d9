package org.qiutong.withdrawal;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Row;
import org.qiutong.id.DialogueId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.springframework.stereotype.Component;

/// Finds and deletes parts of studies.
@Component
class Neo4jParts {

    private final Queries queries;

    Neo4jParts(Queries queries) {
        this.queries = queries;
    }

    /// A stored study: the import that brought it, and the dialogue that it came of.
    record Origin(String batch, Optional<DialogueId> dialogue) {}

    Optional<Origin> origin(StudyId study) {
        return queries.first(
                "withdrawal/findStudy",
                Map.of("study", study),
                row -> new Origin(row.text("batch"), row.optionalId("dialogue", DialogueId::new)));
    }

    List<Subject.Kind> kinds(String id) {
        return queries.texts("withdrawal/findSubjects", Map.of("id", id)).stream()
                .map(Subject.Kind::valueOf)
                .toList();
    }

    /// What an import has brought and does not bring now.
    ///
    /// @param brings the ids of what it brings now; nothing at all where the study is deleted
    List<StudyPart> absent(String batch, Map<StudyPart.Kind, List<String>> brings) {
        Map<String, Object> parameters = lists(brings);
        parameters.put("batch", batch);
        parameters.put("whole", brings.isEmpty());
        return queries.list("withdrawal/findAbsent", parameters, Neo4jParts::part);
    }

    /// Experts with their quotations, and quotations.
    List<StudyPart> words(Collection<ExpertId> experts, Collection<QuotationId> quotations) {
        return queries.list(
                "withdrawal/findWordsOf",
                Map.of("experts", experts, "quotations", quotations),
                Neo4jParts::part);
    }

    Row uses(List<StudyPart> parts) {
        return queries.first("withdrawal/countUses", lists(byKind(parts)), row -> row)
                .orElseThrow();
    }

    /// The ids of texts that name an expert's code as a word of its own. A code of less than three
    /// characters would be found everywhere.
    List<String> mentions(StudyId study, String code) {
        return code.length() < 3
                ? List.of()
                : queries.texts(
                        "withdrawal/findMentions",
                        Map.of(
                                "study",
                                study,
                                "pattern",
                                "(?s).*(?<![\\w-])" + Pattern.quote(code) + "(?![\\w-]).*"));
    }

    void drop(List<StudyPart> parts) {
        queries.run("withdrawal/dropParts", lists(byKind(parts)));
    }

    void dropStudy(StudyId study) {
        queries.run("withdrawal/dropStudy", Map.of("study", study));
    }

    /// An import no longer names shared parts but these.
    void release(String batch, Map<StudyPart.Kind, List<String>> brings) {
        Map<String, Object> parameters = lists(brings);
        parameters.put("batch", batch);
        queries.run("withdrawal/releaseShared", parameters);
    }

    private static Map<StudyPart.Kind, List<String>> byKind(List<StudyPart> parts) {
        Map<StudyPart.Kind, List<String>> ids = new HashMap<>();
        for (StudyPart.Kind kind : StudyPart.Kind.values()) {
            ids.put(
                    kind,
                    parts.stream().filter(each -> each.kind() == kind).map(StudyPart::id).toList());
        }
        return ids;
    }

    private static Map<String, Object> lists(Map<StudyPart.Kind, List<String>> ids) {
        Map<String, Object> lists = new HashMap<>();
        Arrays.stream(StudyPart.Kind.values())
                .forEach(kind -> lists.put(name(kind), ids.getOrDefault(kind, List.of())));
        return lists;
    }

    private static String name(StudyPart.Kind kind) {
        return kind == StudyPart.Kind.COMMUNITY
                ? "communities"
                : kind.name().toLowerCase(Locale.ROOT) + "s";
    }

    private static StudyPart part(Row row) {
        Row texts = row.row("texts");
        LocalizedText name =
                texts.optional("code")
                        .map(code -> LocalizedText.of(LanguageTag.UND, code))
                        .orElseGet(() -> texts.localized("label"));
        return new StudyPart(
                row.constant("kind", StudyPart.Kind.class),
                row.text("id"),
                name.isEmpty() ? texts.localized("title") : name,
                row.flag("used"),
                row.number("edited"));
    }
}
