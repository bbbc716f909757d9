package org.qiutong.exchange.refi;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.qiutong.codebook.Concept;
import org.qiutong.exchange.StudyExtract;
import org.qiutong.id.CommunityId;
import org.qiutong.people.Community;
import org.qiutong.people.Expert;
import org.qiutong.text.Legible;
import org.qiutong.withdrawal.StudyPart;

/// Writes what the standard demands: elements in its order, and none that is empty.
final class QdeWriter {

    private static final String PROJECT = "urn:QDA-XML:project:1.0";
    private static final String CODEBOOK = "urn:QDA-XML:codebook:1.0";

    private static final String COMMUNITY = Guids.OfStudy.made("VARIABLE community");
    private static final String SECTOR = Guids.OfStudy.made("VARIABLE sector");
    private static final String USER = Guids.OfStudy.made("USER");

    private final XMLStreamWriter xml;
    private final StudyExtract study;
    private final Guids.OfStudy guids;
    private final Locale language;

    QdeWriter(OutputStream out, StudyExtract study, Guids.OfStudy guids, Locale language)
            throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        this.study = study;
        this.guids = guids;
        this.language = language;
    }

    /// A codebook alone.
    void codebook() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("CodeBook");
        xml.writeDefaultNamespace(CODEBOOK);
        attribute("origin", "Qiutong");
        codes();
        xml.writeEndDocument();
        xml.flush();
    }

    /// A whole project, whose texts are in files beside it.
    void project(ProjectTexts texts, String community, String sector) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Project");
        xml.writeDefaultNamespace(PROJECT);
        attribute("name", StudyExtract.best(study.study().title(), language));
        attribute("origin", "Qiutong");
        attribute("creatingUserGUID", USER);
        xml.writeStartElement("Users");
        xml.writeEmptyElement("User");
        attribute("guid", USER);
        attribute("name", "Qiutong");
        xml.writeEndElement();
        if (!study.concepts().isEmpty()) {
            xml.writeStartElement("CodeBook");
            codes();
            xml.writeEndElement();
        }
        xml.writeStartElement("Variables");
        variable(COMMUNITY, community);
        variable(SECTOR, sector);
        xml.writeEndElement();
        cases(texts.texts());
        sources(texts.texts());
        links(texts);
        xml.writeEndDocument();
        xml.flush();
    }

    private void codes() throws XMLStreamException {
        Map<Optional<String>, List<Concept>> below =
                study.concepts().stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.broader().map(Object::toString)));
        xml.writeStartElement("Codes");
        codes(below, Optional.empty());
        xml.writeEndElement();
    }

    private void codes(Map<Optional<String>, List<Concept>> below, Optional<String> above)
            throws XMLStreamException {
        for (Concept each : below.getOrDefault(above, List.of())) {
            xml.writeStartElement("Code");
            attribute("guid", guids.part(StudyPart.Kind.CONCEPT, each.id()));
            attribute("name", StudyExtract.best(each.label(), language));
            attribute("isCodable", "true");
            text("Description", StudyExtract.best(each.definition(), language));
            codes(below, Optional.of(each.id().value()));
            xml.writeEndElement();
        }
    }

    private void variable(String guid, String name) throws XMLStreamException {
        xml.writeEmptyElement("Variable");
        attribute("guid", guid);
        attribute("name", name);
        attribute("typeOfVariable", "Text");
    }

    private void cases(List<ProjectText> texts) throws XMLStreamException {
        if (study.experts().isEmpty()) {
            return;
        }
        Map<CommunityId, Community> communities = study.communitiesById();
        xml.writeStartElement("Cases");
        for (Expert each : study.experts()) {
            String guid = guids.part(StudyPart.Kind.EXPERT, each.id());
            xml.writeStartElement("Case");
            attribute("guid", guid);
            attribute("name", each.code());
            value(
                    COMMUNITY,
                    each.community()
                            .map(communities::get)
                            .map(one -> StudyExtract.best(one.label(), language))
                            .orElse(""));
            value(SECTOR, each.sector().map(StudyExtract::name).orElse(""));
            for (ProjectText text : texts) {
                if (text.cases().contains(guid)) {
                    reference("SourceRef", text.guid());
                }
            }
            for (ProjectText text : texts) {
                // Where several speak in a text, each passage says who.
                if (text.cases().size() > 1 && text.cases().contains(guid)) {
                    for (ProjectText.Passage passage : text.passages()) {
                        if (passage.speaker().filter(guid::equals).isPresent()) {
                            reference("SelectionRef", passage.guid());
                        }
                    }
                }
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void value(String variable, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            xml.writeStartElement("VariableValue");
            reference("VariableRef", variable);
            text("TextValue", text);
            xml.writeEndElement();
        }
    }

    private void sources(List<ProjectText> texts) throws XMLStreamException {
        if (texts.isEmpty()) {
            return;
        }
        xml.writeStartElement("Sources");
        for (ProjectText each : texts) {
            xml.writeStartElement("TextSource");
            attribute("guid", each.guid());
            attribute("name", each.name());
            attribute("plainTextPath", "internal://" + each.guid() + ".txt");
            for (ProjectText.Passage passage : each.passages()) {
                xml.writeStartElement("PlainTextSelection");
                attribute("guid", passage.guid());
                attribute("name", passage.name());
                attribute("startPosition", String.valueOf(passage.start()));
                attribute("endPosition", String.valueOf(passage.end()));
                attribute("creatingUser", USER);
                for (String code : passage.codes()) {
                    xml.writeStartElement("Coding");
                    attribute("guid", Guids.OfStudy.made(passage.guid() + " " + code));
                    attribute("creatingUser", USER);
                    reference("CodeRef", code);
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void links(ProjectTexts texts) throws XMLStreamException {
        if (texts.links().isEmpty()) {
            return;
        }
        xml.writeStartElement("Links");
        for (RefiProject.Link each : texts.links()) {
            xml.writeEmptyElement("Link");
            attribute("guid", Guids.OfStudy.made("LINK " + each.target()));
            attribute("name", each.name());
            attribute("direction", "OneWay");
            attribute("originGUID", each.origin());
            attribute("targetGUID", each.target());
        }
        xml.writeEndElement();
    }

    private void reference(String element, String guid) throws XMLStreamException {
        xml.writeEmptyElement(element);
        attribute("targetGUID", guid);
    }

    private void text(String element, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            xml.writeStartElement(element);
            xml.writeCharacters(Legible.of(text));
            xml.writeEndElement();
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Legible.of(value));
    }
}
