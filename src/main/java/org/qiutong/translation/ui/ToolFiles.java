package org.qiutong.translation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.qiutong.kit.Localized;
import org.qiutong.text.Messages;
import org.qiutong.translation.Queue;
import org.qiutong.translation.xliff.XliffService;

/// Exports texts for a translation tool, and imports them again.
final class ToolFiles extends NativeDetails {

    /// @param queue the filters of the list
    /// @param stored called when something was stored
    ToolFiles(XliffService xliff, Supplier<Queue> queue, Messages messages, Runnable stored) {
        addClassName("tool-files");
        setSummary(Localized.text(new Span(), "xliff.title"));
        Div both =
                new Div(
                        new XliffExportSection(xliff, queue, messages),
                        new XliffImportSection(xliff, stored));
        both.addClassName("parallel");
        setContent(new Div(Localized.text(new Paragraph(), "xliff.about"), both));
    }
}
