package org.qiutong.translation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.function.Supplier;
import org.qiutong.kit.JobArea;
import org.qiutong.kit.Localized;
import org.qiutong.kit.UploadField;
import org.qiutong.translation.xliff.FileRefused;
import org.qiutong.translation.xliff.XliffFile;
import org.qiutong.translation.xliff.XliffService;

/// Uploads an XLIFF document: choose a file, preview the changes, store them.
final class XliffImportSection extends Section {

    private final XliffService xliff;
    private final Runnable stored;
    private final UploadField upload =
            new UploadField("xliff.file", "xliff-file", new UploadField.Limits(1, 16, 16));
    private final JobArea<XliffImportStep> result = new JobArea<>(each -> each.show(this::store));

    /// @param stored called when something was stored
    XliffImportSection(XliffService xliff, Runnable stored) {
        this.xliff = xliff;
        this.stored = stored;
        Button check = Localized.text(new Button(), "xliff.check");
        check.addClickListener(_ -> upload.whenComplete(this::check));
        Div form = new Div(upload, check);
        form.addClassName("import");
        add(Localized.text(new H2(), "xliff.bring"), form, result);
    }

    private void check() {
        if (result.isBusy()) {
            return;
        }
        Map<String, byte[]> files = upload.files();
        if (files.isEmpty()) {
            result.show(new XliffImportStep.Nothing());
            return;
        }
        Map.Entry<String, byte[]> only = files.entrySet().iterator().next();
        result.find(job ->
                refusable(() -> {
                    XliffFile file = xliff.read(only.getKey(), only.getValue());
                    job.check();
                    return new XliffImportStep.Checked(file, xliff.plan(file));
                }));
    }

    private void store(XliffFile file) {
        result.store(_ -> refusable(() -> new XliffImportStep.Stored(xliff.store(file), stored)));
    }

    private static XliffImportStep refusable(Supplier<XliffImportStep> step) {
        try {
            return step.get();
        } catch (FileRefused refused) {
            return new XliffImportStep.Refused(refused);
        }
    }
}
