package org.qiutong.exchange.skos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.ParseErrorCollector;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.jspecify.annotations.Nullable;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportProblem.UnreadableFile;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.XmlInput;
import org.qiutong.text.Legible;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// A file from outside in one of the syntaxes of RDF. No parser fetches anything.
@SuppressWarnings("ArrayRecordComponent") // never compared
record RdfFile(String name, byte[] bytes) {

    /// The largest file. A thesaurus of ten thousand terms has less.
    static final int MOST_MEGABYTES = 16;

    /// What names that are not whole are completed by; they do not lead out of the file.
    private static final String BASE = "urn:qiutong:file/";

    /// Deeper than any codebook nests on purpose.
    private static final int DEEPEST = 100;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .build();

    private enum Syntax {
        TURTLE,
        RDF_XML,
        JSON_LD
    }

    /// Whether a file may be in such a syntax, by its name alone.
    static boolean mayBe(String name) {
        return name.toLowerCase(Locale.ROOT)
                .matches(".*\\.(ttl|turtle|nt|rdf|owl|skos|jsonld|xml|json)");
    }

    /// Whether a file is in such a syntax, by its name and what is in it.
    boolean isRdf() {
        return syntax().isPresent();
    }

    private Optional<Syntax> syntax() {
        String small = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                switch (small.substring(small.lastIndexOf('.') + 1)) {
                    case "ttl", "turtle", "nt" -> Syntax.TURTLE;
                    case "rdf", "owl", "skos" -> Syntax.RDF_XML;
                    case "jsonld" -> Syntax.JSON_LD;
                    case "xml" -> has("22-rdf-syntax-ns#") ? Syntax.RDF_XML : null;
                    case "json" -> has("\"@context\"") ? Syntax.JSON_LD : null;
                    default -> null;
                });
    }

    private boolean has(String text) {
        return new String(bytes, ISO_8859_1).contains(text);
    }

    /// Its statements, in their order.
    ///
    /// @throws ImportRefused if it cannot be read whole
    List<Triple> triples() {
        if (bytes.length == 0) {
            throw new ImportRefused(new UnreadableFile(name, UnreadableFile.Why.EMPTY));
        }
        if (bytes.length > MOST_MEGABYTES << 20) {
            throw new ImportRefused(new SkosProblem.LargeCodebook(name, MOST_MEGABYTES));
        }
        List<Triple> triples = new ArrayList<>();
        try {
            switch (syntax().orElseThrow()) {
                case TURTLE -> parse(new TurtleParser(), triples);
                case RDF_XML -> {
                    checkXml();
                    parse(new RDFXMLParser(), triples);
                }
                case JSON_LD -> {
                    checkJson();
                    parseJson(triples);
                }
            }
        } catch (StackOverflowError e) {
            // The parsers call themselves for what is in brackets. Nothing of them is kept.
            throw malformed(0, "brackets too deep in each other");
        }
        return triples;
    }

    private void parse(RDFParser parser, List<Triple> triples) {
        parser.getParserConfig().set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
        parser.getParserConfig().set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
        parser.getParserConfig().set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
        parser.getParserConfig().set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
        parser.setParseErrorListener(new ParseErrorCollector());
        parser.setRDFHandler(
                new AbstractRDFHandler() {
                    @Override
                    public void handleStatement(Statement each) {
                        triples.add(triple(each));
                    }
                });
        try {
            parser.parse(new ByteArrayInputStream(bytes), BASE);
        } catch (RDFParseException e) {
            throw malformed((int) Math.max(0, e.getLineNumber()), reason(e));
        } catch (IOException e) {
            throw malformed(0, reason(e));
        }
    }

    private Triple triple(Statement each) {
        return new Triple(
                name,
                each.getSubject().isBNode()
                        ? "_:" + each.getSubject().stringValue()
                        : each.getSubject().stringValue(),
                each.getPredicate().stringValue(),
                each.getObject().isBNode()
                        ? "_:" + each.getObject().stringValue()
                        : each.getObject().stringValue(),
                each.getObject().isLiteral(),
                each.getObject() instanceof Literal text ? text.getLanguage().orElse("") : "");
    }

    /// Goes through it with a reader that takes no document type, before one that might.
    private void checkXml() {
        try {
            XMLStreamReader xml = XmlInput.reader(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                xml.next();
            }
        } catch (XMLStreamException e) {
            if (has("<!DOCTYPE")) {
                throw new ImportRefused(new SkosProblem.DocumentType(name));
            }
            throw malformed(
                    e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
                    "not XML as it must be");
        }
    }

    /// Goes through it with a reader that says where it is wrong, and ends at a depth.
    private void checkJson() {
        try (JsonParser json =
                JSON.createParser(ObjectReadContext.empty(), new ByteArrayInputStream(bytes))) {
            boolean more = true;
            while (more) {
                more = json.nextToken() != null;
            }
        } catch (JacksonException e) {
            throw malformed(
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr()),
                    "not JSON as it must be");
        }
    }

    private void parseJson(List<Triple> triples) {
        List<String> elsewhere = new ArrayList<>();
        JsonLdOptions options =
                new JsonLdOptions((address, _) -> {
                    elsewhere.add(address.toString());
                    throw new JsonLdError(
                            JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "nothing is fetched");
                });
        options.setBase(URI.create(BASE));
        RdfQuadConsumer consumer =
                new RdfQuadConsumer() {
                    @Override
                    public RdfQuadConsumer quad(
                            String subject,
                            String predicate,
                            String object,
                            @Nullable String datatype,
                            @Nullable String language,
                            @Nullable String direction,
                            @Nullable String graph) {
                        triples.add(
                                new Triple(
                                        name,
                                        subject,
                                        predicate,
                                        object,
                                        datatype != null || language != null,
                                        language == null ? "" : language));
                        return this;
                    }
                };
        try {
            JsonLd.toRdf(JsonDocument.of(new ByteArrayInputStream(bytes)))
                    .options(options)
                    .provide(consumer);
        } catch (JsonLdError e) {
            throw elsewhere.isEmpty()
                    ? malformed(0, reason(e))
                    : new ImportRefused(
                            new SkosProblem.RemoteContext(name, beginning(elsewhere.getFirst())));
        } catch (RuntimeException e) {
            throw malformed(0, "not JSON-LD as it must be");
        }
    }

    private ImportRefused malformed(int line, String reason) {
        return new ImportRefused(new ImportProblem.Malformed(name, line, reason));
    }

    private static String reason(Exception e) {
        return beginning(Legible.of(String.valueOf(e.getMessage())));
    }

    private static String beginning(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
