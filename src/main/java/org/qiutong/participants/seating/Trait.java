package org.qiutong.participants.seating;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.qiutong.evidence.Stance;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.people.Sector;
import org.qiutong.text.LanguageTag;

/// Something by which candidates are counted.
public sealed interface Trait {

    /// Whether somebody has it.
    Fact of(Candidate candidate);

    record InCommunity(CommunityId community) implements Trait {
        @Override
        public Fact of(Candidate candidate) {
            return is(candidate.community(), community);
        }
    }

    record InSector(Sector sector) implements Trait {
        @Override
        public Fact of(Candidate candidate) {
            return is(candidate.sector(), sector);
        }
    }

    /// Speaks all of these languages, and so can interpret between them.
    record Speaks(Set<LanguageTag> languages) implements Trait {

        public Speaks {
            languages = Set.copyOf(languages);
        }

        @Override
        public Fact of(Candidate candidate) {
            return candidate.languages().isEmpty()
                    ? Fact.UNKNOWN
                    : Fact.of(
                            languages.stream()
                                    .allMatch(each -> speaks(candidate.languages(), each)));
        }
    }

    /// Speaks none of the languages in which people work.
    record NeedsInterpreter(Set<LanguageTag> working) implements Trait {

        public NeedsInterpreter {
            working = Set.copyOf(working);
        }

        @Override
        public Fact of(Candidate candidate) {
            return candidate.languages().isEmpty()
                    ? Fact.UNKNOWN
                    : Fact.of(
                            working.stream()
                                    .noneMatch(each -> speaks(candidate.languages(), each)));
        }
    }

    record Technical() implements Trait {
        @Override
        public Fact of(Candidate candidate) {
            return candidate.technical();
        }
    }

    /// @param topic a concept's id, or words
    record Knows(String topic) implements Trait {
        @Override
        public Fact of(Candidate candidate) {
            return candidate.expertise().isEmpty()
                    ? Fact.UNKNOWN
                    : Fact.of(candidate.expertise().contains(topic));
        }
    }

    /// Is on record with this stance on a concept. Whoever is not on record cannot be counted on to
    /// speak for a side, whatever they think: this is never unknown.
    record Voices(ConceptId concept, Stance stance) implements Trait {
        @Override
        public Fact of(Candidate candidate) {
            return Fact.of(stance == candidate.stances().get(concept));
        }
    }

    record Bridges() implements Trait {
        @Override
        public Fact of(Candidate candidate) {
            return candidate.bridges();
        }
    }

    record Present(LocalDate day) implements Trait {
        @Override
        public Fact of(Candidate candidate) {
            return candidate.days().isEmpty()
                    ? Fact.UNKNOWN
                    : Fact.of(candidate.days().contains(day));
        }
    }

    private static <T> Fact is(Optional<T> recorded, T wanted) {
        return recorded.map(each -> Fact.of(each.equals(wanted))).orElse(Fact.UNKNOWN);
    }

    private static boolean speaks(Set<LanguageTag> spoken, LanguageTag language) {
        return spoken.stream().anyMatch(each -> each.in(language) || language.in(each));
    }
}
