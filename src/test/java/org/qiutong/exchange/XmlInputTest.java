package org.qiutong.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

class XmlInputTest {

    private static XMLStreamReader reader(String xml) throws XMLStreamException {
        return XmlInput.reader(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    }

    /// Elements after each other are not in each other, also where their text is read at once.
    @Test
    void countsDepthAndNotNumber() throws XMLStreamException {
        XMLStreamReader xml = reader("<all>" + "<one>text</one>".repeat(1_000) + "</all>");
        int read = 0;
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement() && xml.getLocalName().equals("one")) {
                assertThat(xml.getElementText()).isEqualTo("text");
                read++;
            }
        }
        assertThat(read).isEqualTo(1_000);
    }

    @Test
    void refusesWhatIsTooDeep() throws XMLStreamException {
        XMLStreamReader xml = reader("<a>".repeat(300) + "</a>".repeat(300));
        assertThatThrownBy(
                        () -> {
                            while (xml.hasNext()) {
                                xml.next();
                            }
                        })
                .isInstanceOf(XMLStreamException.class);
    }
}
