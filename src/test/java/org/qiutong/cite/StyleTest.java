package org.qiutong.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// The examples that the manuals themselves give, and what is cited here.
class StyleTest {

    static final Work FOUNDING =
            report(
                            "How Experts in China and the United Kingdom View AI Risks and"
                                    + " Collaboration",
                            "Center for Data Innovation",
                            "2024-08-12",
                            "Yanzi Xu",
                            "Daniel Castro")
                    .build();

    static final Work PAGE = page(LanguageTag.EN);
    static final Work CHINESE_PAGE = page(LanguageTag.ZH_HANS);

    private static Work page(LanguageTag language) {
        return new Work(
                "qiutong/common-ground",
                Work.Kind.PAGE,
                List.of(),
                LocalizedText.of(Map.of("en", "Common ground", "zh-Hans", "共识")),
                language,
                LocalizedText.of(Map.of("en", "Qiutong", "zh-Hans", "求同")),
                Optional.empty(),
                Optional.of("https://qiutong.example/common-ground?theme=itif-2024/safety"),
                Optional.of(LocalDate.of(2026, 11, 28)));
    }

    @Test
    void citesTheFoundingStudyAndAPage() {
        assertThat(Style.APA.of(FOUNDING).text())
                .isEqualTo(
                        "Xu, Y., & Castro, D. (2024, August 12). How Experts in China and the United"
                                + " Kingdom View AI Risks and Collaboration. Center for Data"
                                + " Innovation.");
        assertThat(Style.CHICAGO.of(FOUNDING).text())
                .isEqualTo(
                        "Xu, Yanzi, and Daniel Castro. 2024. How Experts in China and the United"
                                + " Kingdom View AI Risks and Collaboration. Center for Data"
                                + " Innovation.");
        assertThat(Style.GBT.of(FOUNDING).text())
                .isEqualTo(
                        "XU Y, CASTRO D. How Experts in China and the United Kingdom View AI Risks"
                                + " and Collaboration[R]. [S.l.]: Center for Data Innovation, 2024.");
        assertThat(Style.APA.of(PAGE).text())
                .isEqualTo(
                        "Qiutong. (n.d.). Common ground. Retrieved November 28, 2026, from"
                                + " https://qiutong.example/common-ground?theme=itif-2024/safety");
        assertThat(Style.CHICAGO.of(PAGE).text())
                .isEqualTo(
                        "Qiutong. n.d. “Common Ground.” Accessed November 28, 2026."
                                + " https://qiutong.example/common-ground?theme=itif-2024/safety.");
        assertThat(Style.GBT.of(PAGE).text())
                .isEqualTo(
                        "Qiutong. Common ground[EB/OL]. [2026-11-28]."
                                + " https://qiutong.example/common-ground?theme=itif-2024/safety.");
    }

    /// The styles of English publishers translate a Chinese title; the Chinese one does not.
    @Test
    void citesAPageInChinese() {
        assertThat(Style.APA.of(CHINESE_PAGE).text())
                .startsWith(
                        "Qiutong. (n.d.). 共识 [Common ground]. Retrieved November 28, 2026, from");
        assertThat(Style.CHICAGO.of(CHINESE_PAGE).text())
                .startsWith("Qiutong. n.d. “共识” [Common ground]. Accessed November 28, 2026. ");
        assertThat(Style.GBT.of(CHINESE_PAGE).text())
                .isEqualTo(
                        "求同. 共识[EB/OL]. [2026-11-28]."
                                + " https://qiutong.example/common-ground?theme=itif-2024/safety.");
    }

    /// "Report by individual authors", "Webpage on a website with a retrieval date" and "Webpage on
    /// a website with a group author" in the examples of the Publication Manual.
    @Test
    void writesTheExamplesOfApa() {
        assertThat(
                        Style.APA
                                .of(
                                        report(
                                                        "How playful learning can help leapfrog"
                                                                + " progress in education",
                                                        "Center for Universal Education at"
                                                                + " Brookings",
                                                        "2019",
                                                        "Rebecca Winthrop",
                                                        "Lauren Ziegler",
                                                        "Rhea Handa",
                                                        "Foluyinka Fakoya")
                                                .at("https://www.brookings.edu/a.pdf")
                                                .build())
                                .html())
                .isEqualTo(
                        "Winthrop, R., Ziegler, L., Handa, R., &amp; Fakoya, F. (2019). <i>How"
                                + " playful learning can help leapfrog progress in education</i>."
                                + " Center for Universal Education at Brookings."
                                + " https://www.brookings.edu/a.pdf");
        assertThat(
                        Style.APA
                                .of(
                                        web("U.S. and world population clock", "U.S. Census Bureau")
                                                .at("https://www.census.gov/popclock/")
                                                .read("2020-01-09")
                                                .build())
                                .text())
                .isEqualTo(
                        "U.S. Census Bureau. (n.d.). U.S. and world population clock. Retrieved"
                                + " January 9, 2020, from https://www.census.gov/popclock/");
        assertThat(
                        Style.APA
                                .of(
                                        web(
                                                        "Anxiety disorders",
                                                        "National Institute of Mental Health")
                                                .on("2018-07")
                                                .at("https://www.nimh.nih.gov/anxiety")
                                                .read("2020-01-09")
                                                .build())
                                .text())
                .isEqualTo(
                        "National Institute of Mental Health. (2018, July). Anxiety disorders."
                                + " https://www.nimh.nih.gov/anxiety");
    }

    @Test
    void leavesOutAuthorsAsApaDoes() {
        assertThat(Style.APA.of(by(20)).text())
                .startsWith("A1, X., A2, X., ")
                .contains("A19, X., & A20, X. (2024)");
        assertThat(Style.APA.of(by(21)).text())
                .contains("A19, X., . . . A21, X. (2024)")
                .doesNotContain("A20");
        assertThat(Style.CHICAGO.of(by(6)).text()).contains("X A5, and X A6. 2024.");
        assertThat(Style.CHICAGO.of(by(7)).text()).startsWith("A1, X, X A2, X A3, et al. 2024.");
        assertThat(Style.GBT.of(by(3)).text()).startsWith("A1 X, A2 X, A3 X. Title");
        assertThat(Style.GBT.of(by(4)).text()).startsWith("A1 X, A2 X, A3 X, et al. Title");
    }

    /// Book and website in the sample citations of the Chicago Manual.
    @Test
    void writesTheExamplesOfChicago() {
        assertThat(
                        Style.CHICAGO
                                .of(
                                        report(
                                                        "The channels of student activism: how the"
                                                                + " left and right are winning (and"
                                                                + " losing) in campus politics today",
                                                        "University of Chicago Press",
                                                        "2022",
                                                        "Amy J. Binder",
                                                        "Jeffrey L. Kidder")
                                                .build())
                                .html())
                .isEqualTo(
                        "Binder, Amy J., and Jeffrey L. Kidder. 2022. <i>The Channels of Student"
                                + " Activism: How the Left and Right Are Winning (and Losing) in"
                                + " Campus Politics Today</i>. University of Chicago Press.");
        assertThat(
                        Style.CHICAGO
                                .of(
                                        web("About Yale: Yale Facts", "Yale University")
                                                .at("https://www.yale.edu/about-yale/yale-facts")
                                                .read("2022-03-08")
                                                .build())
                                .text())
                .isEqualTo(
                        "Yale University. n.d. “About Yale: Yale Facts.” Accessed March 8, 2022."
                                + " https://www.yale.edu/about-yale/yale-facts.");
    }

    /// From the examples of the standard: a report online, a page of a person.
    @Test
    void writesTheExamplesOfGbt() {
        assertThat(
                        Style.GBT
                                .of(
                                        report(
                                                        LanguageTag.ZH_HANS,
                                                        "第29次中国互联网络发展现状统计报告",
                                                        "中国互联网络信息中心",
                                                        "2012-01-16")
                                                .at("http://www.cnnic.net.cn/P02.pdf")
                                                .read("2013-03-26")
                                                .build())
                                .text())
                .isEqualTo(
                        "中国互联网络信息中心. 第29次中国互联网络发展现状统计报告[R/OL]."
                                + " (2012-01-16)[2013-03-26]. http://www.cnnic.net.cn/P02.pdf.");
        assertThat(
                        Style.GBT
                                .of(
                                        web(
                                                        "UNIMARC and metadata: Dublin Core",
                                                        "",
                                                        "Alan Hopkinson")
                                                .on("2009-04-22")
                                                .at(
                                                        "http://archive.ifla.org/IV/ifla64/138-161e.htm")
                                                .read("2013-03-27")
                                                .build())
                                .text())
                .isEqualTo(
                        "HOPKINSON A. UNIMARC and metadata: Dublin Core[EB/OL]."
                                + " (2009-04-22)[2013-03-27]."
                                + " http://archive.ifla.org/IV/ifla64/138-161e.htm.");
        assertThat(
                        Style.GBT
                                .of(
                                        report(
                                                        LanguageTag.ZH_HANS,
                                                        "研究报告",
                                                        "出版社",
                                                        "2020",
                                                        "甲某",
                                                        "乙某",
                                                        "丙某",
                                                        "丁某")
                                                .build())
                                .text())
                .isEqualTo("甲某, 乙某, 丙某, 等. 研究报告[R]. [出版地不详]: 出版社, 2020.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Yanzi Xu               | Xu, Y.             | Xu, Yanzi                 | XU Y
                    Jean-Pierre Dupont     | Dupont, J.-P.      | Dupont, Jean-Pierre       | DUPONT J P
                    J.R.R. Tolkien         | Tolkien, J. R. R.  | Tolkien, J.R.R.           | TOLKIEN J R R
                    Ludwig van Beethoven   | van Beethoven, L.  | van Beethoven, Ludwig     | VAN BEETHOVEN L
                    Martin Luther King Jr. | King, M. L., Jr.   | King, Martin Luther, Jr.  | KING M L JR
                    Xu, Yanzi              | Xu, Y.             | Xu, Yanzi                 | XU Y
                    许燕子                  | 许燕子              | 许燕子                     | 许燕子
                    Plato                  | Plato              | Plato                     | Plato
                    """)
    void writesNames(String printed, String apa, String chicago, String gbt) {
        Work work = report("Title", "Press", "2024", printed).build();
        assertThat(Style.APA.of(work).text())
                .startsWith(apa + (apa.endsWith(".") ? " " : ". ") + "(2024). Title. Press.");
        assertThat(Style.CHICAGO.of(work).text())
                .startsWith(chicago + (chicago.endsWith(".") ? " " : ". ") + "2024. Title. Press.");
        assertThat(Style.GBT.of(work).text()).startsWith(gbt + ". Title[R].");
    }

    @Test
    void keepsTheMarkThatEndsATitle() {
        Work work = report("Who \"leads\"?\r\nNobody\u2028knows!", "Press", "2024", "A B").build();
        assertThat(Style.APA.of(work).text()).endsWith("Who \"leads\"? Nobody knows! Press.");
        assertThat(Style.CHICAGO.of(web("Who \"leads\"?", "Press").build()).text())
                .isEqualTo("Press. n.d. “Who ‘Leads’?”");
        assertThat(Style.APA.of(report("<b>&", "Press", "2024").build()).html())
                .contains("<i>&lt;b&gt;&amp;</i>");
    }

    @Test
    void citesWhatHasNoPublisher() {
        Work work = report("Title", "", "2024-08").build();
        assertThat(Style.APA.of(work).text()).isEqualTo("Title. (2024, August).");
        assertThat(Style.CHICAGO.of(work).text()).isEqualTo("Title. 2024.");
        assertThat(Style.GBT.of(work).text()).isEqualTo("Title[R]. [S.l.]: [s.n.], 2024.");
    }

    /// As a study of interviews of which nobody says when they were.
    @Test
    void citesWhatHasNoDate() {
        Work work = new Draft(Work.Kind.REPORT, LanguageTag.EN, "Title", "").build();
        assertThat(Style.APA.of(work).text()).isEqualTo("Title. (n.d.).");
        assertThat(Style.CHICAGO.of(work).text()).isEqualTo("Title. n.d.");
        assertThat(Style.GBT.of(work).text()).isEqualTo("Title[R]. [S.l.]: [s.n.], [n.d.].");
        Work chinese = new Draft(Work.Kind.REPORT, LanguageTag.ZH_HANS, "访谈", "").build();
        assertThat(Style.GBT.of(chinese).text()).isEqualTo("访谈[R]. [出版地不详]: [出版者不详], [出版日期不详].");
    }

    private static Work by(int authors) {
        return report(
                        "Title",
                        "Press",
                        "2024",
                        IntStream.rangeClosed(1, authors)
                                .mapToObj(at -> "X A" + at)
                                .toArray(String[]::new))
                .build();
    }

    static Draft report(String title, String publisher, String date, String... authors) {
        return report(LanguageTag.EN, title, publisher, date, authors);
    }

    static Draft report(
            LanguageTag language, String title, String publisher, String date, String... authors) {
        return new Draft(Work.Kind.REPORT, language, title, publisher, authors).on(date);
    }

    static Draft web(String title, String publisher, String... authors) {
        return new Draft(Work.Kind.PAGE, LanguageTag.EN, title, publisher, authors);
    }

    /// A work in the making.
    static final class Draft {
        private final Work.Kind kind;
        private final LanguageTag language;
        private final String title;
        private final String publisher;
        private final List<String> authors;
        private Optional<String> date = Optional.empty();
        private Optional<String> address = Optional.empty();
        private Optional<LocalDate> read = Optional.empty();

        private Draft(
                Work.Kind kind,
                LanguageTag language,
                String title,
                String publisher,
                String... authors) {
            this.kind = kind;
            this.language = language;
            this.title = title;
            this.publisher = publisher;
            this.authors = List.of(authors);
        }

        Draft on(String published) {
            date = Optional.of(published);
            return this;
        }

        Draft at(String where) {
            address = Optional.of(where);
            return this;
        }

        Draft read(String day) {
            read = Optional.of(LocalDate.parse(day));
            return this;
        }

        Work build() {
            return new Work(
                    "itif-2024/report",
                    kind,
                    authors,
                    LocalizedText.of(language, title),
                    language,
                    publisher.isEmpty()
                            ? LocalizedText.NONE
                            : LocalizedText.of(language, publisher),
                    date,
                    address,
                    read);
        }
    }
}
