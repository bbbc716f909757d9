package org.qiutong.translation.xliff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.Rendering.Status;
import org.qiutong.exchange.EditedStudy;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.qiutong.StudyReading;
import org.qiutong.graph.Snapshot;
import org.qiutong.id.ConceptId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.search.Kind;
import org.qiutong.search.SearchFilter;
import org.qiutong.search.SearchService;
import org.qiutong.text.LanguageTag;
import org.qiutong.translation.Change;
import org.qiutong.translation.FoundingRenderings;
import org.qiutong.translation.Move;
import org.qiutong.translation.Translation;
import org.qiutong.translation.TranslationService;
import org.qiutong.translation.xliff.ImportPlan.Item;
import org.qiutong.translation.xliff.ImportPlan.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithMockUser;

/// Texts of the founding study to a translator's tool and back, on a real database.
@ProgramTest
@WithMockUser(username = "ann", roles = "RESEARCHER")
class XliffServiceTest {

    private static final LanguageTag CHINESE = LanguageTag.ZH_HANS;
    private static final LanguageTag FRENCH = new LanguageTag("fr");
    private static final String Q3 = "itif-2024:q03";
    private static final String Q4 = "itif-2024:q04";
    private static final String LABEL = "itif-2024:safety-risks:label";

    @Autowired XliffService xliff;
    @Autowired TranslationService desk;
    @Autowired CodebookService codebook;
    @Autowired SearchService search;
    @Autowired ImportService imports;
    @Autowired Driver driver;

    @AfterEach
    void putBack() {
        FoundingRenderings.restore(driver, imports);
    }

    @Test
    void exportsAStudyByTheRules() {
        ExportSelection all = selection(CHINESE);
        XliffService.Size size = xliff.size(all);
        assertThat(size.quotations()).isEqualTo(12);
        assertThat(size.codebook()).isGreaterThan(100);
        for (Locale locale : List.of(Locale.ENGLISH, CHINESE.locale())) {
            String written = xliff.xliff(all, locale);
            XLIFFReader.validate(written, null);
            XliffFile file = read(written);
            assertThat(file.units()).hasSize(size.quotations() + size.codebook());
            assertThat(written)
                    .contains(
                            locale.equals(Locale.ENGLISH)
                                    ? "The speaker’s own words were not published."
                                    : "发言者的原话未公布。",
                            "itif-2024/3-UK",
                            "[MAIL v.2.0]",
                            "sectoral regulation");
        }
        assertThat(xliff.size(selection(FRENCH)).translated()).isZero();
        assertThat(read(xliff.xliff(selection(FRENCH), Locale.ENGLISH)).units())
                .hasSize(size.quotations() + size.codebook())
                .allMatch(each -> each.target().isEmpty());
        ExportSelection nothing =
                new ExportSelection(
                        Optional.of(new StudyId("no-study")),
                        Optional.empty(),
                        LanguageTag.EN,
                        CHINESE,
                        EnumSet.allOf(Part.class));
        assertThat(xliff.size(nothing).fits()).isFalse();
        assertThatThrownBy(() -> xliff.xliff(nothing, Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesWhatNobodyTouched() {
        Snapshot before = Snapshot.of(driver);
        for (LanguageTag language : List.of(CHINESE, FRENCH)) {
            ImportPlan stored = xliff.store(read(xliff.xliff(selection(language), Locale.ENGLISH)));
            assertThat(stored.changesNothing()).isTrue();
            assertThat(stored.refused()).isEmpty();
        }
        assertThat(Snapshot.of(driver)).isEqualTo(before);
    }

    @Test
    void bringsTranslationsBackOnce() {
        XliffFile file =
                read(
                        exported()
                                .translate(Q3, " 我认为英国政府的做法合理。 ", "translated")
                                .translate(Q4, "草案[人工智能示范法2.0版]尚待细化。", "final")
                                .translate(LABEL, "安全方面的风险", "translated")
                                .state("itif-2024:q05", "reviewed"));
        Snapshot before = Snapshot.of(driver);
        ImportPlan plan = xliff.plan(file);
        assertThat(Snapshot.of(driver)).as("a look changes nothing").isEqualTo(before);
        assertThat(plan.rendered(Status.DRAFT)).isEqualTo(1);
        assertThat(plan.rendered(Status.IN_REVIEW)).isEqualTo(2);
        assertThat(plan.worded()).isEqualTo(1);
        assertThat(plan.refused()).isEmpty();
        assertThat(xliff.store(file)).isEqualTo(plan);
        Translation third = rendering("itif-2024/q03");
        assertThat(third.text()).isEqualTo("我认为英国政府的做法合理。");
        assertThat(third.status()).isEqualTo(Status.DRAFT);
        assertThat(third.version()).isEqualTo(2);
        assertThat(third.vouchedBy()).contains("ann");
        assertThat(desk.history(third).getFirst().note()).isEqualTo("returns.xlf");
        assertThat(rendering("itif-2024/q05").status()).isEqualTo(Status.IN_REVIEW);
        Snapshot after = Snapshot.of(driver);
        assertThat(xliff.store(file).changesNothing()).isTrue();
        assertThat(Snapshot.of(driver)).as("a second time").isEqualTo(after);
    }

    @Test
    void changesTheCodebook() {
        Concept before = codebook.concept(new ConceptId("itif-2024/safety-risks")).orElseThrow();
        String definition = "itif-2024:safety-risks:definition";
        XliffFile file =
                read(
                        exported()
                                .translate(LABEL, "鹦鹉学舌的风险", "translated")
                                .translate(definition, "另一种说法。", "final"));
        assertThat(xliff.store(file).worded()).isEqualTo(2);
        Concept after = codebook.concept(new ConceptId("itif-2024/safety-risks")).orElseThrow();
        assertThat(after.label().in(CHINESE)).contains("鹦鹉学舌的风险");
        assertThat(after.definition().in(CHINESE)).contains("另一种说法。");
        assertThat(after.label().in(LanguageTag.EN)).isEqualTo(before.label().in(LanguageTag.EN));
        assertThat(after.links()).isEqualTo(before.links());
        assertThat(after.altLabels()).isEqualTo(before.altLabels());
        assertThat(search.search("鹦鹉学舌", SearchFilter.of(Kind.CONCEPT), 5).toString())
                .contains("itif-2024/safety-risks");
        assertThat(search.suggest("yingwuxueshe", SearchFilter.ALL, 5).toString())
                .contains("鹦鹉学舌的风险");
        Snapshot stored = Snapshot.of(driver);
        assertThat(xliff.store(file).changesNothing()).isTrue();
        assertThat(Snapshot.of(driver)).isEqualTo(stored);
        imports.store(StudyReading.shipped("itif-2024"), "bo");
        assertThat(codebook.concept(before.id())).as("an import leaves it").contains(after);
        assertThat(search.search("鹦鹉学舌", SearchFilter.of(Kind.CONCEPT), 5).words()).hasSize(1);
        ImportPlan late = xliff.plan(read(file(file, LABEL, "第三种说法")));
        assertThat(late.refused())
                .extracting(Item::unit, Item::outcome)
                .contains(refused(LABEL, Refusal.CHANGED_SINCE));
    }

    @Test
    void beginsTranslationsIntoAThirdLanguage() {
        Exported french = new Exported(xliff.xliff(selection(FRENCH), Locale.ENGLISH));
        ImportPlan stored =
                xliff.store(
                        read(
                                french.translate(Q3, "C’est bien.", "translated")
                                        .translate(LABEL, "Risques de sécurité", "translated")));
        assertThat(stored.rendered(Status.DRAFT)).isEqualTo(1);
        assertThat(stored.worded()).isEqualTo(1);
        assertThat(stored.refused()).isEmpty();
        assertThat(desk.translation(new QuotationId("itif-2024/q03"), FRENCH).orElseThrow().text())
                .isEqualTo("C’est bien.");
        assertThat(
                        codebook.concept(new ConceptId("itif-2024/safety-risks"))
                                .orElseThrow()
                                .label()
                                .in(FRENCH))
                .contains("Risques de sécurité");
    }

    @Test
    void confirmsAnOutdatedTranslation() {
        desk.change(rendering("itif-2024/q03"), Change.of("第一稿。"));
        imports.store(
                StudyReading.read(
                        EditedStudy.founding()
                                .replace("quotations.yaml", "This is good.", "This is fine.")),
                "bo");
        Exported outdated = exported();
        assertThat(outdated.toString())
                .contains("subState=\"qiutong:outdated\"", "This is good.", "This is fine.");
        assertThat(xliff.plan(read(outdated)).changesNothing()).isTrue();
        assertThat(xliff.store(read(outdated.state(Q3, "translated"))).rendered(Status.DRAFT))
                .isEqualTo(1);
        assertThat(rendering("itif-2024/q03"))
                .extracting(Translation::status, Translation::text)
                .containsExactly(Status.DRAFT, "第一稿。");
        assertThat(xliff.tmx(selection(CHINESE), true, Locale.ENGLISH)).contains("第一稿。");
    }

    @Test
    void remembersWhatIsApprovedAndDraftsByChoice() {
        ExportSelection quotations =
                new ExportSelection(
                        Optional.of(new StudyId("itif-2024")),
                        Optional.empty(),
                        LanguageTag.EN,
                        CHINESE,
                        EnumSet.of(Part.QUOTATIONS));
        Translation third = rendering("itif-2024/q03");
        Translation review = desk.change(third, Change.of("英国的做法合理。").with(Move.SUBMIT));
        as("bo");
        desk.change(review, Change.of(review.text()).with(Move.APPROVE));
        String approved = xliff.tmx(quotations, false, Locale.ENGLISH);
        assertThat(approved).containsOnlyOnce("<tu ").contains("英国的做法合理。", ">REVIEWED<");
        assertThat(xliff.size(quotations)).isEqualTo(new XliffService.Size(12, 0, 12, 1));
        assertThat(xliff.tmx(quotations, true, Locale.ENGLISH).split("<tu ", -1)).hasSize(13);
    }

    @Test
    @WithMockUser(roles = "ANALYST")
    void isForResearchers() {
        assertThatThrownBy(() -> xliff.size(selection(CHINESE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> xliff.xliff(selection(CHINESE), Locale.ENGLISH))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> xliff.tmx(selection(CHINESE), true, Locale.ENGLISH))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> xliff.read("returns.xlf", new byte[0]))
                .isInstanceOf(AccessDeniedException.class);
        XliffFile file = new XliffFile("returns.xlf", LanguageTag.EN, CHINESE, List.of());
        assertThatThrownBy(() -> xliff.plan(file)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> xliff.store(file)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> codebook.change(List.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Exported exported() {
        return new Exported(xliff.xliff(selection(CHINESE), Locale.ENGLISH));
    }

    /// The document that a file was read from, with another text in it.
    private Exported file(XliffFile of, String unit, String text) {
        String seen =
                of.units().stream()
                        .filter(each -> each.id().equals(unit))
                        .findFirst()
                        .flatMap(XliffFile.Returned::seen)
                        .orElseThrow();
        Exported now = exported().translate(unit, text, "translated");
        return new Exported(
                now.toString()
                        .replaceFirst(
                                "(?s)(id=\"" + unit + "\".*?type=\"seen\">)[^<]*", "$1" + seen));
    }

    static ExportSelection selection(LanguageTag into) {
        return new ExportSelection(
                Optional.of(new StudyId("itif-2024")),
                Optional.empty(),
                LanguageTag.EN,
                into,
                EnumSet.allOf(Part.class));
    }

    private Translation rendering(String quotation) {
        return desk.translation(new QuotationId(quotation), CHINESE).orElseThrow();
    }

    private XliffFile read(Object document) {
        return xliff.read("returns.xlf", document.toString().getBytes(StandardCharsets.UTF_8));
    }

    static org.assertj.core.groups.Tuple refused(String unit, Refusal why) {
        return org.assertj.core.groups.Tuple.tuple(unit, new Outcome.Refused(why));
    }

    static void as(String account) {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(
                                account,
                                "",
                                AuthorityUtils.createAuthorityList("ROLE_RESEARCHER"))));
    }
}
