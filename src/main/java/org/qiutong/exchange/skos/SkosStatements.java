package org.qiutong.exchange.skos;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.qiutong.alignment.Mapping;
import org.qiutong.codebook.Concept;
import org.qiutong.exchange.StudyExtract;
import org.qiutong.id.ConceptId;
import org.qiutong.study.Study;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// A codebook as statements, by subject: the scheme, then the concepts in their order.
final class SkosStatements {

    private final ValueFactory values = SimpleValueFactory.getInstance();
    private final List<Statement> all = new ArrayList<>();

    private SkosStatements() {}

    /// @param mappings what was decided of the concepts
    static List<Statement> of(Study study, List<Concept> concepts, List<Mapping> mappings) {
        SkosStatements statements = new SkosStatements();
        Set<ConceptId> known = new HashSet<>();
        concepts.forEach(each -> known.add(each.id()));
        IRI scheme = statements.iri(Skos.of(study.id()));
        statements.add(scheme, Skos.TYPE, statements.iri(Skos.SCHEME));
        statements.texts(scheme, Skos.TITLE, study.title());
        for (Concept each : concepts) {
            if (above(each, known).isEmpty()) {
                statements.add(scheme, Skos.HAS_TOP_CONCEPT, statements.iri(Skos.of(each.id())));
            }
        }
        for (int at = 0; at < concepts.size(); at++) {
            statements.concept(scheme, concepts.get(at), at, known);
        }
        mappings.forEach(each -> statements.match(known, each));
        return statements.all;
    }

    /// That two are no match is not said: SKOS has no word for it.
    private void match(Set<ConceptId> known, Mapping mapping) {
        Mapping own =
                mapping.seenFrom(known.contains(mapping.from()) ? mapping.from() : mapping.to());
        String predicate = Skos.MATCHES.get(own.grade());
        if (predicate != null) {
            add(iri(Skos.of(own.from())), predicate, iri(Skos.of(own.to())));
        }
    }

    /// The broader concept or, of an answer that has none, the question.
    private static Optional<ConceptId> above(Concept concept, Set<ConceptId> known) {
        return concept.broader().or(() -> concept.links().answers()).filter(known::contains);
    }

    private void concept(IRI scheme, Concept concept, int position, Set<ConceptId> known) {
        IRI iri = iri(Skos.of(concept.id()));
        add(iri, Skos.TYPE, iri(Skos.CONCEPT));
        add(iri, Skos.IN_SCHEME, scheme);
        Optional<ConceptId> above = above(concept, known);
        if (above.isPresent()) {
            add(iri, Skos.BROADER, iri(Skos.of(above.get())));
        } else {
            add(iri, Skos.TOP_CONCEPT_OF, scheme);
        }
        add(iri, Skos.NOTATION, values.createLiteral(Skos.end(concept.id().value())));
        texts(iri, Skos.LABEL, concept.label());
        Map<LanguageTag, List<String>> others = new TreeMap<>(concept.altLabels());
        others.forEach((language, labels) ->
                labels.forEach(each ->
                        add(iri, Skos.OTHER_LABEL, values.createLiteral(each, language.value()))));
        texts(iri, Skos.DEFINITION, concept.definition());
        texts(iri, Skos.SCOPE_NOTE, concept.equivalence().note());
        add(iri, Skos.POSITION, values.createLiteral(BigInteger.valueOf(position)));
        add(iri, Skos.KIND, name(concept.kind()));
        add(iri, Skos.EQUIVALENCE, name(concept.equivalence().grade()));
        Concept.Links links = concept.links();
        links.answers().ifPresent(each -> other(iri, Skos.ANSWERS, each, known));
        if (links.exclusive()) {
            add(iri, Skos.EXCLUSIVE, values.createLiteral(true));
        }
        links.mitigates().forEach(each -> other(iri, Skos.MITIGATES, each, known));
        links.related().forEach(each -> other(iri, Skos.RELATED, each, known));
    }

    private void other(IRI iri, String predicate, ConceptId other, Set<ConceptId> known) {
        if (known.contains(other)) {
            add(iri, predicate, iri(Skos.of(other)));
        }
    }

    private void texts(IRI iri, String predicate, LocalizedText text) {
        text.byLanguage()
                .forEach((language, each) ->
                        add(iri, predicate, values.createLiteral(each, language.value())));
    }

    private Value name(Enum<?> constant) {
        return values.createLiteral(StudyExtract.name(constant));
    }

    private void add(IRI subject, String predicate, Value value) {
        all.add(values.createStatement(subject, iri(predicate), value));
    }

    private IRI iri(String iri) {
        return values.createIRI(iri);
    }
}
