package org.qiutong.exchange.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.qiutong.ProgramTest;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.exchange.StudyExport;
import org.qiutong.exchange.StudyExports;
import org.qiutong.id.StudyId;
import org.qiutong.people.PeopleService;
import org.qiutong.people.PeopleService.ExpertFilter;
import org.qiutong.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The graph of the founding study read back, against what the services say.
@ProgramTest
class StudyGraphTest {

    private static final StudyId FOUNDING = new StudyId("itif-2024");
    private static final EvidenceFilter ALL = EvidenceFilter.ALL.ofStudy(FOUNDING);

    @Autowired StudyExports exports;
    @Autowired EvidenceService evidence;
    @Autowired CodebookService codebook;
    @Autowired PeopleService people;
    @Autowired StudyService studies;

    private record Element(String name, Map<String, String> attributes, Map<String, String> data) {}

    @Test
    void graphMlHasWhatTheServicesHave() throws Exception {
        List<Element> elements = read(file("graph.graphml"));
        Map<String, String> keys = new HashMap<>();
        Set<String> nodes = new HashSet<>();
        Set<String> ids = new HashSet<>();
        Map<String, Integer> kinds = new HashMap<>();
        Map<String, Integer> relations = new HashMap<>();
        for (Element each : elements) {
            switch (each.name()) {
                case "key" ->
                        assertThat(
                                        keys.put(
                                                each.attributes().get("id"),
                                                each.attributes().get("for")))
                                .isNull();
                case "node" -> {
                    assertThat(nodes.add(each.attributes().get("id"))).isTrue();
                    kinds.merge(each.data().get("n_kind"), 1, Integer::sum);
                    assertThat(each.data().get("n_label")).isNotBlank();
                    assertThat(each.data().keySet()).allMatch(key -> "node".equals(keys.get(key)));
                }
                case "edge" -> {
                    assertThat(ids.add(each.attributes().get("id"))).isTrue();
                    assertThat(nodes)
                            .contains(
                                    each.attributes().get("source"),
                                    each.attributes().get("target"));
                    relations.merge(each.data().get("e_relation"), 1, Integer::sum);
                    assertThat(each.data().keySet()).allMatch(key -> "edge".equals(keys.get(key)));
                }
                default -> {}
            }
        }
        assertThat(kinds).isEqualTo(kinds());
        List<Concept> concepts = concepts();
        assertThat(relations)
                .containsEntry("coded-as", codings())
                .containsEntry("said-by", (int) evidence.countQuotations(ALL))
                .containsEntry(
                        "about",
                        (int) evidence.countFindings(ALL) + evidence.statements(ALL).size())
                .containsEntry(
                        "broader",
                        (int) concepts.stream().filter(c -> c.broader().isPresent()).count())
                .containsEntry(
                        "mitigates",
                        concepts.stream().mapToInt(c -> c.links().mitigates().size()).sum())
                .containsEntry("sampled", studies.study(FOUNDING).orElseThrow().samples().size());
        Quotation first = evidence.quotations(ALL).getFirst();
        Element node =
                elements.stream()
                        .filter(each ->
                                ("quotation/" + first.id()).equals(each.attributes().get("id")))
                        .findFirst()
                        .orElseThrow();
        first.text()
                .byTag()
                .forEach((tag, text) ->
                        assertThat(node.data()).containsEntry("n_text_" + tag, text));
    }

    @Test
    void jsonLdHasTheSameGraph() throws Exception {
        JsonNode file = JsonMapper.shared().readTree(file("graph.jsonld"));
        assertThat(file.get("@context").isObject()).isTrue();
        Map<String, Integer> kinds = new HashMap<>();
        int codings = 0;
        for (JsonNode each : file.get("@graph")) {
            if (each.has("label")) {
                kinds.merge(each.get("@type").asString(), 1, Integer::sum);
            } else if (each.has("coded-as")) {
                codings++;
            }
        }
        assertThat(kinds).isEqualTo(kinds());
        assertThat(codings).isEqualTo(codings());
        // What is read is all there: no context is fetched, and no term is unknown.
        assertThat(new String(file("graph.jsonld"), UTF_8))
                .doesNotContain("\"@context\":\"", "\"@import\"");
    }

    @Test
    void takesOutWhatXmlCannotHold() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StudyExport export = exports.of("graph.graphml").orElseThrow();
        exports.write(export, FOUNDING, Locale.forLanguageTag("zh-Hans"), out);
        assertThat(out.toString(UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("attr.name=\"name_zh-Hans\"")
                .doesNotContainPattern("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    }

    private List<Concept> concepts() {
        return codebook.concepts(ConceptFilter.ALL).stream()
                .filter(each -> each.study().equals(FOUNDING))
                .toList();
    }

    private int codings() {
        return evidence.quotations(ALL).stream().mapToInt(each -> each.codings().size()).sum();
    }

    private Map<String, Integer> kinds() {
        ExpertFilter ofStudy = new ExpertFilter(Optional.of(FOUNDING), Optional.empty());
        return Map.of(
                "study", 1,
                "expert", (int) people.countExperts(ofStudy),
                "community", people.communities().size(),
                "institution", people.institutions().size(),
                "concept", concepts().size(),
                "quotation", (int) evidence.countQuotations(ALL),
                "finding", (int) evidence.countFindings(ALL),
                "statement", evidence.statements(ALL).size(),
                "source", studies.sources(FOUNDING).size(),
                "milestone", studies.milestones(FOUNDING).size());
    }

    private byte[] file(String id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(exports.of(id).orElseThrow(), FOUNDING, Locale.ENGLISH, out);
        return out.toByteArray();
    }

    private static List<Element> read(byte[] file) throws XMLStreamException {
        XMLStreamReader xml =
                XMLInputFactory.newDefaultFactory()
                        .createXMLStreamReader(new ByteArrayInputStream(file));
        List<Element> elements = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                Map<String, String> attributes = new HashMap<>();
                for (int at = 0; at < xml.getAttributeCount(); at++) {
                    attributes.put(xml.getAttributeLocalName(at), xml.getAttributeValue(at));
                }
                if (xml.getLocalName().equals("data")) {
                    elements.getLast().data().put(attributes.get("key"), xml.getElementText());
                } else {
                    elements.add(new Element(xml.getLocalName(), attributes, new HashMap<>()));
                }
            }
        }
        return elements;
    }
}
