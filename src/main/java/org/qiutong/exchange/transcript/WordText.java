package org.qiutong.exchange.transcript;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.qiutong.exchange.Archive;
import org.qiutong.exchange.ImportProblem.UnreadableFile;
import org.qiutong.exchange.ImportProblem.UnreadableFile.Why;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.XmlInput;

/// The words of a Word document (DOCX): a line for each paragraph. What was deleted with changes
/// tracked, and notes and comments, are not in it.
final class WordText {

    private WordText() {}

    /// @throws ImportRefused if it is damaged, or no document of words
    static String of(String file, byte[] bytes) {
        byte[] content =
                Archive.part(file, bytes, "word/document.xml")
                        .orElseThrow(() -> unreadable(file, Why.ARCHIVE));
        StringBuilder text = new StringBuilder();
        try {
            XMLStreamReader xml = XmlInput.reader(new ByteArrayInputStream(content));
            boolean words = false;
            while (xml.hasNext()) {
                xml.next();
                if (xml.isStartElement()) {
                    words = xml.getLocalName().equals("t");
                    text.append(mark(xml.getLocalName()));
                } else if (xml.isEndElement()) {
                    words = false;
                    text.append(xml.getLocalName().equals("p") ? "\n" : "");
                } else if (xml.isCharacters() && words) {
                    text.append(xml.getText());
                }
            }
        } catch (XMLStreamException e) {
            throw unreadable(file, Why.ARCHIVE);
        }
        return text.toString();
    }

    private static String mark(String element) {
        return switch (element) {
            case "tab" -> "\t";
            case "br", "cr" -> "\n";
            default -> "";
        };
    }

    private static ImportRefused unreadable(String file, Why why) {
        return new ImportRefused(new UnreadableFile(file, why));
    }
}
