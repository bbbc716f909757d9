package org.qiutong.dialogue.outcomes;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qiutong.codebook.Concept;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.Outcomes.Outcome;
import org.qiutong.dialogue.Outcomes.Said;
import org.qiutong.dialogue.Outcomes.Voice;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.Setting.Days;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Passage;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Rendering;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.FindingId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Expert;
import org.qiutong.study.Milestone;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.study.StudyDesign;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.withdrawal.Ledger;

/// What came of a dialogue, as a study of its own. Its sample are those who took part, so that
/// nothing in it counts for anybody else of their communities; its concepts are its own too, each
/// related to the one that was talked of.
///
/// Whoever spoke under the Chatham House Rule is not told apart from the others of their community:
/// their words are those of one voice, `X-CN`, which counts once, however much was said. Words
/// whose community may not be told are in no community, count nowhere and are left out.
record DialogueStudy(
        Study study,
        Source source,
        Milestone event,
        List<Expert> experts,
        List<Concept> concepts,
        List<Quotation> quotations,
        List<Finding> findings) {

    /// The texts that surround what was recorded, in each language of the interface.
    interface Words {

        LocalizedText of(String key, Map<String, ?> arguments);
    }

    /// The id that the study of a dialogue gets. It tells nothing about other studies: which ones
    /// came of a dialogue is in the graph.
    private static StudyId id(Dialogue dialogue) {
        return new StudyId("dialogue-" + dialogue.id());
    }

    /// @param talkedOf the concepts of all outcomes and words, and the questions that any of them
    ///   answers
    static DialogueStudy of(
            Dialogue dialogue, Days days, List<Concept> talkedOf, LocalDate today, Words words) {
        StudyId study = id(dialogue);
        Builder builder = new Builder(dialogue, study, days, today, words);
        return builder.build(talkedOf);
    }

    /// The same without the experts and words that were withdrawn.
    DialogueStudy without(Ledger ledger) {
        return new DialogueStudy(
                study,
                source,
                event,
                experts.stream().filter(each -> !ledger.hasExpert(each.id())).toList(),
                concepts,
                quotations.stream()
                        .filter(each -> !ledger.hasExpert(each.expert()))
                        .filter(each -> !ledger.hasQuotation(each.id()))
                        .toList(),
                findings);
    }

    /// The ids of all that is in it.
    List<String> ids() {
        return Stream.of(
                        Stream.of(source.id(), event.id()),
                        experts.stream().map(Expert::id),
                        concepts.stream().map(Concept::id),
                        quotations.stream().map(Quotation::id),
                        findings.stream().map(Finding::id))
                .flatMap(each -> each)
                .map(Object::toString)
                .toList();
    }

    private record Builder(
            Dialogue dialogue, StudyId study, Days days, LocalDate today, Words words) {

        DialogueStudy build(List<Concept> talkedOf) {
            Map<ExpertId, Expert> speakers = new LinkedHashMap<>();
            List<Quotation> quotations = new ArrayList<>();
            for (Said said : dialogue.outcomes().said()) {
                speaker(said)
                        .ifPresent(expert -> {
                            speakers.putIfAbsent(expert.id(), expert);
                            Quotation quotation = quotation(said, expert);
                            if (quotations.stream().noneMatch(q -> q.id().equals(quotation.id()))) {
                                quotations.add(quotation);
                            }
                        });
            }
            List<ConceptId> ids = talkedOf.stream().map(Concept::id).toList();
            return new DialogueStudy(
                    asStudy(),
                    source(),
                    event(),
                    List.copyOf(speakers.values()),
                    talkedOf.stream().map(each -> concept(each, ids)).toList(),
                    quotations,
                    dialogue.outcomes().items().stream().flatMap(this::findings).toList());
        }

        private Study asStudy() {
            Setting setting = dialogue.setting();
            return Study.builder(study, setting.title())
                    .summary(
                            setting.purpose().isEmpty()
                                    ? words.of("outcomes.study.summary", Map.of())
                                    : setting.purpose())
                    .design(StudyDesign.EXCERPTS)
                    .method(words.of("outcomes.study.method", Map.of()))
                    .limits(words.of("outcomes.study.limits", Map.of()))
                    .fieldwork(
                            new Study.Fieldwork(
                                    YearMonth.from(days.first()), YearMonth.from(days.last())))
                    .published(today)
                    .samples(dialogue.outcomes().present())
                    .report(recordId())
                    .licence(words.of("outcomes.study.licence", Map.of()))
                    .confidentiality(
                            words.of(
                                    "outcomes.study.confidentiality",
                                    Map.of("rule", setting.confidentiality().name())))
                    .build();
        }

        private SourceId recordId() {
            return new SourceId(study + "/record");
        }

        private Source source() {
            return Source.builder(recordId(), study, Source.Kind.REPORT, dialogue.setting().title())
                    .date(Optional.of(days.last().toString()))
                    .citation(dialogue.setting().title().best(LanguageTag.EN).text())
                    .build();
        }

        private Milestone event() {
            return new Milestone(
                    study + "/event",
                    study,
                    Milestone.Kind.EVENT,
                    dialogue.setting().title(),
                    Optional.of(days.first().toString()),
                    days.count() > 1 ? Optional.of(days.last().toString()) : Optional.empty(),
                    List.of(),
                    Optional.of(recordId()),
                    words.of("outcomes.study.event", Map.of()));
        }

        /// A copy of a concept, in the words of its codebook and labelled with the dialogue's
        /// title, so that a list tells the two apart.
        private Concept concept(Concept of, List<ConceptId> talkedOf) {
            TreeMap<LanguageTag, String> labels = new TreeMap<>();
            of.label()
                    .byLanguage()
                    .forEach((language, label) ->
                            labels.put(
                                    language,
                                    label
                                            + " – "
                                            + dialogue.setting().title().best(language).text()));
            return Concept.builder(
                            Concept.idIn(study, of.id()),
                            study,
                            of.kind(),
                            new LocalizedText(labels))
                    .definition(of.definition())
                    .links(
                            new Concept.Links(
                                    of.links()
                                            .answers()
                                            .map(question -> Concept.idIn(study, question)),
                                    of.links().exclusive(),
                                    List.of(),
                                    List.of(of.id())))
                    .equivalence(of.equivalence())
                    .position(talkedOf.indexOf(of.id()))
                    .build();
        }

        private Optional<Expert> speaker(Said said) {
            return said.community()
                    .map(community ->
                            said.speaker()
                                    .map(name ->
                                            expert(
                                                    "s-" + hash(community + " " + name),
                                                    name,
                                                    community))
                                    .orElseGet(() ->
                                            expert("X-" + community, "X-" + community, community)));
        }

        private Expert expert(String name, String code, CommunityId community) {
            return Expert.builder(new ExpertId(study + "/" + name), study, code)
                    .community(Optional.of(community))
                    .build();
        }

        private Quotation quotation(Said said, Expert expert) {
            QuotationId id =
                    new QuotationId(
                            study
                                    + "/q-"
                                    + hash(expert.id().value() + said.concept() + said.text()));
            return Quotation.builder(id, study)
                    .expert(expert.id())
                    .community(expert.community().orElseThrow())
                    .source(recordId())
                    .section(dialogue.setting().title())
                    .locator(days.first().toString())
                    .original(new Quotation.Original.Published(said.language(), said.text()))
                    .renderings(
                            said.renderings().versions().stream()
                                    .map(each ->
                                            new Rendering(
                                                    each.language(),
                                                    each.text(),
                                                    words.of("outcomes.study.translator", Map.of()),
                                                    Rendering.Method.HUMAN,
                                                    Rendering.Status.DRAFT,
                                                    Optional.of(today)))
                                    .toList())
                    .codings(
                            List.of(
                                    new Quotation.Coding(
                                            Concept.idIn(study, said.concept()), said.stance())))
                    .consent(said.speaker().isPresent() ? Consent.NAMED : Consent.CODE_AND_COUNTRY)
                    .build();
        }

        private Stream<Finding> findings(Outcome outcome) {
            return outcome.voices().stream().flatMap(voice -> findings(outcome, voice));
        }

        private Stream<Finding> findings(Outcome outcome, Voice voice) {
            LocalizedText.Version first = outcome.words().best(LanguageTag.EN);
            TreeMap<LanguageTag, String> others = new TreeMap<>(outcome.words().byLanguage());
            others.remove(first.language());
            return voice.tendency().parts().stream()
                    .map(part ->
                            Finding.builder(
                                            new FindingId(
                                                    Concept.idIn(study, outcome.concept())
                                                            + "."
                                                            + voice.community()
                                                            + "."
                                                            + part.stance()),
                                            study,
                                            Concept.idIn(study, outcome.concept()))
                                    .community(Optional.of(voice.community()))
                                    .quantifier(part.quantifier())
                                    .words(
                                            words.of(
                                                            "name.Quantifier." + part.quantifier(),
                                                            Map.of())
                                                    .best(first.language())
                                                    .text())
                                    .stance(part.stance())
                                    .groupSize(
                                            requireNonNull(
                                                    dialogue.outcomes()
                                                            .present()
                                                            .get(voice.community())))
                                    .source(recordId())
                                    .section(dialogue.setting().title())
                                    .passage(
                                            new Passage(
                                                    first.language(),
                                                    first.text(),
                                                    new LocalizedText(others)))
                                    .note(
                                            words.of(
                                                    "outcomes.study.bounds",
                                                    Map.of("result", outcome.result().name())))
                                    .build());
        }

        /// A short, stable hash, so that words entered again are recognized.
        private static String hash(String text) {
            try {
                byte[] digest =
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest, 0, 6);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
