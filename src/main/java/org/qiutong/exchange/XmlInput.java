package org.qiutong.exchange;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/// XML from outside, read without a document type: no entity is expanded and nothing is fetched.
public final class XmlInput {

    /// Deeper than any format nests on purpose.
    private static final int DEEPEST = 200;

    private XmlInput() {}

    /// @throws XMLStreamException if it does not begin as XML; the reader throws it, too, where
    ///   there is a document type, an entity of it, or too many elements in each other
    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return new Guarded(factory.createXMLStreamReader(in));
    }

    private static final class Guarded extends StreamReaderDelegate {

        private int depth;

        private Guarded(XMLStreamReader xml) {
            super(xml);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XMLStreamException("a document type", getLocation());
                default -> {}
            }
            if (depth > DEEPEST) {
                throw new XMLStreamException("elements too deep in each other", getLocation());
            }
            return event;
        }

        /// Reads to the end of the element.
        @Override
        public String getElementText() throws XMLStreamException {
            String text = super.getElementText();
            depth--;
            return text;
        }
    }
}
