package org.qiutong.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files for reference managers, also of what tries to break out of its field.
class ReferenceFormatTest {

    private static final String HOSTILE =
            "100 % {of} \\AI_1 & #2 $3 ~^ \"quoted\"\r\nER  - \n} @misc{x, 人工智能";
    private static final Work ATTACK =
            StyleTest.report(HOSTILE, "A {Press", "2024-08", "Ada {Lovelace", "许燕子")
                    .at("https://example.org/a b{c}\\%20\n")
                    .build();

    @Test
    void writesBibtex() {
        assertThat(text(ReferenceFormat.BIBTEX, StyleTest.FOUNDING, StyleTest.PAGE))
                .isEqualTo(
                        """
                        @techreport{itif-2024-report,
                          author = {Xu, Yanzi and Castro, Daniel},
                          title = {{How Experts in China and the United Kingdom View AI Risks and Collaboration}},
                          institution = {Center for Data Innovation},
                          year = {2024},
                          month = aug,
                          langid = {en}
                        }

                        @misc{qiutong-common-ground,
                          author = {{Qiutong}},
                          title = {{Common ground}},
                          url = {https://qiutong.example/common-ground?theme=itif-2024/safety},
                          urldate = {2026-11-28},
                          langid = {en}
                        }
                        """);
    }

    @Test
    void escapesBibtex() {
        String entry = text(ReferenceFormat.BIBTEX, ATTACK);
        assertThat(entry)
                .contains(
                        "title = {{100 \\% \\textbraceleft{}of\\textbraceright{} \\textbackslash{}AI\\_1"
                                + " \\& \\#2 \\$3 \\textasciitilde{}\\textasciicircum{} \"quoted\""
                                + " ER - \\textbraceright{} @misc\\textbraceleft{}x, 人工智能}},\n")
                .contains("author = {\\textbraceleft{}Lovelace, Ada and {许燕子}},")
                .contains("url = {https://example.org/a%20b%7Bc%7D%5C%20},");
        int depth = 0;
        for (int i = 0; i < entry.length(); i++) {
            char each = entry.charAt(i);
            depth += each == '{' ? 1 : each == '}' ? -1 : 0;
            assertThat(depth).isNotNegative();
        }
        assertThat(depth).isZero();
        assertThat(entry.lines().count()).isEqualTo(9);
    }

    @Test
    void writesRis() {
        assertThat(text(ReferenceFormat.RIS, StyleTest.FOUNDING, StyleTest.CHINESE_PAGE))
                .isEqualTo(
                        """
                        TY  - RPRT
                        ID  - itif-2024-report
                        AU  - Xu, Yanzi
                        AU  - Castro, Daniel
                        TI  - How Experts in China and the United Kingdom View AI Risks and Collaboration
                        PB  - Center for Data Innovation
                        PY  - 2024
                        DA  - 2024/08/12/
                        LA  - en
                        ER  -\s
                        TY  - ELEC
                        ID  - qiutong-common-ground
                        AU  - 求同
                        TI  - 共识
                        TT  - Common ground
                        UR  - https://qiutong.example/common-ground?theme=itif-2024/safety
                        Y2  - 2026/11/28/
                        LA  - zh-Hans
                        ER  -\s
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void endsEachLineOfRisOnce() {
        String file = text(ReferenceFormat.RIS, ATTACK);
        assertThat(file.split("\r\n"))
                .allMatch(line -> line.matches("[A-Z][A-Z0-9]  - [^\\p{Cntrl}]*"))
                .contains("DA  - 2024/08//")
                .filteredOn(line -> line.startsWith("ER"))
                .hasSize(1);
    }

    @Test
    void writesCslJson() {
        JsonNode items =
                JsonMapper.shared()
                        .readTree(
                                text(
                                        ReferenceFormat.CSL_JSON,
                                        StyleTest.FOUNDING,
                                        StyleTest.CHINESE_PAGE,
                                        ATTACK));
        assertThat(items)
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree(
                                        """
                                        [{"id": "itif-2024-report", "type": "report",
                                          "author": [{"family": "Xu", "given": "Yanzi"},
                                            {"family": "Castro", "given": "Daniel"}],
                                          "title": "How Experts in China and the United Kingdom View AI Risks and Collaboration",
                                          "publisher": "Center for Data Innovation",
                                          "issued": {"date-parts": [[2024, 8, 12]]}, "language": "en"},
                                         {"id": "qiutong-common-ground", "type": "webpage",
                                          "author": [{"literal": "求同"}], "title": "共识",
                                          "URL": "https://qiutong.example/common-ground?theme=itif-2024/safety",
                                          "accessed": {"date-parts": [[2026, 11, 28]]},
                                          "language": "zh-Hans"},
                                         {"id": "itif-2024-report", "type": "report",
                                          "author": [{"family": "{Lovelace", "given": "Ada"},
                                            {"literal": "许燕子"}],
                                          "title": "100 % {of} \\\\AI_1 & #2 $3 ~^ \\"quoted\\" ER - } @misc{x, 人工智能",
                                          "publisher": "A {Press",
                                          "issued": {"date-parts": [[2024, 8]]},
                                          "URL": "https://example.org/a%20b%7Bc%7D%5C%20",
                                          "language": "en"}]
                                        """));
    }

    private static String text(ReferenceFormat format, Work... works) {
        return new String(format.write(List.of(works)), StandardCharsets.UTF_8);
    }
}
