package org.qiutong.exchange;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Something that the files leave open and whoever imports them knows, such as what a column holds.
/// Its texts are `import.ask.KIND`, and `import.choice.CHOICE` for each choice, unless the choices
/// are called as in the files.
///
/// @param about what it is about, as the files call it; empty if it is about all of them
/// @param samples what the files have there
/// @param choices the possible answers; without any the answer is a text
/// @param guess the most likely answer: it holds where there is no other; empty if there is none
public record ImportQuestion(
        Kind kind, String about, List<String> samples, List<String> choices, String guess) {

    /// What is asked.
    public enum Kind {
        /// Which of the projects in the files. The choices are their names.
        PROJECT,
        TITLE,
        /// Who may see the study.
        ACCESS,
        DESIGN,
        /// How many people of a community were interviewed.
        SAMPLE,
        /// The months of the fieldwork, as `2025-03`; they may stay open.
        FROM,
        TO,
        /// Who the expert is: a case, a document, a variable.
        EXPERT,
        /// The community of an expert.
        COMMUNITY,
        /// Whether a speaker is an expert.
        SPEAKER,
        /// What a column or variable holds.
        COLUMN,
        /// What a word in a column of stances or sectors means.
        STANCE,
        SECTOR,
        /// What kind of concepts codes are.
        CODES;

        /// Whether an answer holds for other studies with the same question, too.
        boolean isGeneral() {
            return switch (this) {
                case EXPERT, COLUMN, STANCE, SECTOR, CODES -> true;
                default -> false;
            };
        }

        /// Whether its choices are called as in the files, and have no texts.
        public boolean hasNames() {
            return this == PROJECT;
        }
    }

    public ImportQuestion {
        samples = List.copyOf(samples);
        choices = List.copyOf(choices);
    }

    /// The same with another guess.
    public ImportQuestion guessing(String answer) {
        return new ImportQuestion(kind, about, samples, choices, answer);
    }

    /// Whether the answer to the question of an id holds for other studies, too.
    static boolean isGeneral(String id) {
        return Stream.of(Kind.values())
                .filter(Kind::isGeneral)
                .anyMatch(each -> id.startsWith(each.name().toLowerCase(Locale.ROOT) + ":"));
    }

    /// Whether the question of an id is about somebody who was interviewed.
    static boolean isOfPerson(String id) {
        return id.startsWith(id(Kind.COMMUNITY, "")) || id.startsWith(id(Kind.SPEAKER, ""));
    }

    /// By which an answer is remembered: the same for the same question about other files.
    public String id() {
        return id(kind, about);
    }

    static String id(Kind kind, String about) {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + about;
    }
}
