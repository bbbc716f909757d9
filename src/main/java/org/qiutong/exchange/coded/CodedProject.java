package org.qiutong.exchange.coded;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.alignment.MatchGrade;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.coding.Transcript;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Rendering;
import org.qiutong.evidence.Stance;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.id.ConceptId;
import org.qiutong.people.Sector;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Coded interviews as a program for qualitative analysis keeps them.
///
/// @param title what the project is called; blank if it has no name
/// @param titles the same in each language, where the files say it
/// @param codes those with an entry of their own; passages may have others, too
/// @param people those with an entry of their own, likewise
/// @param everybody whether the entries are of all who were interviewed, whoever of them was coded
/// @param passages in their order in the files
/// @param documents those interviews of which the files have the whole text
/// @param notes what of the files is left out, and does not keep the rest from being stored
public record CodedProject(
        String title,
        LocalizedText titles,
        List<Code> codes,
        List<Person> people,
        boolean everybody,
        List<Passage> passages,
        List<Document> documents,
        List<ImportProblem> notes) {

    /// Called in one language, and without whole texts.
    public CodedProject(
            String title,
            List<Code> codes,
            List<Person> people,
            boolean everybody,
            List<Passage> passages) {
        this(title, LocalizedText.NONE, codes, people, everybody, passages, List.of(), List.of());
    }

    public CodedProject {
        codes = List.copyOf(codes);
        people = List.copyOf(people);
        passages = List.copyOf(passages);
        documents = List.copyOf(documents);
        notes = List.copyOf(notes);
    }

    /// A code of the codebook.
    ///
    /// @param path the names from the top of the tree down to its own
    /// @param labels its names by language; without any, the last name of the path
    /// @param kind what it stands for, where the files say it
    /// @param answers the path of the question that it is an answer to
    /// @param id the end of the id that it has in this program, where it was in it before
    /// @param detail what tables have no columns for
    public record Code(
            List<String> path,
            Map<LanguageTag, String> labels,
            Map<LanguageTag, String> definitions,
            Optional<ConceptKind> kind,
            Optional<List<String>> answers,
            Optional<String> id,
            Detail detail) {

        /// Without what tables have no columns for.
        public Code(
                List<String> path,
                Map<LanguageTag, String> labels,
                Map<LanguageTag, String> definitions,
                Optional<ConceptKind> kind,
                Optional<List<String>> answers,
                Optional<String> id) {
            this(path, labels, definitions, kind, answers, id, Detail.NONE);
        }

        public Code {
            path = List.copyOf(path);
            labels = Map.copyOf(labels);
            definitions = Map.copyOf(definitions);
        }
    }

    /// What only some formats say of a code.
    ///
    /// @param otherLabels other words for it, by language
    /// @param equivalence how far its labels mean the same; empty if the files do not say it
    /// @param exclusive for a question: whether its answers exclude each other
    /// @param mitigates the paths of barriers that it is meant to lower
    /// @param related the paths of codes worth reading beside it
    /// @param guid what it is called in the program that the files are from
    /// @param matches concepts of other studies that it is said to match
    public record Detail(
            Map<LanguageTag, List<String>> otherLabels,
            Optional<Concept.Equivalence> equivalence,
            boolean exclusive,
            List<List<String>> mitigates,
            List<List<String>> related,
            Optional<String> guid,
            Map<ConceptId, MatchGrade> matches) {

        public static final Detail NONE = named(Optional.empty());

        /// Of which only this is said.
        public static Detail named(Optional<String> guid) {
            return new Detail(
                    Map.of(), Optional.empty(), false, List.of(), List.of(), guid, Map.of());
        }

        public Detail {
            otherLabels = Map.copyOf(otherLabels);
            mitigates = List.copyOf(mitigates);
            related = List.copyOf(related);
            matches = Map.copyOf(matches);
        }
    }

    /// Somebody who was interviewed.
    ///
    /// @param name as in the files, by which passages name the speaker
    /// @param community as in the files
    /// @param guid what the person is called in the program that the files are from
    public record Person(
            String name,
            Optional<String> community,
            Optional<Sector> sector,
            Optional<Consent> consent,
            Optional<String> guid) {

        public Person(
                String name,
                Optional<String> community,
                Optional<Sector> sector,
                Optional<Consent> consent) {
            this(name, community, sector, consent, Optional.empty());
        }
    }

    /// A passage of an interview with its codes.
    ///
    /// @param id the same whenever the passage is exported; empty if the files have none
    /// @param person the name of who speaks
    /// @param document the name of the interview; blank if the files do not tell them apart
    /// @param locator where in the document, for readers
    /// @param place where in the text of the document; empty if the files do not have it there
    public record Passage(
            Optional<String> id,
            String person,
            String document,
            String locator,
            Words words,
            List<Translation> translations,
            List<Coding> codings,
            Optional<Consent> consent,
            Optional<Place> place) {

        public Passage {
            translations = List.copyOf(translations);
            codings = List.copyOf(codings);
        }

        /// The same of a document.
        public Passage of(String name) {
            return new Passage(
                    id, person, name, locator, words, translations, codings, consent, place);
        }

        /// The same at a place of its document.
        public Passage at(Place found) {
            return new Passage(
                    id,
                    person,
                    document,
                    locator,
                    words,
                    translations,
                    codings,
                    consent,
                    Optional.of(found));
        }
    }

    /// A part of a text: its first character and the one after its last, in code points.
    public record Place(int start, int end) {}

    /// A whole interview.
    ///
    /// @param name by which passages name it
    /// @param people the names of those who were interviewed
    /// @param guid what it is called in the program that the files are from
    /// @param words with single line feeds at the ends of lines
    /// @param turns where the speakers change; may be empty
    public record Document(
            String name,
            List<String> people,
            Optional<String> guid,
            Words words,
            List<Transcript.Turn> turns) {

        public Document {
            people = List.copyOf(people);
            turns = List.copyOf(turns);
        }
    }

    /// @param language empty if the files do not say it
    public record Words(String text, Optional<LanguageTag> language) {}

    /// A translation of a passage.
    ///
    /// @param status draft if the files do not say it
    public record Translation(Words words, Rendering.Status status) {}

    /// That a passage has a code.
    ///
    /// @param path of the code
    /// @param stance empty if the files do not say it
    public record Coding(List<String> path, Optional<Stance> stance) {

        public Coding {
            path = List.copyOf(path);
        }
    }
}
