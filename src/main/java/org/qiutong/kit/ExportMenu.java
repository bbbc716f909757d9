package org.qiutong.kit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.shared.Registration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.chart.Chart;
import org.qiutong.chart.Drawing;
import org.qiutong.chart.Imprint;
import org.qiutong.chart.NoHanFont;
import org.qiutong.export.Paper;
import org.qiutong.export.Sheet;
import org.qiutong.export.SheetFormat;
import org.springframework.http.MediaType;

/// What is on the page, as files in the language of the interface: a table in each [SheetFormat], a
/// text as DOCX, charts as SVG and PNG. They are written when somebody asks for them.
public final class ExportMenu extends NativeDetails {

    private final UnorderedList files = new UnorderedList();
    private final String name;

    /// Each gives a file its name.
    private final List<Runnable> calls = new ArrayList<>();

    /// What the page is restricted to, as a part of names; read without the session's lock, too.
    private volatile String scope = "";

    /// Read by requests for files, which do not hold the session's lock.
    private volatile Locale language = Locale.ENGLISH;

    /// For a page that shows what its address says.
    ///
    /// @param name what the files are called, before the part, the scope, the day and the ending
    public ExportMenu(String name, QueryState state) {
        this(name);
        scope = state.scope();
        Registration follows =
                state.onChange(() -> {
                    scope = state.scope();
                    calls.forEach(Runnable::run);
                });
        // The part of the page that holds the menu may be shown anew while the page stays.
        addDetachListener(_ -> follows.remove());
    }

    /// @param name what the files are called, before the part, the day and the ending
    public ExportMenu(String name) {
        this.name = name;
        addClassName("export");
        setSummary(Localized.text(new Span(), "kit.export"));
        files.getElement().setAttribute("role", "list");
        setContent(files);
        Localized.effect(this, locale -> language = locale);
    }

    /// Says what the files are, where a page has several menus.
    public ExportMenu titled(String key) {
        setSummary(Localized.text(new Span(), key));
        return this;
    }

    /// Takes what the page no longer shows out of the menu.
    public ExportMenu clear() {
        files.removeAll();
        calls.clear();
        return this;
    }

    /// Adds a table.
    ///
    /// @param partKey what the table holds
    public ExportMenu table(String partKey, Function<Locale, Sheet> sheet) {
        for (SheetFormat format : SheetFormat.values()) {
            add(
                    partKey,
                    format.name(),
                    format.extension(),
                    format.mediaType(),
                    (locale, out) -> format.write(sheet.apply(locale), out));
        }
        return this;
    }

    /// Adds a text.
    ///
    /// @param partKey what the text holds
    public ExportMenu paper(String partKey, Function<Locale, Paper> paper) {
        add(
                partKey,
                "DOCX",
                Paper.EXTENSION,
                Paper.MEDIA_TYPE,
                (locale, out) -> paper.apply(locale).write(out));
        return this;
    }

    /// Adds a text in a format of its own, in UTF-8.
    ///
    /// @param partKey what the text holds
    /// @param ending of the file, without the dot
    public ExportMenu text(
            String partKey,
            String format,
            String ending,
            String mediaType,
            Function<Locale, String> text) {
        add(
                partKey,
                format,
                ending,
                mediaType,
                (locale, out) -> out.write(text.apply(locale).getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /// Adds a chart, on light paper, with its title and source.
    ///
    /// @param partKey what the chart shows
    public ExportMenu chart(
            String partKey,
            Function<Locale, ? extends Chart> chart,
            Function<Locale, Imprint> imprint) {
        Function<Locale, Drawing> drawing =
                locale -> chart.apply(locale).draw(Chart.WIDE, imprint.apply(locale));
        add(
                partKey,
                "SVG",
                "svg",
                "image/svg+xml",
                (locale, out) ->
                        out.write(drawing.apply(locale).svg().getBytes(StandardCharsets.UTF_8)));
        add(
                partKey,
                "PNG",
                "png",
                MediaType.IMAGE_PNG_VALUE,
                (locale, out) -> out.write(drawing.apply(locale).png()));
        return this;
    }

    /// What a file holds, in a language.
    @FunctionalInterface
    public interface Content {
        void write(Locale locale, OutputStream out) throws IOException;
    }

    /// Adds a file of another format.
    ///
    /// @param partKey what the file holds
    /// @param format what readers call it
    public ExportMenu file(
            String partKey, String format, String ending, String mediaType, Content content) {
        add(partKey, format, ending, mediaType, content);
        return this;
    }

    private void add(
            String partKey, String format, String ending, String mediaType, Content content) {
        String part = partKey.substring(partKey.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Anchor link =
                new Anchor(
                        (DownloadHandler)
                                event -> send(event, file(part, ending), mediaType, content),
                        "");
        Runnable call = () -> link.getElement().setAttribute("download", file(part, ending));
        call.run();
        calls.add(call);
        Localized.effect(
                link,
                locale ->
                        link.setText(
                                Localized.message(
                                        locale,
                                        "kit.exportAs",
                                        Map.of(
                                                "part",
                                                Localized.message(locale, partKey),
                                                "format",
                                                format))));
        files.add(new ListItem(link));
    }

    /// What a file is called: by page, part, scope and day, so that two files do not overwrite each
    /// other.
    private String file(String part, String ending) {
        return Stream.of(name, part, scope, LocalDate.now(ZoneId.systemDefault()).toString())
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining("-"))
                + "."
                + ending;
    }

    /// Writes the whole file before sending any of it, so that a failure does not leave half a
    /// file.
    private void send(DownloadEvent event, String file, String mediaType, Content content)
            throws IOException {
        Locale locale = language;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.write(locale, bytes);
        } catch (NoHanFont e) {
            event.getResponse().sendError(501, Localized.message(locale, "kit.noHanFont"));
            return;
        }
        event.setFileName(file);
        event.setContentType(mediaType);
        event.setContentLength(bytes.size());
        try (OutputStream out = event.getOutputStream()) {
            bytes.writeTo(out);
        }
    }
}
