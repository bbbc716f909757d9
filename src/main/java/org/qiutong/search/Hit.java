package org.qiutong.search;

import java.util.List;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.InstitutionId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.study.Milestone;

/// A search result with its texts in each language.
public sealed interface Hit {

    String id();

    List<FoundText> passages();

    Kind kind();

    record OfConcept(ConceptId concept, ConceptKind type, List<FoundText> passages) implements Hit {
        @Override
        public String id() {
            return concept.value();
        }

        @Override
        public Kind kind() {
            return Kind.CONCEPT;
        }
    }

    record OfQuotation(QuotationId quotation, List<FoundText> passages) implements Hit {
        @Override
        public String id() {
            return quotation.value();
        }

        @Override
        public Kind kind() {
            return Kind.QUOTATION;
        }
    }

    record OfInstitution(InstitutionId institution, List<FoundText> passages) implements Hit {
        @Override
        public String id() {
            return institution.value();
        }

        @Override
        public Kind kind() {
            return Kind.INSTITUTION;
        }
    }

    /// @param study whose milestone it is
    record OfMilestone(String id, StudyId study, Milestone.Kind type, List<FoundText> passages)
            implements Hit {
        @Override
        public Kind kind() {
            return Kind.MILESTONE;
        }
    }

    /// @param study whose source it is
    record OfSource(SourceId source, StudyId study, List<FoundText> passages) implements Hit {
        @Override
        public String id() {
            return source.value();
        }

        @Override
        public Kind kind() {
            return Kind.SOURCE;
        }
    }

    record OfExpert(ExpertId expert, List<FoundText> passages) implements Hit {
        @Override
        public String id() {
            return expert.value();
        }

        @Override
        public Kind kind() {
            return Kind.EXPERT;
        }
    }

    /// What it is called, or the words of a quotation, in each language.
    default List<FoundText> heading() {
        return passages().stream()
                .filter(passage -> passage.field() == Field.LABEL || passage.field() == Field.WORDS)
                .toList();
    }

    /// The texts that matched; empty for a result that is only about the same concepts.
    default List<FoundText> matched() {
        return passages().stream().filter(FoundText::matched).toList();
    }
}
