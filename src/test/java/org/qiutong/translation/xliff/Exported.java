package org.qiutong.translation.xliff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// A document as a translation tool edits it, knowing only XML. Each change returns a new document.
public record Exported(String text) {

    private static final String XLIFF = "urn:oasis:names:tc:xliff:document:2.0";
    private static final String METADATA = "urn:oasis:names:tc:xliff:metadata:2.0";

    public Exported translate(String unit, String target, String state) {
        return edit(
                unit,
                element -> {
                    Element segment = first(element, XLIFF, "segment");
                    NodeList targets = segment.getElementsByTagNameNS(XLIFF, "target");
                    if (targets.getLength() > 0) {
                        targets.item(0).setTextContent(target);
                    } else {
                        Element added = element.getOwnerDocument().createElementNS(XLIFF, "target");
                        added.setTextContent(target);
                        segment.appendChild(added);
                    }
                    set(segment, state);
                });
    }

    public Exported state(String unit, String state) {
        return edit(unit, element -> set(first(element, XLIFF, "segment"), state));
    }

    Exported withoutMetadata(String unit) {
        return edit(unit, element -> element.removeChild(first(element, METADATA, "metadata")));
    }

    Exported rename(String unit, String id) {
        return edit(unit, element -> element.setAttribute("id", id));
    }

    /// A changed state removes the sub-state of another tool.
    private static void set(Element segment, String state) {
        segment.setAttribute("state", state);
        segment.removeAttribute("subState");
    }

    private Exported edit(String unit, Consumer<Element> change) {
        try {
            Document document =
                    DocumentBuilderFactory.newDefaultNSInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(text)));
            NodeList units = document.getElementsByTagNameNS(XLIFF, "unit");
            int found = 0;
            for (int i = 0; i < units.getLength(); i++) {
                if (units.item(i) instanceof Element each && each.getAttribute("id").equals(unit)) {
                    change.accept(each);
                    found++;
                }
            }
            assertThat(found).as(unit).isEqualTo(1);
            StringWriter written = new StringWriter();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(written));
            return new Exported(written.toString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Element first(Element in, String namespace, String name) {
        return (Element) in.getElementsByTagNameNS(namespace, name).item(0);
    }

    @Override
    public String toString() {
        return text;
    }
}
