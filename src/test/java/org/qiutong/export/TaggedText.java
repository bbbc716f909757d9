package org.qiutong.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/// The text of a PDF in the reading order of its tags, without page headers and footers.
///
/// @param text without white space
/// @param tags what its parts are
/// @param pages how many
/// @param language of the whole
public record TaggedText(String text, List<String> tags, int pages, String language) {

    /// What is between the texts that went in: leaders, page numbers, bullets.
    private static final String GENERATED = "[.\\d•]*";

    public static TaggedText of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Reading reading = new Reading();
            for (PDPage page : document.getPages()) {
                reading.page(page);
            }
            reading.node(document.getDocumentCatalog().getStructureTreeRoot());
            return new TaggedText(
                    squeezed(reading.text.toString()),
                    List.copyOf(reading.tags),
                    document.getNumberOfPages(),
                    document.getDocumentCatalog().getLanguage());
        }
    }

    /// Text that was not in the input, or not in this order; empty if there is none.
    public String besides(List<String> texts) {
        int at = 0;
        StringBuilder besides = new StringBuilder();
        for (String each : texts) {
            String wanted = squeezed(each);
            int found = text.indexOf(wanted, at);
            if (found < 0) {
                return "missing: "
                        + wanted
                        + " after "
                        + text.substring(Math.max(0, at - 80), at)
                        + " before "
                        + text.substring(at, Math.min(text.length(), at + 300));
            }
            gap(text.substring(at, found), besides);
            at = found + wanted.length();
        }
        gap(text.substring(at), besides);
        return besides.toString();
    }

    private static void gap(String between, StringBuilder besides) {
        if (!between.matches(GENERATED)) {
            besides.append(between).append('\n');
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "");
    }

    private static final class Reading {

        private final Map<PDPage, Map<Integer, String>> marked = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final List<String> tags = new ArrayList<>();

        private void page(PDPage page) throws IOException {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            Map<Integer, String> texts = new HashMap<>();
            extractor.getMarkedContents().forEach(each -> content(each, texts));
            marked.put(page, texts);
        }

        private void content(PDMarkedContent content, Map<Integer, String> texts) {
            String words =
                    content.getContents().stream()
                            .filter(TextPosition.class::isInstance)
                            .map(each -> ((TextPosition) each).getUnicode())
                            .collect(Collectors.joining());
            texts.merge(content.getMCID(), words, String::concat);
            content.getContents().stream()
                    .filter(PDMarkedContent.class::isInstance)
                    .forEach(each -> content((PDMarkedContent) each, texts));
        }

        private void node(PDStructureNode node) {
            for (Object kid : node.getKids()) {
                switch (kid) {
                    case PDStructureElement element -> {
                        tags.add(element.getStructureType());
                        node(element);
                    }
                    case PDMarkedContentReference reference ->
                            append(reference.getPage(), reference.getMCID());
                    case Integer id -> append(((PDStructureElement) node).getPage(), id);
                    default -> {}
                }
            }
        }

        private void append(PDPage page, int id) {
            marked.entrySet().stream()
                    .filter(each -> each.getKey().equals(page))
                    .forEach(each -> text.append(each.getValue().getOrDefault(id, "")));
        }
    }
}
