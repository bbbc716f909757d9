package org.qiutong;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.internal.nodefeature.ComponentMapping;
import com.vaadin.flow.internal.nodefeature.ElementAttributeMap;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.NodeFeature;
import com.vaadin.flow.internal.nodefeature.TextNodeMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.slf4j.LoggerFactory;

/// All that a page, a file or the log shows, as one text.
final class Shown {

    /// A page asks for rows in portions.
    private static final Query<?, ?> ROWS = new Query<>(0, 500, List.of(), null, null);

    private Shown() {}

    /// Texts, attributes and properties, the rows of tables and the items of lists.
    static String text(UI page) {
        StringBuilder all = new StringBuilder();
        Consumer<Object> add = part -> all.append(part).append('\n');
        add.accept(page.getInternals().getTitle());
        page.getElement()
                .getNode()
                .visitNodeTree(node -> {
                    feature(node, TextNodeMap.class).ifPresent(text -> add.accept(text.getText()));
                    feature(node, ElementAttributeMap.class)
                            .ifPresent(attributes ->
                                    attributes
                                            .attributes()
                                            .forEach(name -> add.accept(attributes.get(name))));
                    feature(node, ElementPropertyMap.class)
                            .ifPresent(properties ->
                                    properties
                                            .getPropertyNames()
                                            .forEach(name ->
                                                    add.accept(properties.getProperty(name))));
                    component(node)
                            .ifPresent(component -> {
                                if (component instanceof Grid<?> grid) {
                                    rows(grid).forEach(add);
                                } else if (component instanceof ComboBoxBase<?, ?, ?> list) {
                                    items(list).forEach(add);
                                }
                            });
                });
        return all.toString();
    }

    private static <F extends NodeFeature> Optional<F> feature(StateNode node, Class<F> type) {
        return node.hasFeature(type) ? node.getFeatureIfInitialized(type) : Optional.empty();
    }

    private static Optional<Component> component(StateNode node) {
        return feature(node, ComponentMapping.class).flatMap(ComponentMapping::getComponent);
    }

    private static <T> Stream<Object> rows(Grid<T> grid) {
        return fetch(grid.getDataProvider())
                .flatMap(row ->
                        grid.getColumns().stream()
                                .map(Grid.Column::getRenderer)
                                .filter(LitRenderer.class::isInstance)
                                .map(renderer -> (LitRenderer<T>) renderer)
                                .flatMap(renderer -> renderer.getValueProviders().values().stream())
                                .map(value -> String.valueOf(value.apply(row))));
    }

    private static <T> Stream<Object> items(ComboBoxBase<?, T, ?> list) {
        return fetch(list.getDataProvider()).map(item -> list.getItemLabelGenerator().apply(item));
    }

    @SuppressWarnings("unchecked")
    private static <T> Stream<T> fetch(DataProvider<T, ?> rows) {
        return ((DataProvider<T, Object>) rows).fetch((Query<T, Object>) ROWS);
    }

    private static List<Component> components(UI page) {
        List<Component> all = new ArrayList<>();
        page.getElement().getNode().visitNodeTree(node -> component(node).ifPresent(all::add));
        return all;
    }

    /// Opens what a reader can open on a page, which may load more.
    ///
    /// @return whether there was anything
    static boolean openDetails(UI page) {
        List<NativeDetails> closed =
                components(page).stream()
                        .filter(NativeDetails.class::isInstance)
                        .map(NativeDetails.class::cast)
                        .filter(details -> !details.isOpen())
                        // The files are there, and the graph would ask the canvas where nodes lie.
                        .filter(details -> !details.hasClassName("export"))
                        .toList();
        for (NativeDetails details : closed) {
            details.setOpen(true);
            ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(details, true));
        }
        return !closed.isEmpty();
    }

    /// The links to files, but for pictures as points: they are drawn like those as lines. Each
    /// file of the graph waits for the canvas, so that one of each kind has to do.
    static List<Anchor> files(UI page, String address) {
        Pattern wanted =
                !address.startsWith("graph")
                        ? Pattern.compile(".*(?<!png)")
                        : Pattern.compile(address.contains("study=") ? ".*(json|graphml)" : "-");
        return components(page).stream()
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .filter(link -> link.getElement().hasAttribute("download"))
                .filter(link ->
                        wanted.matcher(link.getElement().getAttribute("download")).matches())
                .toList();
    }

    /// The text of a file, with and without marks in it.
    static String text(byte[] file) throws IOException {
        StringBuilder all = new StringBuilder();
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            Path copy = Files.createTempFile("canary", ".zip");
            try (var parts = new ZipFile(Files.write(copy, file).toFile())) {
                for (ZipEntry part : Collections.list(parts.entries())) {
                    all.append(part.getName())
                            .append('\n')
                            .append(text(parts.getInputStream(part).readAllBytes()));
                }
            } finally {
                Files.delete(copy);
            }
            return all.toString();
        }
        String text = new String(file, UTF_8);
        return text + '\n' + text.replaceAll("<[^>]*>", "");
    }

    /// What goes to the log from now on.
    static final class Log implements AutoCloseable {

        private final Logger root =
                (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

        Log() {
            lines.start();
            root.addAppender(lines);
        }

        /// The lines since the last call.
        List<String> drain() {
            List<ILoggingEvent> events = new ArrayList<>(lines.list);
            lines.list.clear();
            return events.stream()
                    .map(event ->
                            event.getLevel()
                                    + " "
                                    + event.getFormattedMessage()
                                    + '\n'
                                    + Optional.ofNullable(event.getThrowableProxy())
                                            .map(ThrowableProxyUtil::asString)
                                            .orElse(""))
                    .toList();
        }

        @Override
        public void close() {
            root.detachAppender(lines);
        }
    }
}
