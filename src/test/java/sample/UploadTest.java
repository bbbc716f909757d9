package sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiutong.kit.UploadField;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The browser's events about files and the files themselves arrive in any order.
@SpringBootTest(classes = SampleProgram.class, properties = "qiutong.data=target/upload-test")
@ViewPackages(packages = {"sample", "org.qiutong.shell"})
class UploadTest extends SpringBrowserlessTest {

    private final List<String> checked = new ArrayList<>();
    private UploadField field;

    @BeforeEach
    void open() {
        navigate(SampleView.class);
        field = new UploadField("sample.text", "files", new UploadField.Limits(1, 1, 1));
        UI.getCurrent().add(field);
    }

    @Test
    void whatNeedsTheFilesWaitsForThem() {
        chosen("a.txt");
        check();
        assertThat(checked).isEmpty();
        arrives("a.txt", "first");
        assertThat(checked).containsExactly("{a.txt=first}");
        check();
        assertThat(checked).hasSize(2);
    }

    @Test
    void aFileMayComeBeforeItIsAnnounced() {
        arrives("a.txt", "first");
        chosen("a.txt");
        check();
        assertThat(checked).containsExactly("{a.txt=first}");
    }

    /// As when somebody corrects a file and hands it in again.
    @Test
    void aLaterFileOfTheSameNameTakesThePlaceOfTheFirst() {
        chosen("a.txt");
        arrives("a.txt", "first");
        says("files-changed", List.of(), "");
        assertThat(field.isEmpty()).isTrue();
        chosen("a.txt");
        check();
        assertThat(checked).as("the first one does not count").isEmpty();
        arrives("a.txt", "second");
        assertThat(checked).containsExactly("{a.txt=second}");
    }

    @Test
    void aLaterFileIsNotRemovedWithTheFirst() {
        chosen("a.txt");
        arrives("a.txt", "first");
        arrives("a.txt", "second");
        says("files-changed", List.of(), "");
        chosen("a.txt");
        check();
        assertThat(checked).containsExactly("{a.txt=second}");
    }

    /// Only one file is accepted; the removal of the first is reported after the second has
    /// arrived.
    @Test
    void aFileInPlaceOfAnotherIsTaken() {
        chosen("broken.txt");
        arrives("broken.txt", "first");
        arrives("mended.txt", "second");
        says("files-changed", List.of(), "");
        chosen("mended.txt");
        check();
        assertThat(checked).containsExactly("{mended.txt=second}");
    }

    @Test
    void nothingWaitsForAFileThatCannotCome() {
        chosen("a.txt");
        check();
        says("upload-error", List.of(), "");
        assertThat(checked).containsExactly("{}");
    }

    private void check() {
        field.whenComplete(() -> {
            Map<String, byte[]> files = field.files();
            StringBuilder all = new StringBuilder();
            files.forEach((name, bytes) ->
                    all.append(name).append('=').append(new String(bytes, StandardCharsets.UTF_8)));
            checked.add("{" + all + "}");
        });
    }

    private void chosen(String name) {
        says("files-changed", List.of(name), "");
        says("upload-start", List.of(name), name);
    }

    private void says(String event, List<String> shown, String started) {
        Upload upload = find(Upload.class).single();
        ObjectNode data = JsonMapper.shared().createObjectNode();
        shown.forEach(data.putArray("element.files.filter(f => !f.error).map(f => f.name)")::add);
        data.put("event.detail.file.name", started);
        // For the listeners of the component itself.
        data.put("element.files.some(file => file.uploading)", false);
        data.put("event.detail.error", "");
        upload.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(upload.getElement(), event, data));
    }

    private void arrives(String name, String text) {
        test(find(Upload.class).single())
                .upload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
        roundTrip();
    }
}
