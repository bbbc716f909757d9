package org.qiutong.exchange.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.table.SourceTable;
import org.qiutong.text.LanguageTag;

/// A table with what its columns hold, as guessed or as answered.
final class CodedTable {

    /// Cells that say that a passage has a code or does not.
    private static final Set<String> MARKS =
            Set.of(
                    "", "0", "1", "x", "✓", "✔", "√", "yes", "no", "y", "n", "true", "false", "是",
                    "否", "有", "无", "無", "+", "-", "-1");

    private static final Pattern BETWEEN_CODES = Pattern.compile("[;；|\\n]");

    /// @param language that its name names
    record Column(int at, String name, ColumnRole role, Optional<LanguageTag> language) {}

    private final SourceTable table;
    private final List<Column> columns = new ArrayList<>();
    private final List<ImportQuestion> questions = new ArrayList<>();

    /// @param alone whether it is the only table: then its columns are called by their names alone
    CodedTable(SourceTable table, boolean alone, ImportRequest request) {
        this.table = table;
        List<ColumnRole> guesses = guesses();
        List<String> choices = Stream.of(ColumnRole.values()).map(ColumnRole::id).toList();
        for (int at = 0; at < guesses.size(); at++) {
            String name = table.header().get(at);
            String place = table.sheet().isEmpty() ? table.file() : table.sheet();
            ImportQuestion question =
                    new ImportQuestion(
                            ImportQuestion.Kind.COLUMN,
                            alone ? name : place + ": " + name,
                            samples(at),
                            choices,
                            guesses.get(at).id());
            questions.add(question);
            columns.add(
                    new Column(
                            at,
                            name,
                            ColumnRole.of(request.answer(question)),
                            Header.of(name).language()));
        }
    }

    SourceTable table() {
        return table;
    }

    List<ImportQuestion> questions() {
        return questions;
    }

    Optional<Column> first(ColumnRole role) {
        return columns.stream().filter(each -> each.role() == role).findFirst();
    }

    List<Column> all(ColumnRole role) {
        return columns.stream().filter(each -> each.role() == role).toList();
    }

    boolean has(ColumnRole role) {
        return first(role).isPresent();
    }

    /// Whether it has passages with their codes.
    boolean isOfPassages() {
        return has(ColumnRole.QUOTE);
    }

    /// Whether it looks like coded passages to somebody who was told nothing of it.
    boolean isRecognised() {
        return isOfPassages()
                && (has(ColumnRole.PARTICIPANT) || has(ColumnRole.DOCUMENT))
                && (has(ColumnRole.CODE) || has(ColumnRole.CODES) || has(ColumnRole.MARK));
    }

    boolean isOfCodes() {
        return !isOfPassages() && (has(ColumnRole.CODE) || has(ColumnRole.LABEL));
    }

    boolean isOfPeople() {
        return !isOfPassages() && !isOfCodes() && has(ColumnRole.PARTICIPANT);
    }

    private List<ColumnRole> guesses() {
        List<String> names = table.header();
        Set<ColumnRole> taken = EnumSet.noneOf(ColumnRole.class);
        List<ColumnRole> guesses = new ArrayList<>();
        boolean words =
                names.stream()
                        .anyMatch(each ->
                                Header.of(each).role().equals(Optional.of(ColumnRole.QUOTE)));
        for (int at = 0; at < names.size(); at++) {
            ColumnRole role = guess(at, words);
            boolean free = role.repeats() || taken.add(role);
            guesses.add(free ? role : ColumnRole.NOTHING);
        }
        if (!words) {
            guessWords(guesses);
        }
        return guesses;
    }

    private ColumnRole guess(int at, boolean words) {
        Header header = Header.of(table.header().get(at));
        ColumnRole named =
                header.weak() && hasBetter(header)
                        ? ColumnRole.NOTHING
                        : header.role().orElse(ColumnRole.NOTHING);
        if (named == ColumnRole.CODE && !words && header.language().isPresent()) {
            return ColumnRole.LABEL;
        }
        if (named == ColumnRole.CODE) {
            return cells(at).anyMatch(each -> BETWEEN_CODES.matcher(each).find()) || isList(at)
                    ? ColumnRole.CODES
                    : ColumnRole.CODE;
        }
        if ((named == ColumnRole.NOTHING || named == ColumnRole.LOCATOR) && isOfStances(at)) {
            return ColumnRole.STANCE;
        }
        if (named != ColumnRole.NOTHING || !words) {
            return named;
        }
        boolean marks =
                cells(at).anyMatch(each -> !each.isBlank())
                        && cells(at).allMatch(each -> MARKS.contains(mark(each)));
        return marks ? ColumnRole.MARK : ColumnRole.NOTHING;
    }

    /// Whether a column, whatever it is called, holds stances: `In favour`, `Opposed`.
    private boolean isOfStances(int at) {
        List<String> words = cells(at).filter(each -> !each.isBlank()).distinct().toList();
        return words.size() > 1
                && words.stream().allMatch(CellWords::isOfStance)
                && words.stream().anyMatch(each -> each.codePoints().anyMatch(Character::isLetter))
                && !words.stream().allMatch(each -> MARKS.contains(mark(each)))
                && table.header().stream()
                        .noneMatch(each ->
                                Header.of(each).role().equals(Optional.of(ColumnRole.STANCE)));
    }

    private boolean hasBetter(Header weak) {
        return table.header().stream()
                .map(Header::of)
                .anyMatch(each ->
                        !each.weak()
                                && each.role().equals(weak.role())
                                && each.language().equals(weak.language()));
    }

    static String mark(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }

    /// Whether commas part several codes: each part is met in other cells, too.
    private boolean isList(int at) {
        List<String> whole = cells(at).filter(each -> !each.isBlank()).distinct().toList();
        Set<String> parts = new HashSet<>();
        whole.forEach(each -> parts.addAll(List.of(each.split("\\s*[,，、]\\s*", -1))));
        return whole.stream().anyMatch(each -> each.matches("(?s).*[,，、].*"))
                && parts.size() < whole.size();
    }

    /// Without a name that tells it, the column with the longest texts holds the words.
    private void guessWords(List<ColumnRole> guesses) {
        int longest = -1;
        double most = 40;
        for (int at = 0; at < guesses.size(); at++) {
            double length = cells(at).mapToInt(String::length).average().orElse(0);
            if (guesses.get(at) == ColumnRole.NOTHING && length > most) {
                longest = at;
                most = length;
            }
        }
        boolean passages =
                guesses.contains(ColumnRole.CODE)
                        || guesses.contains(ColumnRole.CODES)
                        || guesses.contains(ColumnRole.DOCUMENT);
        if (longest >= 0 && passages && !guesses.contains(ColumnRole.DEFINITION)) {
            guesses.set(longest, ColumnRole.QUOTE);
        }
    }

    /// All cells of a column.
    Stream<String> cells(Column column) {
        return table.rows().stream()
                .skip(1)
                .map(SourceTable.Row::cells)
                .filter(cells -> column.at() < cells.size())
                .map(cells -> cells.get(column.at()));
    }

    private Stream<String> cells(int at) {
        return table.rows().stream()
                .skip(1)
                .limit(SourceTable.BEGINNING)
                .map(SourceTable.Row::cells)
                .filter(cells -> at < cells.size())
                .map(cells -> cells.get(at));
    }

    private List<String> samples(int at) {
        return cells(at)
                .filter(each -> !each.isBlank())
                .distinct()
                .limit(3)
                .map(each -> each.length() > 60 ? each.substring(0, 60) + "…" : each)
                .toList();
    }
}
