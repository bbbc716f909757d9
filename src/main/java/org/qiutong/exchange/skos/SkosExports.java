package org.qiutong.exchange.skos;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.qiutong.alignment.AlignmentService;
import org.qiutong.codebook.Concept;
import org.qiutong.exchange.StudyExport;
import org.qiutong.exchange.StudyExtract;
import org.qiutong.exchange.StudyExtracts;
import org.qiutong.id.StudyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The codebook of a study in SKOS, as files.
@Configuration(proxyBeanMethods = false)
class SkosExports {

    @Bean
    StudyExport codebookTurtle(StudyExtracts extracts, AlignmentService alignment) {
        return new SkosFile(
                "SKOS, Turtle",
                "ttl",
                "text/turtle;charset=UTF-8",
                (statements, out) -> write(new TurtleWriter(out), statements),
                extracts,
                alignment);
    }

    @Bean
    StudyExport codebookRdfXml(StudyExtracts extracts, AlignmentService alignment) {
        return new SkosFile(
                "SKOS, RDF/XML",
                "rdf",
                "application/rdf+xml",
                (statements, out) -> write(new RDFXMLWriter(out), statements),
                extracts,
                alignment);
    }

    @Bean
    StudyExport codebookJsonLd(StudyExtracts extracts, AlignmentService alignment) {
        return new SkosFile(
                "SKOS, JSON-LD",
                "jsonld",
                "application/ld+json",
                SkosJsonLd::write,
                extracts,
                alignment);
    }

    private static void write(RDFWriter writer, List<Statement> statements) throws IOException {
        try {
            writer.startRDF();
            writer.handleNamespace("skos", Skos.NAMESPACE);
            writer.handleNamespace("dcterms", Skos.DC_NAMESPACE);
            writer.handleNamespace("qiutong", Skos.TERMS);
            statements.forEach(writer::handleStatement);
            writer.endRDF();
        } catch (RDFHandlerException e) {
            throw new IOException(e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write(List<Statement> statements, OutputStream out) throws IOException;
    }

    private record SkosFile(
            String format,
            String extension,
            String mediaType,
            Writing writing,
            StudyExtracts extracts,
            AlignmentService alignment)
            implements StudyExport {

        @Override
        public Group group() {
            return Group.CODEBOOK;
        }

        @Override
        public String part() {
            return "codebook";
        }

        @Override
        public void write(StudyId study, Locale language, OutputStream out) throws IOException {
            StudyExtract extract = extracts.of(study);
            writing.write(
                    SkosStatements.of(
                            extract.study(),
                            extract.concepts(),
                            alignment.mappings(
                                    extract.concepts().stream().map(Concept::id).toList())),
                    out);
        }
    }
}
