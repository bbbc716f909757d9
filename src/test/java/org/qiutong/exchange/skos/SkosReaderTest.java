package org.qiutong.exchange.skos;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.coded.CodebookFormat.CodedCodes;
import org.qiutong.exchange.coded.CodedProject.Code;
import org.qiutong.text.LanguageTag;

/// Codebooks as they are found: both Chinese scripts under one tag, hostile files, and files that
/// would have something fetched.
class SkosReaderTest {

    private static final String PREFIX = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n";
    private static final LanguageTag HANT = new LanguageTag("zh-Hant");

    private static CodedCodes read(String name, byte[] content) {
        ProblemList problems = new ProblemList();
        CodedCodes codes =
                new SkosMapper(LanguageTag.EN, problems).map(new RdfFile(name, content).triples());
        if (!problems.isEmpty()) {
            throw problems.refusal();
        }
        return codes;
    }

    private static CodedCodes turtle(String content) {
        return read("book.ttl", (PREFIX + content).getBytes(UTF_8));
    }

    private static List<ImportProblem> problems(String name, byte[] content) {
        try {
            read(name, content);
            return List.of();
        } catch (ImportRefused refused) {
            return refused.problems();
        }
    }

    @Test
    void tellsTheScriptsThatATagDoesNotTell() {
        Code code =
                turtle(
                                """
                                <urn:a> a skos:Concept ;
                                  skos:prefLabel "Trust"@en, "信賴關係"@zh, "信赖关系"@zh ;
                                  skos:altLabel "互信"@zh-CN, "互信"@zh-TW, "信任" ;
                                  skos:definition "Something"@EN-gb, "某事" .
                                """)
                        .codes()
                        .getFirst();
        assertThat(code.labels())
                .isEqualTo(
                        Map.of(LanguageTag.EN, "Trust", LanguageTag.ZH_HANS, "信赖关系", HANT, "信賴關係"));
        assertThat(code.detail().otherLabels())
                .isEqualTo(Map.of(LanguageTag.ZH_HANS, List.of("互信", "信任"), HANT, List.of("互信")));
        assertThat(code.definitions())
                .isEqualTo(
                        Map.of(new LanguageTag("en-GB"), "Something", LanguageTag.ZH_HANS, "某事"));
    }

    @Test
    void putsAConceptBelowTheFirstOfSeveralAndSaysSo() {
        CodedCodes codes =
                turtle(
                        """
                        <urn:a> a skos:Concept ; skos:prefLabel "A"@en .
                        <urn:b> a skos:Concept ; skos:prefLabel "B"@en ; skos:narrower <urn:c> .
                        <urn:c> a skos:Concept ; skos:prefLabel "C"@en ;
                          skos:broader <urn:a>, <urn:elsewhere> .
                        """);
        assertThat(codes.codes())
                .extracting(Code::path)
                .containsExactly(List.of("A"), List.of("B"), List.of("A", "C"));
        assertThat(codes.notes()).containsExactly(new SkosProblem.SeveralAbove("book.ttl", "C"));
    }

    @Test
    void keepsTwoOfOneNameApart() {
        assertThat(
                        turtle(
                                        """
                                        <urn:x:1> a skos:Concept ; skos:prefLabel "Other"@en .
                                        <urn:x:2> a skos:Concept ; skos:prefLabel "Other"@en .
                                        <urn:y:2> a skos:Concept ; skos:prefLabel "Other"@en .
                                        """)
                                .codes())
                .extracting(Code::path)
                .containsExactly(List.of("Other"), List.of("Other (2)"), List.of("Other (2 2)"));
    }

    @Test
    void refusesWhatIsTooDeepOrTooLarge() {
        String open = "<urn:a> <urn:p> " + "[ <urn:p> ".repeat(100_000);
        assertThat(problems("deep.ttl", open.getBytes(UTF_8)))
                .singleElement()
                .isInstanceOf(ImportProblem.Malformed.class);
        String lists = "<urn:a> <urn:p> " + "( ".repeat(200_000);
        assertThat(problems("deep.ttl", lists.getBytes(UTF_8)))
                .singleElement()
                .isInstanceOf(ImportProblem.Malformed.class);
        String json = "{\"urn:p\":".repeat(50_000) + "1" + "}".repeat(50_000);
        assertThat(problems("deep.jsonld", json.getBytes(UTF_8)))
                .singleElement()
                .isInstanceOf(ImportProblem.Malformed.class);
        String xml = "<a>".repeat(50_000);
        assertThat(problems("deep.rdf", xml.getBytes(UTF_8)))
                .singleElement()
                .isInstanceOf(ImportProblem.Malformed.class);
        assertThat(problems("large.ttl", new byte[(RdfFile.MOST_MEGABYTES << 20) + 1]))
                .containsExactly(
                        new SkosProblem.LargeCodebook("large.ttl", RdfFile.MOST_MEGABYTES));
        assertThat(
                        problems(
                                "label.ttl",
                                (PREFIX
                                                + "<urn:a> a skos:Concept ; skos:prefLabel \""
                                                + "x".repeat(5_000_000)
                                                + "\"@en .")
                                        .getBytes(UTF_8)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ImportProblem.LongName.class,
                        each -> assertThat(each.begins()).hasSizeLessThan(40));
    }

    @Test
    void refusesATextThatIsTooLong() {
        String book =
                PREFIX
                        + "<urn:a> a skos:Concept ; skos:prefLabel \"A\"@en ; skos:altLabel \""
                        + "y".repeat(501)
                        + "\"@en ; skos:definition \""
                        + "甲".repeat(40_000)
                        + "\"@zh .";
        assertThat(problems("book.ttl", book.getBytes(UTF_8)))
                .extracting(each -> each.arguments().get("file") + each.key())
                .containsExactlyInAnyOrder("book.ttllongName", "book.ttllongText");
    }

    /// A chain of many concepts is followed once, not once for each.
    @Test
    void refusesALongChainAsOneProblem() {
        String chain =
                IntStream.range(0, 50_000)
                        .mapToObj(at ->
                                "<urn:%d> a skos:Concept ; skos:prefLabel \"%d\"@en ; skos:broader <urn:%d> ."
                                        .formatted(at, at, at + 1))
                        .collect(Collectors.joining("\n"));
        assertThat(problems("chain.ttl", (PREFIX + chain).getBytes(UTF_8))).hasSize(1);
    }

    @Test
    void fetchesNothing() throws IOException {
        List<String> asked = new ArrayList<>();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                call -> {
                    asked.add(call.getRequestURI().toString());
                    call.sendResponseHeaders(404, -1);
                    call.close();
                });
        server.start();
        try {
            String there = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            Map<String, String> files = new HashMap<>();
            files.put(
                    "context.jsonld", "{\"@context\":\"%sx\",\"@id\":\"urn:a\"}".formatted(there));
            files.put(
                    "several.jsonld",
                    "{\"@context\":[{\"a\":\"urn:b\"},\"%sx\"],\"@id\":\"urn:a\"}"
                            .formatted(there));
            files.put(
                    "scoped.jsonld",
                    "{\"@context\":{\"@version\":1.1,\"b\":{\"@id\":\"urn:b\",\"@context\":\"%sx\"}},\"b\":{\"a\":1}}"
                            .formatted(there));
            files.put(
                    "import.jsonld",
                    "{\"@context\":{\"@version\":1.1,\"@import\":\"%sx\"},\"@id\":\"urn:a\"}"
                            .formatted(there));
            files.put("relative.jsonld", "{\"@context\":\"other.jsonld\",\"@id\":\"urn:a\"}");
            files.forEach((name, content) ->
                    assertThat(problems(name, content.getBytes(UTF_8)))
                            .as(name)
                            .singleElement()
                            .isInstanceOf(SkosProblem.RemoteContext.class));
            String dtd = "<!DOCTYPE r SYSTEM \"%sx.dtd\"><r xmlns=\"urn:x\"/>".formatted(there);
            assertThat(problems("dtd.rdf", dtd.getBytes(UTF_8)))
                    .containsExactly(new SkosProblem.DocumentType("dtd.rdf"));
            assertThat(
                            problems(
                                    "dtd.rdf",
                                    ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + dtd)
                                            .getBytes(UTF_16)))
                    .singleElement()
                    .isInstanceOf(ImportProblem.Malformed.class);
            String include =
                    """
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                        xmlns:xi="http://www.w3.org/2001/XInclude"
                        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                        xsi:schemaLocation="urn:x %sx.xsd">
                      <xi:include href="%sx"/>
                    </rdf:RDF>
                    """
                            .formatted(there, there);
            problems("include.rdf", include.getBytes(UTF_8));
            assertThat(asked).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void readsNoFileOfAnotherKind() {
        assertThat(new RdfFile("a.csv", "a,b".getBytes(UTF_8)).isRdf()).isFalse();
        assertThat(new RdfFile("a.xml", "<a/>".getBytes(UTF_8)).isRdf()).isFalse();
        assertThat(new RdfFile("a.json", "{}".getBytes(UTF_8)).isRdf()).isFalse();
        assertThatThrownBy(() -> new RdfFile("a.ttl", new byte[0]).triples())
                .isInstanceOf(ImportRefused.class);
    }
}
