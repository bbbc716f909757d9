package org.qiutong.export;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.logging.Level;
import org.qiutong.text.LineBreaks;

/// Writes a text as a PDF with a structure and language tag on each part, so that it can be read
/// aloud and copied.
final class Pdf {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final String PAGE_NUMBERS = "0123456789";

    static {
        // At lower levels it only logs its own progress.
        XRLog.listRegisteredLoggers().forEach(each -> XRLog.setLevel(each, Level.SEVERE));
    }

    private Pdf() {}

    static void write(Paper paper, Faces faces, Runnable pulse, OutputStream out)
            throws IOException {
        String html = Html.of(paper);
        String characters = html + PAGE_NUMBERS;
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Qiutong");
        builder.withHtmlContent(html, "");
        builder.useUnicodeLineBreaker(new Breaker(pulse));
        builder.useExternalResourceAccessControl(
                (address, _) -> address.startsWith(Html.PNG),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        for (Faces.Use use : List.of(Faces.Use.TEXT, Faces.Use.HEADING)) {
            String family = "qiutong-" + use.name();
            for (int weight : new int[] {REGULAR, BOLD}) {
                font(builder, faces, use, family, false, weight, characters);
                font(builder, faces, use, family + "-zh", true, weight, characters);
            }
        }
        builder.toStream(out);
        builder.run();
    }

    private static void font(
            PdfRendererBuilder builder,
            Faces faces,
            Faces.Use use,
            String family,
            boolean chinese,
            int weight,
            String text) {
        builder.useFont(
                () -> new ByteArrayInputStream(faces.file(use, chinese, weight == BOLD, text)),
                family,
                weight,
                FontStyle.NORMAL,
                true);
    }

    private record Breaker(LineBreaks breaks, Runnable pulse) implements FSTextBreaker {

        private Breaker(Runnable pulse) {
            this(new LineBreaks(), pulse);
        }

        @Override
        public void setText(String text) {
            pulse.run();
            breaks.setText(text);
        }

        @Override
        public int next() {
            return breaks.next();
        }
    }
}
