package org.qiutong.translation.xliff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.codebook.Concept;
import org.qiutong.id.ConceptId;
import org.qiutong.id.QuotationId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.translation.Queue.Stage;
import org.qiutong.translation.xliff.FileRefused.Why;
import org.qiutong.translation.xliff.Unit.Note;
import org.qiutong.translation.xliff.Unit.Origin;
import org.qiutong.translation.xliff.XliffFile.Returned;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// XLIFF as it is written and read, and files that no reader should trust.
class XliffFormatTest {

    private static final String ODD = "  [S]o <b> & \"it\" ]]> is…\n two  blanks, 😀\tend ";

    /// The exported file must not change between versions, since tools and users keep it.
    @Test
    void writesTheSameFileEveryTime() {
        String written = XliffWriter.write(LanguageTag.EN, LanguageTag.ZH_HANS, units());
        assertThat(written).isEqualTo(resource("leaves.xlf"));
        XLIFFReader.validate(written, null);
    }

    @Test
    void readsWhatItWrites() {
        XliffFile file = read(resource("leaves.xlf"));
        assertThat(file.source()).isEqualTo(LanguageTag.EN);
        assertThat(file.language()).isEqualTo(LanguageTag.ZH_HANS);
        assertThat(file.units())
                .extracting(Returned::file, Returned::id, Returned::seen)
                .containsExactly(
                        tuple("quotations", "park:q1", "0"),
                        tuple("quotations", "park:q2", "3"),
                        tuple("quotations", "park:q3", "4"),
                        tuple("quotations", "park:q4", "5"),
                        tuple("codebook", "park:dogs:label", Unit.hash("狗")),
                        tuple("codebook", "park:dogs:equivalence-note", "none"));
        assertThat(file.units())
                .extracting(Returned::target)
                .containsExactly(
                        Optional.empty(),
                        Optional.of("是……"),
                        Optional.of("旧"),
                        Optional.of("完"),
                        Optional.of("狗"),
                        Optional.empty());
        assertThat(file.units())
                .extracting(Returned::translated)
                .containsExactly(false, true, false, true, true, false);
        assertThat(file.units())
                .extracting(Returned::forReview)
                .containsExactly(false, true, false, true, false, false);
        assertThat(file.units()).allMatch(each -> each.fault().isEmpty());
        assertThat(file.units().getFirst().source()).contains(Unit.hash(ODD));
    }

    /// What a tool may make of it: sentences split, a term marked, states set, a comment added.
    @Test
    void joinsWhatAToolHasSplit() {
        XliffFile file = read(resource("returns.xlf"));
        assertThat(file.units())
                .extracting(Returned::id, Returned::target, Returned::fault)
                .containsExactly(
                        tuple("park:q1", Optional.of("狗要牵绳。 猫不要。"), Optional.empty()),
                        tuple("park:q2", Optional.of("是的。不是。"), Optional.empty()),
                        tuple("park:q3", Optional.of("新"), Optional.of(Refusal.INLINE_CODES)),
                        tuple("park:q4", Optional.of("完"), Optional.of(Refusal.PARTLY_TRANSLATED)),
                        tuple("park:dogs:label", Optional.of("犬"), Optional.empty()),
                        tuple("park:dogs:equivalence-note", Optional.empty(), Optional.empty()));
        assertThat(file.units().getFirst().forReview()).as("one segment is not").isFalse();
        assertThat(file.units().get(1).forReview()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "doctype.xlf, DOCTYPE",
        "laughs.xlf, DOCTYPE",
        "external.xlf, DOCTYPE",
        "version-1.2.xlf, OTHER_VERSION",
        "version-2.2.xlf, OTHER_VERSION",
        "page.xlf, NOT_XLIFF",
        "no-language.xlf, NO_LANGUAGE",
        "one-language.xlf, NO_LANGUAGE",
        "state.xlf, INVALID",
        "twice.xlf, INVALID",
        "markup.xlf, INVALID"
    })
    void refusesWhatItDoesNotRead(String file, Why why) {
        assertThat(refusal(resource(file)).why()).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({"state.xlf, park:q2, 11", "twice.xlf, park:q1, 0", "markup.xlf, 'park:<q>', 10"})
    void namesTheUnitThatBreaksTheRules(String file, String unit, int line) {
        assertThat(refusal(resource(file)).arguments())
                .containsEntry("unit", unit)
                .containsEntry("line", line)
                .hasEntrySatisfying(
                        "reason", reason -> assertThat((String) reason).hasSizeGreaterThan(10));
    }

    /// Okapi holds codes as such characters.
    @Test
    void refusesCharactersThatPretendToBeCodes() {
        String hostile = resource("leaves.xlf").replace("是……", "\uE101\uE110是\uE102\uE111");
        assertThat(refusal(hostile).arguments()).containsEntry("unit", "park:q2");
    }

    @Test
    void namesTheVersion() {
        assertThat(refusal(resource("version-1.2.xlf")).arguments())
                .containsEntry("version", "1.2");
        assertThat(refusal(resource("version-2.2.xlf")).arguments())
                .containsEntry("version", "2.2");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60, 400, 900, 1500})
    void refusesWhatIsCutOff(int length) {
        assertThat(refusal(resource("leaves.xlf").substring(0, length)).why())
                .isEqualTo(Why.NOT_XML);
    }

    @Test
    void refusesWhatIsTooMuch() {
        assertThat(refusal(new byte[XmlPrecheck.MOST_BYTES + 1]).why()).isEqualTo(Why.TOO_LARGE);
        String deep = "<group id=\"g\">".repeat(100_000);
        assertThat(refusal(resource("leaves.xlf").replaceFirst("<unit ", deep + "<unit ")).why())
                .isEqualTo(Why.TOO_DEEP);
        assertThat(refusal("").why()).isEqualTo(Why.EMPTY);
        assertThat(refusal(" \n").why()).isEqualTo(Why.EMPTY);
    }

    @Test
    void knowsTheEncodings() {
        String text = resource("leaves.xlf");
        XliffFile file = read(text);
        assertThat(read(text.getBytes(StandardCharsets.UTF_16))).isEqualTo(file);
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(file);
        assertThat(refusal(text.getBytes(Charset.forName("GB18030"))).why())
                .isEqualTo(Why.ENCODING);
    }

    /// Trados and memoQ know Chinese by country.
    @Test
    void takesACountryForAScript() {
        assertThat(read(resource("leaves.xlf").replace("zh-Hans", "zh-CN")).language())
                .isEqualTo(LanguageTag.ZH_HANS);
    }

    /// No stored text may make an export fail.
    @ParameterizedTest
    @ValueSource(strings = {"a\u0001b", "a\uE101\uE110b", "a\uFFFEb", "\uD800", "\r\n a \r"})
    void writesAnyTextThereIs(String text) {
        Unit unit = unit("park/q1", text, Optional.of(text), Stage.DRAFT, "1");
        String written = XliffWriter.write(LanguageTag.EN, LanguageTag.ZH_HANS, List.of(unit));
        Returned back = read(written).units().getFirst();
        assertThat(back.id()).isEqualTo("park:q1");
        assertThat(back.source()).contains(Unit.hash(text));
        assertThat(xml(TmxWriter.write(LanguageTag.EN, List.of(unit), LocalDate.EPOCH)))
                .isNotNull();
    }

    @Test
    void writesAMemory() {
        Document tmx =
                xml(
                        TmxWriter.write(
                                LanguageTag.EN,
                                units().stream()
                                        .filter(each -> each.isCurrent() && each.approved())
                                        .toList(),
                                LocalDate.of(2026, 1, 2)));
        assertThat(tmx.getDocumentElement().getAttribute("version")).isEqualTo("1.4");
        Element header = (Element) tmx.getElementsByTagName("header").item(0);
        for (String required :
                List.of(
                        "creationtool",
                        "creationtoolversion",
                        "segtype",
                        "o-tmf",
                        "adminlang",
                        "srclang",
                        "datatype")) {
            assertThat(header.getAttribute(required)).as(required).isNotEmpty();
        }
        assertThat(header.getAttribute("creationdate")).isEqualTo("20260102T000000Z");
        assertThat(tmx.getElementsByTagName("tu").getLength()).isEqualTo(2);
        Element unit = (Element) tmx.getElementsByTagName("tu").item(0);
        assertThat(unit.getAttribute("tuid")).isEqualTo("park:q4");
        assertThat(unit.getElementsByTagName("prop").item(1).getTextContent()).isEqualTo("FINAL");
        Element english = (Element) unit.getElementsByTagName("tuv").item(0);
        Element chinese = (Element) unit.getElementsByTagName("tuv").item(1);
        assertThat(english.getAttribute("xml:lang")).isEqualTo("en");
        assertThat(english.getTextContent()).isEqualTo("Done");
        assertThat(chinese.getAttribute("xml:lang")).isEqualTo("zh-Hans");
        assertThat(chinese.getTextContent()).isEqualTo("完");
        assertThat(chinese.getAttribute("creationid")).isEqualTo("ann & \"bo\"");
        assertThat(chinese.getAttribute("changedate")).isEqualTo("20240812T000000Z");
    }

    private static List<Unit> units() {
        return List.of(
                unit("park/q1", ODD, Optional.empty(), Stage.NOT_BEGUN, "0"),
                unit("park/q2", "Yes. No.", Optional.of("是……"), Stage.IN_REVIEW, "3"),
                unit("park/q3", "New", Optional.of("旧"), Stage.OUTDATED, "4"),
                unit("park/q4", "Done", Optional.of("完"), Stage.FINAL, "5"),
                concept(Concept.Field.LABEL, "Dogs", Optional.of("狗")),
                concept(Concept.Field.EQUIVALENCE_NOTE, "No wolves", Optional.empty()));
    }

    private static Unit unit(
            String id, String source, Optional<String> target, Stage stage, String seen) {
        return new Unit(
                new UnitId.OfQuotation(new QuotationId(id)),
                new LocalizedText.Version(LanguageTag.EN, source),
                LanguageTag.ZH_HANS,
                target,
                Optional.of(stage),
                seen,
                List.of(
                        new Note("context", "Section: <1> & 2"),
                        new Note("mark", "An editor’s marks: [S], …")),
                target.map(_ ->
                        new Origin(
                                "ann & \"bo\"", "HUMAN", Optional.of(LocalDate.of(2024, 8, 12)))));
    }

    private static Unit concept(Concept.Field field, String source, Optional<String> target) {
        return new Unit(
                new UnitId.OfConcept(new ConceptId("park/dogs"), field),
                new LocalizedText.Version(LanguageTag.EN, source),
                LanguageTag.ZH_HANS,
                target,
                target.isPresent() ? Optional.empty() : Optional.of(Stage.NOT_BEGUN),
                Units.seen(target),
                List.of(),
                Optional.empty());
    }

    private static XliffFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static XliffFile read(byte[] bytes) {
        return XliffReader.read("returns.xlf", bytes);
    }

    private static FileRefused refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static FileRefused refusal(byte[] bytes) {
        return catchThrowableOfType(FileRefused.class, () -> read(bytes));
    }

    private static String resource(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/xliff", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document xml(String text) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(text, e);
        }
    }

    private static org.assertj.core.groups.Tuple tuple(String file, String id, String seen) {
        return org.assertj.core.groups.Tuple.tuple(file, id, Optional.of(seen));
    }

    private static org.assertj.core.groups.Tuple tuple(
            String id, Optional<String> target, Optional<Refusal> fault) {
        return org.assertj.core.groups.Tuple.tuple(id, target, fault);
    }
}
