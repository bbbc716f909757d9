package org.qiutong.exchange;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiutong.id.StudyId;

/// Why something cannot be imported. Each says where it is and what to do about it, in the words
/// found under `import.problem.` by [#key] and with [#arguments]. A format may have problems of its
/// own: records in its package.
public interface ImportProblem {

    /// The message's key below `import.problem.`.
    default String key() {
        String name = getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /// What it is counted with: of each kind the first problems are told.
    default Object kind() {
        return getClass();
    }

    /// The message's arguments, which are called as the parts of the problem are.
    default Map<String, Object> arguments() {
        Map<String, Object> arguments = new HashMap<>();
        for (RecordComponent part : getClass().getRecordComponents()) {
            try {
                Method accessor = part.getAccessor();
                // A record of a format is not public.
                accessor.setAccessible(true);
                Object value = accessor.invoke(this);
                arguments.put(part.getName(), value instanceof Enum<?> e ? e.name() : value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return arguments;
    }

    /// Files that no format recognises.
    ///
    /// @param files their names
    record UnknownFormat(List<String> files) implements ImportProblem {}

    /// A study that was withdrawn as a whole.
    ///
    /// @param date when, as `2026-05-31`
    record StudyWithdrawn(StudyId study, String date) implements ImportProblem {}

    /// Two files of one name.
    record TwoFiles(String file) implements ImportProblem {}

    /// A file that the format needs is not there.
    record MissingFile(String file) implements ImportProblem {}

    /// A file that cannot be read as what it should be.
    record UnreadableFile(String file, Why why) implements ImportProblem {

        /// What is wrong with it.
        public enum Why {
            EMPTY,
            /// Something else than text.
            BINARY,
            /// Text in an encoding that cannot be told.
            ENCODING,
            TOO_LARGE,
            /// An archive that is damaged, or holds more than it may.
            ARCHIVE
        }
    }

    /// A file, or a part of it, that is not in the form the format asks for.
    ///
    /// @param line the line, from 1; 0 where it is not known
    /// @param reason what the parser found, in English
    record Malformed(String file, int line, String reason) implements ImportProblem {}

    /// A table that cannot be taken apart into cells.
    ///
    /// @param row the last one that could be read, as a spreadsheet numbers it; 0 for none
    record BrokenTable(String file, int row) implements ImportProblem {}

    /// An invisible character, which can make a text look like another one.
    ///
    /// @param line the line or row, from 1
    /// @param character such as `U+202E`
    record HiddenCharacter(String file, int line, String character) implements ImportProblem {

        public static HiddenCharacter of(String file, int line, int character) {
            return new HiddenCharacter(file, line, String.format("U+%04X", character));
        }
    }

    /// An address that a browser would not open as a page on the web.
    record BadAddress(String file, String entry, String address) implements ImportProblem {}

    /// A name that is longer than a name may be.
    ///
    /// @param begins its first characters
    /// @param length in characters
    /// @param limit what is allowed
    record LongName(String file, String entry, String begins, int length, int limit)
            implements ImportProblem {}

    /// A text that is longer than a text may be.
    ///
    /// @param begins its first characters
    /// @param size in kilobytes
    /// @param limit what is allowed
    record LongText(String file, String entry, String begins, int size, int limit)
            implements ImportProblem {}

    /// An entry that lies below itself.
    record Circle(String file, String entry) implements ImportProblem {}

    /// A concept with more concepts above it than there may be.
    record TooDeep(String file, String entry, int limit) implements ImportProblem {}

    /// A number outside the plausible range.
    record OddNumber(String file, String entry, long value, long least, long most)
            implements ImportProblem {}

    /// Problems that were left out of the list.
    ///
    /// @param count how many problems of the kind before
    record More(int count) implements ImportProblem {}

    /// A table without a column that the format needs.
    record MissingColumn(String file, String column) implements ImportProblem {}

    /// A table with more columns than anybody fills.
    record TooManyColumns(String file, int columns, int limit) implements ImportProblem {}

    /// A table with two columns of one name.
    record RepeatedColumn(String file, String column) implements ImportProblem {}

    /// A row with more or fewer cells than the table has columns.
    ///
    /// @param row as a spreadsheet numbers it: the header is 1
    record RaggedRow(String file, int row, int cells, int columns) implements ImportProblem {}

    /// A cell that holds something else than it may.
    ///
    /// @param row as a spreadsheet numbers it: the header is 1
    record BadCell(String file, int row, String column, String value, Expected expected)
            implements ImportProblem {

        @Override
        public Object kind() {
            return expected;
        }

        /// What the cell may hold.
        public enum Expected {
            /// 1, 0, -1, or nothing.
            VOTE,
            /// 1, 0 or -1.
            MODERATION,
            /// A whole number from 0.
            NUMBER,
            /// A time in seconds or milliseconds since 1970.
            TIME,
            /// Any text that is not empty.
            TEXT,
            /// For, against, or without a clear side.
            STANCE,
            CONSENT,
            SECTOR,
            LANGUAGE,
            /// A kind of concept.
            KIND,
            TRANSLATION_STATUS
        }
    }

    /// A second row about the same thing.
    ///
    /// @param row as a spreadsheet numbers it: the header is 1
    record RepeatedRow(String file, int row, String column, String value)
            implements ImportProblem {}

    /// Votes on a statement that is not there.
    record UnknownStatement(String file, String statement, String statements)
            implements ImportProblem {}

    /// Votes that agree with the numbers beside them only if agreement and disagreement are
    /// exchanged.
    ///
    /// @param apart how many votes differ from the numbers
    /// @param exchanged how many would differ if they were exchanged
    record ContradictingVotes(String file, int apart, int exchanged) implements ImportProblem {}

    /// A rejected statement without a text: it is left out, the others come in.
    ///
    /// @param row as a spreadsheet numbers it: the header is 1
    record BlankLeftOut(String file, int row) implements ImportProblem {}

    /// An id that no study can have; blank where the format leaves it to whoever imports it.
    record BadStudyId(String study) implements ImportProblem {}

    /// A study whose own id is not the one asked for.
    record OtherStudy(String file, String study) implements ImportProblem {}

    /// The id of a study that came in another format.
    record StudyTaken(StudyId study) implements ImportProblem {}

    /// The study is confidential, and whoever imports it is not on its team.
    record NotOnTeam(StudyId study) implements ImportProblem {}

    /// Somebody who has withdrawn and would come back.
    record PersonWithdrawn(String code) implements ImportProblem {}

    /// An entry that names another one which is not there.
    ///
    /// @param entry the id of the entry
    /// @param missing the id it names
    record UnknownReference(String file, String entry, String missing) implements ImportProblem {}

    /// Two entries with the same id.
    record DuplicateId(String file, String entry) implements ImportProblem {}

    /// An entry whose values cannot be true together.
    record InvalidEntry(String file, String entry, String reason) implements ImportProblem {}

    /// Tables without a column for the words of passages.
    record NoPassages(List<String> files) implements ImportProblem {}

    /// Tables of passages with a header alone, as a template that nobody has filled in.
    record NoRows(List<String> files) implements ImportProblem {}

    /// A number of people that is none.
    ///
    /// @param given `none` if there is nothing
    record NoSample(String community, String size, String given) implements ImportProblem {

        public static NoSample of(String community, String size) {
            return new NoSample(community, size, size.isEmpty() ? "none" : "some");
        }
    }

    /// A month that is written in another way than `2025-03`.
    record NoMonth(String month) implements ImportProblem {}

    /// A fieldwork that ends before it begins.
    record WrongMonths(String from, String to) implements ImportProblem {}

    /// A code for an answer that does not lie below a question.
    record NoAnswerTo(String code) implements ImportProblem {}

    /// Two passages of one number with other words, or of other people.
    record OtherWords(String passage) implements ImportProblem {}

    /// The text of an interview that is not stored: not everybody in it agreed to be shown.
    ///
    /// @param document its name
    record NoTranscript(String document) implements ImportProblem {}

    /// Passages that were not found in the text of their interview: they are quotations without a
    /// place in it.
    ///
    /// @param document its name
    /// @param missing how many
    /// @param all how many passages there are of it
    record NotInTheText(String document, int missing, int all) implements ImportProblem {}
}
