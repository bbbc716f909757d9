package org.qiutong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.TextChange;
import org.qiutong.dialogue.Agenda;
import org.qiutong.dialogue.AgendaItem;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.Outcomes;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.Tendency;
import org.qiutong.dialogue.outcomes.OutcomeService;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.qiutong.StudyReading;
import org.qiutong.explore.scene.SavedView;
import org.qiutong.explore.scene.SavedViewService;
import org.qiutong.explore.scene.Scene;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.inquiry.Inquiry;
import org.qiutong.inquiry.InquiryService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.translation.Change;
import org.qiutong.translation.TranslationService;
import org.qiutong.translation.xliff.ExportSelection;
import org.qiutong.translation.xliff.Exported;
import org.qiutong.translation.xliff.ImportPlan;
import org.qiutong.translation.xliff.Part;
import org.qiutong.translation.xliff.XliffService;
import org.springframework.beans.factory.annotation.Autowired;

/// What one writer of each feature does: all of them on the same concepts.
final class FeatureWriters {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    private static final StudyId STUDY = new StudyId("itif-2024");
    private static final LanguageTag FRENCH = new LanguageTag("fr");

    /// The concepts that all writers use, so that they contend for the same nodes.
    private static final List<String> CONCEPTS =
            Stream.of(
                            "malicious-use",
                            "safety-risks",
                            "misuse",
                            "trust-issues",
                            "geopolitical-uncertainty",
                            "inclusive-body-leads")
                    .map(each -> STUDY + "/" + each)
                    .toList();

    /// The number of rounds for each pair, at least two; a system property increases it.
    static final int ROUNDS = Integer.getInteger("qiutong.test.rounds", 3);

    @Autowired private ImportService imports;
    @Autowired private TranslationService desk;
    @Autowired private XliffService xliff;
    @Autowired private CodebookService codebook;
    @Autowired private DialogueService dialogues;
    @Autowired private OutcomeService outcomes;
    @Autowired private InquiryService inquiries;
    @Autowired private SavedViewService views;

    private final ImportBatch study = StudyReading.shipped(STUDY.value());

    enum Feature {
        IMPORT,
        DESK,
        XLIFF,
        CODEBOOK,
        OUTCOMES,
        DIALOGUE,
        INQUIRY,
        VIEW
    }

    /// Somebody at work.
    interface Writer {
        void write(int round);

        /// After the last round.
        void check();
    }

    /// @param side distinguishes two writers of the same feature: each has its own data
    Writer of(Feature feature, int side) {
        return switch (feature) {
            case IMPORT -> importer();
            case DESK -> translator("itif-2024/q0" + (3 + side));
            case XLIFF -> tool("itif-2024:q0" + (5 + side), CONCEPTS.get(side));
            case CODEBOOK -> editor(CONCEPTS.get(side));
            case OUTCOMES -> host(side);
            case DIALOGUE -> convenor(side);
            case INQUIRY -> analyst(side);
            case VIEW -> walker();
        };
    }

    private Writer importer() {
        return new Writer() {
            @Override
            public void write(int round) {
                imports.store(study, "ann");
            }

            @Override
            public void check() {
                assertThat(imports.isStored(study.id())).isTrue();
            }
        };
    }

    private Writer translator(String quotation) {
        int versions =
                desk.translation(new QuotationId(quotation), LanguageTag.ZH_HANS)
                        .orElseThrow()
                        .version();
        return new Writer() {
            @Override
            public void write(int round) {
                var seen =
                        desk.translation(new QuotationId(quotation), LanguageTag.ZH_HANS)
                                .orElseThrow();
                assertThat(desk.change(seen, Change.of(text(round))).version())
                        .isEqualTo(seen.version() + 1);
            }

            @Override
            public void check() {
                var last =
                        desk.translation(new QuotationId(quotation), LanguageTag.ZH_HANS)
                                .orElseThrow();
                assertThat(last.text()).isEqualTo(text(ROUNDS - 1));
                assertThat(last.version()).isEqualTo(versions + ROUNDS);
                assertThat(desk.history(last)).hasSize(last.version());
            }
        };
    }

    private Writer tool(String unit, String concept) {
        String label = concept.replace('/', ':') + ":label";
        return new Writer() {
            @Override
            public void write(int round) {
                String file =
                        xliff.xliff(
                                new ExportSelection(
                                        Optional.of(STUDY),
                                        Optional.empty(),
                                        LanguageTag.EN,
                                        LanguageTag.ZH_HANS,
                                        EnumSet.allOf(Part.class)),
                                Locale.ENGLISH);
                byte[] edited =
                        new Exported(file)
                                .translate(unit, text(round), "translated")
                                .translate(label, text(round), "translated")
                                .text()
                                .getBytes(UTF_8);
                // Units that others have changed meanwhile are refused, and keep the others' text.
                assertThat(xliff.store(xliff.read("returns.xlf", edited)).refused())
                        .extracting(ImportPlan.Item::unit)
                        .doesNotContain(unit, label);
            }

            @Override
            public void check() {
                var last =
                        desk.translation(
                                        new QuotationId(unit.replace(':', '/')),
                                        LanguageTag.ZH_HANS)
                                .orElseThrow();
                assertThat(last.text()).isEqualTo(text(ROUNDS - 1));
                assertThat(label(concept, LanguageTag.ZH_HANS)).contains(text(ROUNDS - 1));
            }
        };
    }

    private Writer editor(String concept) {
        return new Writer() {
            @Override
            public void write(int round) {
                var change =
                        new TextChange(
                                new ConceptId(concept),
                                Concept.Field.LABEL,
                                FRENCH,
                                label(concept, FRENCH),
                                text(round));
                assertThat(codebook.change(List.of(change))).isEmpty();
            }

            @Override
            public void check() {
                assertThat(label(concept, FRENCH)).contains(text(ROUNDS - 1));
            }
        };
    }

    private Writer host(int side) {
        var held = new Setting.Days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2));
        Setting first = setting(0);
        Dialogue begun =
                dialogues.create(
                        new Setting(
                                first.title(),
                                first.purpose(),
                                Optional.of(held),
                                first.sessions(),
                                first.minutes(),
                                first.format(),
                                first.languages(),
                                first.seats(),
                                first.communities(),
                                first.confidentiality()));
        Dialogue dialogue =
                dialogues.save(
                        begun,
                        new Outcomes(
                                Map.of(CN, 7, UK, 5),
                                ordered(side).stream()
                                        .map(each ->
                                                new Outcomes.Outcome(
                                                        new ConceptId(each),
                                                        Outcomes.Result.AGREED,
                                                        first.title(),
                                                        List.of(
                                                                new Outcomes.Voice(
                                                                        CN, Tendency.MOST_FOR))))
                                        .toList(),
                                List.of()));
        return new Writer() {
            @Override
            public void write(int round) {
                outcomes.enter(dialogue.id());
            }

            @Override
            public void check() {
                assertThat(outcomes.entered(dialogue)).isPresent();
            }
        };
    }

    private Writer convenor(int side) {
        Dialogue begun = dialogues.create(setting(0));
        return new Writer() {

            private Dialogue seen = begun;

            @Override
            public void write(int round) {
                seen = dialogues.save(seen, setting(round + 1));
                seen =
                        dialogues.save(
                                seen,
                                new Agenda(
                                        ordered(side + round).stream()
                                                .map(each ->
                                                        new AgendaItem(
                                                                new ConceptId(each),
                                                                10,
                                                                LocalizedText.NONE,
                                                                text(round)))
                                                .toList()));
            }

            @Override
            public void check() {
                assertThat(dialogues.dialogue(begun.id())).contains(seen);
                assertThat(seen.version()).isEqualTo(1 + 2 * ROUNDS);
            }
        };
    }

    private Writer analyst(int side) {
        Inquiry inquiry =
                new Inquiry(
                        Optional.of(STUDY),
                        Optional.empty(),
                        Optional.empty(),
                        Inquiry.Position.SUPPORTED,
                        Inquiry.Scope.EACH,
                        List.of(UK, CN),
                        3,
                        Inquiry.Basis.EITHER);
        return new Writer() {
            @Override
            public void write(int round) {
                inquiries.save(side + " " + round, inquiry);
            }

            @Override
            public void check() {
                assertThat(
                                inquiries.saved().stream()
                                        .filter(each -> each.title().startsWith(side + " ")))
                        .hasSize(ROUNDS)
                        .allMatch(each ->
                                each.found()
                                        .contains(new ConceptId("itif-2024/open-source-benefits")));
            }
        };
    }

    private Writer walker() {
        SavedView begun = views.save("begun", "", Scene.EMPTY);
        return new Writer() {
            @Override
            public void write(int round) {
                views.replace(begun.id(), text(round), "", Scene.EMPTY);
            }

            @Override
            public void check() {
                assertThat(views.saved())
                        .filteredOn(each -> each.id().equals(begun.id()))
                        .extracting(SavedView::title)
                        .containsExactly(text(ROUNDS - 1));
            }
        };
    }

    private static Setting setting(int round) {
        return Setting.first(
                LocalizedText.of(LanguageTag.EN, "Round " + round),
                List.of(LanguageTag.EN),
                List.of(UK, CN));
    }

    /// In opposite orders for the two sides, so that locks taken one by one can deadlock.
    private static List<String> ordered(int side) {
        return side % 2 == 0 ? CONCEPTS : CONCEPTS.reversed();
    }

    private Optional<String> label(String concept, LanguageTag language) {
        return codebook.concept(new ConceptId(concept)).orElseThrow().label().in(language);
    }

    private static String text(int round) {
        return "第" + "一".repeat(round + 1) + "稿";
    }
}
