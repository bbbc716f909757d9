package org.qiutong.exchange.network;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.exchange.StudyExport;
import org.qiutong.exchange.StudyExtracts;
import org.qiutong.id.StudyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The graph of a study, as files.
@Configuration(proxyBeanMethods = false)
class GraphExports {

    @Bean
    StudyExport graphMl(StudyExtracts extracts, EvidenceService evidence) {
        return new GraphFile(
                "GraphML",
                "graphml",
                "application/graphml+xml",
                StudyGraphMl::write,
                extracts,
                evidence);
    }

    @Bean
    StudyExport graphJsonLd(StudyExtracts extracts, EvidenceService evidence) {
        return new GraphFile(
                "JSON-LD",
                "jsonld",
                "application/ld+json",
                StudyGraphJsonLd::write,
                extracts,
                evidence);
    }

    @FunctionalInterface
    private interface Writing {
        void write(StudyGraph graph, OutputStream out) throws IOException;
    }

    private record GraphFile(
            String format,
            String extension,
            String mediaType,
            Writing writing,
            StudyExtracts extracts,
            EvidenceService evidence)
            implements StudyExport {

        @Override
        public Group group() {
            return Group.GRAPH;
        }

        @Override
        public String part() {
            return "graph";
        }

        @Override
        public void write(StudyId study, Locale language, OutputStream out) throws IOException {
            writing.write(new StudyGraph(extracts.of(study), extracts, evidence, language), out);
        }
    }
}
