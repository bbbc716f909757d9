package org.qiutong.exchange.skos;

import java.util.Map;
import java.util.Optional;
import org.qiutong.alignment.MatchGrade;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StableId;
import org.qiutong.id.StudyId;

/// The names of what is said in SKOS, and of what this program says beyond it.
final class Skos {

    static final String NAMESPACE = "http://www.w3.org/2004/02/skos/core#";
    static final String CONCEPT = NAMESPACE + "Concept";
    static final String SCHEME = NAMESPACE + "ConceptScheme";
    static final String IN_SCHEME = NAMESPACE + "inScheme";
    static final String TOP_CONCEPT_OF = NAMESPACE + "topConceptOf";
    static final String HAS_TOP_CONCEPT = NAMESPACE + "hasTopConcept";
    static final String LABEL = NAMESPACE + "prefLabel";
    static final String OTHER_LABEL = NAMESPACE + "altLabel";
    static final String DEFINITION = NAMESPACE + "definition";
    static final String SCOPE_NOTE = NAMESPACE + "scopeNote";
    static final String BROADER = NAMESPACE + "broader";
    static final String NARROWER = NAMESPACE + "narrower";
    static final String RELATED = NAMESPACE + "related";
    static final Map<MatchGrade, String> MATCHES =
            Map.of(
                    MatchGrade.EXACT, NAMESPACE + "exactMatch",
                    MatchGrade.CLOSE, NAMESPACE + "closeMatch",
                    MatchGrade.BROADER, NAMESPACE + "broadMatch",
                    MatchGrade.NARROWER, NAMESPACE + "narrowMatch",
                    MatchGrade.RELATED, NAMESPACE + "relatedMatch");
    static final String NOTATION = NAMESPACE + "notation";

    static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    static final String DC_NAMESPACE = "http://purl.org/dc/terms/";
    static final String TITLE = DC_NAMESPACE + "title";
    static final String OLD_TITLE = "http://purl.org/dc/elements/1.1/title";
    static final String RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

    /// What SKOS has no word for.
    static final String TERMS = "urn:qiutong:terms:";

    static final String KIND = TERMS + "kind";
    static final String POSITION = TERMS + "position";
    static final String ANSWERS = TERMS + "answers";
    static final String EXCLUSIVE = TERMS + "exclusiveAnswers";
    static final String MITIGATES = TERMS + "mitigates";
    static final String EQUIVALENCE = TERMS + "equivalence";

    private static final String STUDIES = "urn:qiutong:study/";
    private static final String CONCEPTS = "urn:qiutong:concept/";

    private Skos() {}

    static String of(StudyId study) {
        return STUDIES + study;
    }

    static String of(ConceptId concept) {
        return CONCEPTS + concept;
    }

    /// Whether it is a concept that this program has given out.
    static boolean isOurs(String iri) {
        return iri.startsWith(CONCEPTS);
    }

    /// The concept of this program that a name is of; empty if it is of none.
    static Optional<ConceptId> concept(String iri) {
        return isOurs(iri)
                ? StableId.parse(iri.substring(CONCEPTS.length()), ConceptId::new)
                : Optional.empty();
    }

    /// The last part of a name: what is behind its last slash, number sign or colon.
    static String end(String iri) {
        return iri.substring(
                Math.max(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')), iri.lastIndexOf(':'))
                        + 1);
    }
}
