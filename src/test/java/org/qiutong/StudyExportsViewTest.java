package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.exchange.StudyExports;
import org.springframework.beans.factory.annotation.Autowired;

/// The files on the page of a study: each named by study, part and day, in both languages.
@ProgramTest
@ViewPackages(packages = "org.qiutong")
class StudyExportsViewTest extends ViewTest {

    @Autowired StudyExports exports;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans"})
    void offersEachFileInAMenuThatSaysWhatItHas(String language) throws Exception {
        Locale locale = Locale.forLanguageTag(language);
        speak(locale);
        UI.getCurrent().navigate("studies/itif-2024");
        settle();
        assertThat(
                        find(NativeDetails.class).all().stream()
                                .filter(each -> each.hasClassName("export"))
                                .map(each -> each.getSummary().getElement().getTextRecursively()))
                .contains(
                        words(language, "export.group.TABLES"),
                        words(language, "export.group.MATRICES"),
                        words(language, "export.group.GRAPH"),
                        words(language, "export.group.CODEBOOK"),
                        words(language, "export.group.PROJECT"));
        assertThat(text()).contains(words(language, "export.project"));
        List<Anchor> files =
                Shown.files(UI.getCurrent(), "studies/itif-2024").stream()
                        .filter(each ->
                                each.getElement()
                                        .getAttribute("download")
                                        .startsWith("qiutong-itif-2024-"))
                        .toList();
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        assertThat(files)
                .extracting(each -> each.getElement().getAttribute("download"))
                .containsAll(
                        exports.all().stream()
                                .map(each ->
                                        "qiutong-itif-2024-%s-%s.%s"
                                                .formatted(each.part(), today, each.extension()))
                                .toList());
        assertThat(files).extracting(Anchor::getText).doesNotHaveDuplicates();
        Anchor graph =
                files.stream()
                        .filter(each ->
                                each.getElement().getAttribute("download").endsWith(".graphml"))
                        .findFirst()
                        .orElseThrow();
        assertThat(graph.getText()).contains(words(language, "export.part.graph"));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        test(graph).download(file);
        assertThat(file.size()).isGreaterThan(10_000);
    }

    private static String words(String language, String key) {
        return language.equals("en") ? Words.en(key) : Words.zh(key);
    }
}
