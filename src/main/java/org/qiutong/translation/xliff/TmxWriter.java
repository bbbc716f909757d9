package org.qiutong.translation.xliff;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Legible;
import org.qiutong.text.LocalizedText;

/// Writes TMX 1.4, the exchange format for translation memories.
final class TmxWriter {

    private final XMLStreamWriter out;

    private TmxWriter(XMLStreamWriter out) {
        this.out = out;
    }

    /// @param from the language of the sources
    /// @param units each with a target
    /// @param today the date of the file
    static String write(LanguageTag from, List<Unit> units, LocalDate today) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new TmxWriter(out).document(from, units, today);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // writing to memory does not fail
        }
        return text.toString();
    }

    private void document(LanguageTag from, List<Unit> units, LocalDate today)
            throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        line(0);
        out.writeStartElement("tmx");
        out.writeAttribute("version", "1.4");
        line(1);
        out.writeEmptyElement("header");
        out.writeAttribute("creationtool", "Qiutong");
        out.writeAttribute("creationtoolversion", "1");
        out.writeAttribute("segtype", "paragraph");
        out.writeAttribute("o-tmf", "Qiutong");
        out.writeAttribute("adminlang", "en");
        out.writeAttribute("srclang", from.value());
        out.writeAttribute("datatype", "plaintext");
        out.writeAttribute("creationdate", instant(today));
        line(1);
        out.writeStartElement("body");
        for (Unit unit : units) {
            unit(unit);
        }
        line(1);
        out.writeEndElement();
        line(0);
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void unit(Unit unit) throws XMLStreamException {
        line(2);
        out.writeStartElement("tu");
        out.writeAttribute("tuid", unit.id().token());
        for (Unit.Note note : unit.notes()) {
            if (note.category().equals("original") || note.category().equals("context")) {
                line(3);
                out.writeStartElement("note");
                out.writeCharacters(Legible.of(note.text()));
                out.writeEndElement();
            }
        }
        property("x-qiutong-part", unit.id().part().file());
        if (unit.stage().isPresent()) {
            property("x-qiutong-status", unit.stage().get().status().orElseThrow().name());
        }
        if (unit.origin().isPresent()) {
            property("x-qiutong-method", unit.origin().get().method());
        }
        version(unit.source(), Optional.empty());
        version(
                new LocalizedText.Version(unit.language(), unit.target().orElseThrow()),
                unit.origin());
        line(2);
        out.writeEndElement();
    }

    private void version(LocalizedText.Version text, Optional<Unit.Origin> origin)
            throws XMLStreamException {
        line(3);
        out.writeStartElement("tuv");
        out.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", text.language().value());
        if (origin.isPresent()) {
            out.writeAttribute("creationid", Legible.of(origin.get().by()));
            Optional<LocalDate> date = origin.get().date();
            if (date.isPresent()) {
                out.writeAttribute("changedate", instant(date.get()));
            }
        }
        out.writeStartElement("seg");
        out.writeCharacters(Legible.of(text.text()));
        out.writeEndElement();
        out.writeEndElement();
    }

    private void property(String type, String value) throws XMLStreamException {
        line(3);
        out.writeStartElement("prop");
        out.writeAttribute("type", type);
        out.writeCharacters(value);
        out.writeEndElement();
    }

    private void line(int depth) throws XMLStreamException {
        out.writeCharacters("\n" + " ".repeat(depth));
    }

    private static String instant(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day) + "T000000Z";
    }
}
