package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.cite.Reference;
import org.qiutong.cite.ReferenceFormat;
import org.qiutong.cite.Style;
import org.qiutong.cite.Work;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// What a page shows, as references: the reports of its studies, then the page with its address and
/// the day. Each style can be copied, each format saved.
final class CiteMenu extends NativeDetails {

    /// What is read while the menu is open does not change: it closes when the focus leaves it.
    private static final String CLOSE =
            """
            this.addEventListener('focusout', event => {
                if (event.relatedTarget && !this.contains(event.relatedTarget)) this.open = false;
            });
            this.addEventListener('keydown', event => {
                if (event.key === 'Escape' && this.open) {
                    this.open = false;
                    this.querySelector('summary').focus();
                }
            });
            """;

    private final Function<Locale, String> title;

    /// @param title of the page
    /// @param reports asked for whenever the menu opens
    CiteMenu(Function<Locale, String> title, Reports reports) {
        this.title = title;
        addClassNames("export", "cite");
        setSummary(Localized.text(new Span(), "kit.cite"));
        Div content = new Div();
        setContent(content);
        getElement().addJsInitializer(CLOSE);
        getElement()
                .addEventListener(
                        "toggle",
                        event -> {
                            content.removeAll();
                            if (event.getEventData().get("element.open").asBoolean()) {
                                String address =
                                        event.getEventData().get(PageUrl.SCRIPT).asString();
                                Loaded<List<Work>> list =
                                        new Loaded<>(works -> list(works, address));
                                content.add(list);
                                reports.load(list);
                            }
                        })
                .addEventData("element.open")
                .addEventData(PageUrl.SCRIPT);
    }

    private Component list(List<Work> reports, String address) {
        Locale locale = getLocale();
        List<Work> works =
                Stream.concat(reports.stream(), Stream.of(page(locale, address))).toList();
        UnorderedList list = new UnorderedList();
        list.getElement().setAttribute("role", "list");
        for (Style style : Style.values()) {
            list.add(new ListItem(copy(style, works)));
        }
        for (ReferenceFormat format : ReferenceFormat.values()) {
            list.add(new ListItem(file(format, works)));
        }
        return list;
    }

    private static Component copy(Style style, List<Work> works) {
        List<Reference> references = works.stream().map(style::of).toList();
        CopyButton button =
                CopyButton.of(
                        locale ->
                                Localized.message(
                                        locale,
                                        "kit.copyAs",
                                        Map.of("style", Localized.name(locale, style))),
                        references.stream().map(Reference::text).collect(Collectors.joining("\n")),
                        references.stream()
                                .map(each -> "<p>" + each.html() + "</p>")
                                .collect(Collectors.joining()));
        button.addClassName(style.name().toLowerCase(Locale.ROOT));
        return button;
    }

    private static Component file(ReferenceFormat format, List<Work> works) {
        byte[] bytes = format.write(works);
        String name = works.getLast().key() + "." + format.extension();
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(_ ->
                                new DownloadResponse(
                                        new ByteArrayInputStream(bytes),
                                        name,
                                        format.mediaType(),
                                        bytes.length)),
                        "");
        link.getElement().setAttribute("download", name);
        return Localized.text(link, "kit.saveAs", Map.of("format", format.title()));
    }

    /// In the language that it is read in. Its publisher and its title are told in all of them, for
    /// the styles that are written in another one.
    private Work page(Locale locale, String address) {
        String path = address.replaceFirst("^\\w+://[^/]*", "").replaceFirst("[?].*", "");
        return new Work(
                "qiutong" + path,
                Work.Kind.PAGE,
                List.of(),
                inAll(title),
                LanguageTag.of(locale),
                inAll(each -> Localized.message(each, "kit.citeAuthor")),
                Optional.empty(),
                Optional.of(address),
                Optional.of(LocalDate.now(ZoneId.systemDefault())));
    }

    private static LocalizedText inAll(Function<Locale, String> text) {
        TreeMap<LanguageTag, String> texts = new TreeMap<>();
        Localized.languages().forEach(tag -> texts.put(tag, text.apply(tag.locale())));
        return new LocalizedText(texts);
    }
}
