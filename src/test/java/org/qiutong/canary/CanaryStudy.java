package org.qiutong.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qiutong.canary.Canary.Field;
import org.qiutong.canary.Canary.Owner;
import org.qiutong.evidence.Consent;
import org.qiutong.exchange.StudyFolder;

/// The files of a made-up study with a canary in every field. Of each [Owner] there is a person,
/// and a quotation of somebody whose other words may be shown.
public final class CanaryStudy {

    /// Who said something on a concept that nobody else spoke of.
    ///
    /// @param ownCode whether the consent is the person's, so that the code tells whose it is
    public record Saying(
            Owner owner, boolean ownCode, String expert, String quotation, String concept) {}

    private final boolean confidential;
    private final List<Canary> canaries;
    private final List<Saying> sayings = new ArrayList<>();
    private final List<String> concepts = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final List<String> milestones = new ArrayList<>();
    private final StringBuilder codebook = new StringBuilder("concepts:\n");
    private final StringBuilder experts = new StringBuilder();
    private final StringBuilder quotations = new StringBuilder("quotations:\n");
    private final String id;
    private final String title;
    private final String west;
    private final String east;
    private final String owner;
    private final String part;
    private final String report;
    private final String theme;
    private final Map<String, byte[]> files;

    /// @param canaries where its canaries are listed
    public CanaryStudy(boolean confidential, List<Canary> canaries) {
        this.confidential = confidential;
        this.canaries = canaries;
        id = mark(Owner.STUDY_ITSELF, Field.STUDY_NAME, "study.id");
        title =
                "{en: \"%s\", zh-Hans: \"%s\"}"
                        .formatted(
                                mark(Owner.STUDY_ITSELF, Field.STUDY_NAME, "study.title.en"),
                                mark(Owner.STUDY_ITSELF, Field.STUDY_NAME, "study.title.zh"));
        west = mark("community.id");
        east = mark("community.id");
        owner = mark("institution.id");
        part = mark("institution.id");
        report = id + "/" + mark("source.id");
        theme = id + "/" + mark("theme.id");
        begin();
        String people = peopleFile();
        files =
                Map.of(
                        "study.yaml", studyFile().getBytes(UTF_8),
                        "people.yaml", people.getBytes(UTF_8),
                        "codebook.yaml", codebook.toString().getBytes(UTF_8),
                        "sources.yaml", sourcesFile().getBytes(UTF_8),
                        "quotations.yaml", quotations.toString().getBytes(UTF_8),
                        "findings.yaml", findingsFile().getBytes(UTF_8));
    }

    /// A canary for what is done with the study: by whom it was imported, what is planned with it.
    public String mark(Field field, String where) {
        return mark(Owner.STUDY_ITSELF, field, where);
    }

    public StudyFolder files() {
        return StudyFolder.of(files);
    }

    public String id() {
        return id;
    }

    public boolean confidential() {
        return confidential;
    }

    public List<Saying> sayings() {
        return sayings;
    }

    /// The theme first.
    public List<String> concepts() {
        return concepts;
    }

    public List<String> communities() {
        return List.of(west, east);
    }

    public List<String> institutions() {
        return List.of(owner, part);
    }

    public List<String> sources() {
        return List.of(report);
    }

    /// All findings and statements.
    public List<String> findings() {
        return findings;
    }

    public List<String> milestones() {
        return milestones;
    }

    private String mark(String where) {
        return mark(Owner.STUDY_ITSELF, Field.TEXT, where);
    }

    private String mark(Owner whose, Field field, String where) {
        int number = canaries.size();
        String mark =
                "zq%c%c%cqz"
                        .formatted(
                                'a' + number / 676 % 26, 'a' + number / 26 % 26, 'a' + number % 26);
        canaries.add(new Canary(mark, confidential, whose, field, where));
        return mark;
    }

    /// A text in both languages.
    private String both(String where) {
        return both(Owner.STUDY_ITSELF, Field.TEXT, where);
    }

    private String both(Owner whose, Field field, String where) {
        return "{en: \"About %s here.\", zh-Hans: \"关于%s的金丝雀。\"}"
                .formatted(mark(whose, field, where + ".en"), mark(whose, field, where + ".zh"));
    }

    private String studyFile() {
        return """
        format: qiutong-study/1
        id: %s
        title: %s
        summary: %s
        access: %s
        design: coded
        method: %s
        limits: %s
        questions: [%s]
        fieldwork: {from: "2024-03", to: "2024-06"}
        published: "2024-08-12"
        samples: [{community: %s, size: 30}, {community: %s, size: 30}]
        report: %s
        conductedBy: [%s]
        fundedBy: [%s]
        licence: %s
        confidentiality: %s
        """
                .formatted(
                        id,
                        title,
                        both("summary"),
                        confidential ? "confidential" : "released",
                        both("method"),
                        both("limits"),
                        both("question asked"),
                        west,
                        east,
                        report,
                        owner,
                        part,
                        both("licence"),
                        both("confidentiality"));
    }

    private String peopleFile() {
        String host = id + "/" + code(Owner.CODE_AND_COUNTRY, "", west);
        int number = 0;
        for (Owner each : Owner.values()) {
            Optional<Consent> consent = each.consent();
            if (consent.isEmpty()) {
                continue;
            }
            String said = "consent: " + name(consent.get());
            String expert = id + "/" + code(each, ", " + said, number++ % 2 == 0 ? west : east);
            say(each, true, expert, "");
            say(each, false, host, "    " + said + "\n");
        }
        return """
        communities:
          - {id: %s, label: %s, adjective: %s}
          - {id: %s, label: %s, adjective: %s}
        experts:
        %sinstitutions:
          - {id: %s, kind: think-tank, name: %s, shortName: %s, community: %s, role: %s}
          - {id: %s, kind: company, name: %s, partOf: %s, role: %s}
        """
                .formatted(
                        west,
                        both("community.label"),
                        both("community.adjective"),
                        east,
                        both("community.label"),
                        both("community.adjective"),
                        experts,
                        owner,
                        both("institution.name"),
                        both("institution.shortName"),
                        west,
                        both("institution.role"),
                        part,
                        both("institution.name"),
                        owner,
                        both("institution.role"));
    }

    private static String name(Consent consent) {
        return consent.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String code(Owner whose, String consent, String community) {
        String code = mark(whose, Field.CODE, "expert.code");
        experts.append(
                "  - {id: %s/%s, code: %s, community: %s, sector: consultancy%s}%n"
                        .formatted(id, code, code, community, consent));
        return code;
    }

    private void say(Owner whose, boolean ownCode, String expert, String consent) {
        String concept = concept("concern", ", broader: " + theme);
        String quotation = id + "/" + mark(whose, Field.CODE, "quotation.id");
        sayings.add(new Saying(whose, ownCode, expert, quotation, concept));
        quotations.append(
                """
                  - id: %s
                    expert: %s
                    source: %s
                    section: %s
                    locator: "page %s"
                    original: {language: en, published: true}
                    text: {en: "I said %s to them."}
                    renderings:
                      - language: zh-Hans
                        translator: %s
                        method: human
                        status: final
                        date: "2024-08-12"
                        text: "我说了%s。"
                    codings:
                      - {concept: %s, stance: support}
                %s\
                """
                        .formatted(
                                quotation,
                                expert,
                                report,
                                both(whose, Field.WORDS, "quotation.section"),
                                mark(whose, Field.WORDS, "quotation.locator"),
                                mark(whose, Field.WORDS, "quotation.text"),
                                both(whose, Field.WORDS, "rendering.translator"),
                                mark(whose, Field.WORDS, "rendering.text"),
                                concept,
                                consent));
    }

    /// What is in the codebook besides what the people speak of.
    private void begin() {
        codebook.append(
                "  - {id: %s, kind: theme, label: %s, definition: %s, equivalence: {grade: close, note: %s}}%n"
                        .formatted(
                                theme,
                                both("theme.label"),
                                both("theme.definition"),
                                both("theme.note")));
        concepts.add(theme);
        String question = concept("question", ", exclusive: true");
        concept("position", ", answers: " + question);
        String barrier = concept("barrier", "");
        concept("proposal", ", mitigates: [" + barrier + "]");
        concept("benefit", ", related: [" + barrier + "]");
    }

    private String concept(String kind, String links) {
        String concept = id + "/" + mark(kind + ".id");
        concepts.add(concept);
        codebook.append(
                """
                  - {id: %s, kind: %s, label: %s, altLabels: {en: ["%s"], zh-Hans: ["又称%s"]}, definition: %s, equivalence: {grade: close, note: %s}%s}
                """
                        .formatted(
                                concept,
                                kind,
                                both(kind + ".label"),
                                mark(kind + ".altLabel.en"),
                                mark(kind + ".altLabel.zh"),
                                both(kind + ".definition"),
                                both(kind + ".note"),
                                links));
        return concept;
    }

    private String sourcesFile() {
        String instrument = mark("instrument.id");
        String event = mark("event.id");
        milestones.addAll(List.of(instrument, event));
        return """
        sources:
          - {id: %s, kind: report, title: %s, authors: ["%s"], publisher: %s, date: "2024-08-12", url: "https://%s.example/", citation: "%s"}
          - {id: %s, kind: news, title: %s, publisherName: "%s", url: "https://%s.example/", accessed: "2024-07-27", number: 1, citedBy: %s, citation: "%s"}
        instruments:
          - {id: %s, label: %s, date: "2023", issuedBy: [%s], source: %s, note: %s}
        events:
          - {id: %s, label: %s, from: "2023", convenedBy: [%s], note: %s}
        """
                .formatted(
                        report,
                        both("source.title"),
                        mark("source.author"),
                        owner,
                        mark("source.url"),
                        mark("source.citation"),
                        id + "/" + mark("source.id"),
                        both("source.title"),
                        mark("source.publisherName"),
                        mark("source.url"),
                        report,
                        mark("source.citation"),
                        instrument,
                        both("instrument.label"),
                        owner,
                        report,
                        both("instrument.note"),
                        event,
                        both("event.label"),
                        owner,
                        both("event.note"));
    }

    private String findingsFile() {
        String finding = mark("finding.id");
        String statement = mark("statement.id");
        findings.addAll(List.of(id + "/" + finding + "-" + west, id + "/" + finding + "-" + east));
        return """
        findings:
          - id: %s
            concept: %s
            among: [%s, %s]
            quantifier: most
            words: "%s"
            stance: support
            source: %s
            section: %s
            passage: {language: en, text: "Most said %s.", translations: {zh-Hans: "多数提到%s。"}}
            reading: %s
            note: %s
        statements:
          - id: %s
            concept: %s
            source: %s
            section: %s
            passage: {language: en, text: "We hold %s.", translations: {zh-Hans: "我们认为%s。"}}
        """
                .formatted(
                        finding,
                        concepts.get(2),
                        west,
                        east,
                        mark("finding.words"),
                        report,
                        both("finding.section"),
                        mark("finding.passage.en"),
                        mark("finding.passage.zh"),
                        both("finding.reading"),
                        both("finding.note"),
                        statement,
                        concepts.get(3),
                        report,
                        both("statement.section"),
                        mark("statement.passage.en"),
                        mark("statement.passage.zh"));
    }
}
