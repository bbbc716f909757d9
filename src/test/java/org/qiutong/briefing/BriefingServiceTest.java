package org.qiutong.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qiutong.ProgramTest;
import org.qiutong.Words;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.Setting.Confidentiality;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Quotation;
import org.qiutong.export.TaggedText;
import org.qiutong.id.CommunityId;
import org.qiutong.people.Expert;
import org.qiutong.people.Sector;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/// Packs on the founding study, in all formats.
@ProgramTest
@WithMockUser(roles = "CONVENOR")
class BriefingServiceTest {

    private static final CommunityId UK = new CommunityId("UK");

    private static final Locale EN = Locale.ENGLISH;
    private static final Locale ZH = Locale.forLanguageTag("zh-Hans");
    private static final String TITLE = "Open source AI: risks & <shared> \"remedies\"";
    private static final Dialogue DIALOGUE =
            Dialogues.on(
                    Confidentiality.CHATHAM_HOUSE,
                    TITLE,
                    "malicious-actors-open-or-closed",
                    "malicious-use",
                    "standards-and-governance",
                    "own-approach-reasonable",
                    "how-policy-should-develop",
                    "who-should-lead");

    @Autowired BriefingService briefings;

    @ParameterizedTest
    @EnumSource
    void saysInPdfWhatWentIn(Chosen chosen) throws IOException {
        Pack pack = pack(DIALOGUE);
        Order order = chosen.order(Order.Format.PDF);
        byte[] pdf = write(pack, order);
        keep(pdf, "pack-" + chosen + ".pdf");
        keep(write(pack, chosen.order(Order.Format.DOCX)), "pack-" + chosen + ".docx");
        keep(write(pack, chosen.order(Order.Format.HTML)), "pack-" + chosen + ".html");
        TaggedText read = TaggedText.of(pdf);
        assertThat(
                        read.besides(
                                briefings.paper(pack, order).texts().stream()
                                        .map(each -> each.text())
                                        .toList()))
                .isEmpty();
        assertThat(read.pages()).isGreaterThanOrEqualTo(8);
        assertThat(read.tags()).contains("H1", "H2", "H3", "BlockQuote", "Table", "TH", "L");
        assertThat(read.language()).isEqualTo(chosen.languages().getFirst().toLanguageTag());
    }

    /// The languages of a pack.
    enum Chosen {
        ENGLISH,
        CHINESE,
        BOTH;

        List<Locale> languages() {
            return switch (this) {
                case ENGLISH -> List.of(EN);
                case CHINESE -> List.of(ZH);
                case BOTH -> List.of(EN, ZH);
            };
        }

        Order order(Order.Format format) {
            return new Order(languages(), Order.allSections(), format);
        }
    }

    @Test
    void hasThePartsThatWereAskedFor() {
        Pack pack = pack(DIALOGUE);
        for (Section section : Section.values()) {
            String only =
                    text(
                            pack,
                            new Order(List.of(EN), java.util.Set.of(section), Order.Format.HTML));
            assertThat(only.contains(Words.en("briefing.manifest")))
                    .as(section.name())
                    .isEqualTo(section == Section.MANIFEST);
            assertThat(only.contains(Words.en("briefing.words")))
                    .as(section.name())
                    .isEqualTo(section == Section.WORDS);
            assertThat(only.contains("Common ground:"))
                    .as(section.name())
                    .isEqualTo(section == Section.COMMON_GROUND);
        }
    }

    @Test
    void listsEveryQuotationAndNobodyWhoTakesPartInEachFormat() {
        Pack pack = pack(DIALOGUE);
        assertThat(pack.quotations()).hasSizeGreaterThan(5);
        assertThat(pack.guests().byCommunity()).isEqualTo(Map.of(UK, 2, new CommunityId("CN"), 1));
        all(pack)
                .forEach((format, text) -> {
                    assertThat(text)
                            .as(format.name())
                            .contains(squeezed("Consent: Quotation with code and country"))
                            .contains(squeezed("授权范围：可引用，注明代号和国别"))
                            .contains(squeezed("How Experts in China and the United Kingdom View"))
                            .contains(squeezed(Dialogues.SAID))
                            .contains(squeezed("3 people are invited"))
                            .doesNotContain(squeezed(Dialogues.SECRET_NAME))
                            .doesNotContain(squeezed(Dialogues.SECRET_INSTITUTION))
                            .doesNotContain(squeezed("for planners only"));
                    for (Disclosure.Quoted each : pack.quotations()) {
                        assertThat(text)
                                .as(format + " " + each.quotation().id())
                                .contains(squeezed(each.quotation().id().value()));
                    }
                });
    }

    @Test
    void namesWhoIsOnTheRecord() {
        Dialogue open = Dialogues.on(Confidentiality.ON_THE_RECORD, TITLE, "malicious-use");
        all(pack(open))
                .forEach((format, text) ->
                        assertThat(text)
                                .as(format.name())
                                .contains(squeezed(Dialogues.SECRET_NAME + " (United Kingdom)"))
                                .contains(squeezed(Dialogues.SECRET_INSTITUTION)));
    }

    /// The test forces the words into a pack: even then no format discloses them.
    @Test
    void tellsNoQuotationBeyondItsConsent() {
        Pack pack = pack(DIALOGUE);
        Disclosure disclosure = new Disclosure(Confidentiality.CHATHAM_HOUSE);
        Quotation told = pack.quotations().getFirst().quotation();
        var expert =
                Expert.builder(told.expert(), told.study(), "9-UK")
                        .community(Optional.of(UK))
                        .sector(Optional.of(Sector.UNIVERSITY))
                        .build();
        Quotation coarse =
                Quotation.builder(told.id(), told.study())
                        .expert(told.expert())
                        .community(told.community())
                        .source(told.source())
                        .section(told.section())
                        .locator(told.locator())
                        .original(told.original())
                        .renderings(told.renderings())
                        .codings(told.codings())
                        .consent(Consent.COARSE_ATTRIBUTE)
                        .build();
        Pack.Item first = pack.items().getFirst();
        Pack changed =
                new Pack(
                        pack.dialogue(),
                        List.of(
                                new Pack.Item(
                                        first.planned(),
                                        first.concept(),
                                        first.ground(),
                                        List.of(),
                                        List.of(disclosure.quotation(coarse, expert).orElseThrow()),
                                        List.of(),
                                        first.outcome(),
                                        List.of())),
                        List.of(),
                        pack.host(),
                        pack.option(),
                        Guests.NONE,
                        List.of(),
                        pack.citations(),
                        pack.made(),
                        pack.permalink());
        all(changed)
                .forEach((format, text) ->
                        assertThat(text)
                                .as(format.name())
                                .contains(squeezed("An expert (University)"))
                                .contains(
                                        squeezed(
                                                told.text()
                                                        .in(new org.qiutong.text.LanguageTag("en"))
                                                        .orElseThrow()
                                                        .substring(0, 30)))
                                .doesNotContain("9-UK")
                                .doesNotContain(squeezed(told.expert().value())));
    }

    private Pack pack(Dialogue dialogue) {
        return briefings.pack(
                dialogue, Dialogues.GUESTS, address -> "https://qiutong.example/" + address);
    }

    /// What each format says, without white space, in both languages.
    private Map<Order.Format, String> all(Pack pack) {
        Map<Order.Format, String> texts = new EnumMap<>(Order.Format.class);
        for (Order.Format format : Order.Format.values()) {
            texts.put(
                    format,
                    squeezed(text(pack, new Order(List.of(EN, ZH), Order.allSections(), format))));
        }
        return texts;
    }

    private String text(Pack pack, Order order) {
        byte[] bytes = write(pack, order);
        try {
            return switch (order.format()) {
                case PDF -> {
                    try (PDDocument document = Loader.loadPDF(bytes)) {
                        // Cell by cell, as it was written.
                        yield TaggedText.of(bytes).text() + new PDFTextStripper().getText(document);
                    }
                }
                case DOCX -> {
                    try (XWPFWordExtractor document =
                            new XWPFWordExtractor(
                                    new XWPFDocument(new ByteArrayInputStream(bytes)))) {
                        yield document.getText() + document.getMetadataTextExtractor().getText();
                    }
                }
                case HTML ->
                        new String(bytes, StandardCharsets.UTF_8)
                                .replaceAll("<[^>]*>", "")
                                .replace("&amp;", "&");
            };
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private byte[] write(Pack pack, Order order) {
        return order.format().write(briefings.paper(pack, order), () -> {});
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "");
    }

    private static void keep(byte[] bytes, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "packs"));
        Files.write(folder.resolve(name), bytes);
    }
}
