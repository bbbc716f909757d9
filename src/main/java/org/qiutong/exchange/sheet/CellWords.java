package org.qiutong.exchange.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiutong.evidence.Stance;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportQuestion.Kind;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.people.Sector;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Scripts;

/// The words for stances and sectors in the cells of tables. What a word means that nobody has
/// foreseen is asked, once for each word.
final class CellWords {

    private static final Map<String, Stance> STANCES =
            Map.ofEntries(
                    Map.entry("1", Stance.SUPPORT),
                    Map.entry("+", Stance.SUPPORT),
                    Map.entry("support", Stance.SUPPORT),
                    Map.entry("supports", Stance.SUPPORT),
                    Map.entry("agree", Stance.SUPPORT),
                    Map.entry("agrees", Stance.SUPPORT),
                    Map.entry("for", Stance.SUPPORT),
                    Map.entry("in favour", Stance.SUPPORT),
                    Map.entry("in favor", Stance.SUPPORT),
                    Map.entry("pro", Stance.SUPPORT),
                    Map.entry("positive", Stance.SUPPORT),
                    Map.entry("支持", Stance.SUPPORT),
                    Map.entry("赞成", Stance.SUPPORT),
                    Map.entry("贊成", Stance.SUPPORT),
                    Map.entry("同意", Stance.SUPPORT),
                    Map.entry("正面", Stance.SUPPORT),
                    Map.entry("-1", Stance.OPPOSE),
                    Map.entry("-", Stance.OPPOSE),
                    Map.entry("oppose", Stance.OPPOSE),
                    Map.entry("opposes", Stance.OPPOSE),
                    Map.entry("opposed", Stance.OPPOSE),
                    Map.entry("disagree", Stance.OPPOSE),
                    Map.entry("disagrees", Stance.OPPOSE),
                    Map.entry("against", Stance.OPPOSE),
                    Map.entry("con", Stance.OPPOSE),
                    Map.entry("contra", Stance.OPPOSE),
                    Map.entry("negative", Stance.OPPOSE),
                    Map.entry("反对", Stance.OPPOSE),
                    Map.entry("反對", Stance.OPPOSE),
                    Map.entry("不同意", Stance.OPPOSE),
                    Map.entry("不赞成", Stance.OPPOSE),
                    Map.entry("不贊成", Stance.OPPOSE),
                    Map.entry("负面", Stance.OPPOSE),
                    Map.entry("0", Stance.MIXED),
                    Map.entry("mixed", Stance.MIXED),
                    Map.entry("neutral", Stance.MIXED),
                    Map.entry("both", Stance.MIXED),
                    Map.entry("unclear", Stance.MIXED),
                    Map.entry("ambivalent", Stance.MIXED),
                    Map.entry("中立", Stance.MIXED),
                    Map.entry("不明", Stance.MIXED),
                    Map.entry("两者", Stance.MIXED));

    /// What a guess goes by, against first: "not in favour" is met by both.
    private static final Pattern AGAINST =
            Pattern.compile(
                    "oppos|against|disagree|reject|\\bnot\\b|\\bcontra|反|不",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern FOR =
            Pattern.compile("favou?r|agree|support|approv|赞|贊|支持|同意", Pattern.CASE_INSENSITIVE);

    private static final Pattern UNDECIDED =
            Pattern.compile(
                    "\\bno (clear|position|opinion|stance)|neutral|mixed|unclear|undecided|中立|不明|无明确|無明確",
                    Pattern.CASE_INSENSITIVE);

    /// A column with more is none of stances or sectors, and its cells are problems.
    private static final int MOST = 20;

    private final CellTerms terms;
    private final ImportRequest request;

    CellWords(CellTerms terms, ImportRequest request) {
        this.terms = terms;
        this.request = request;
    }

    CellTerms terms() {
        return terms;
    }

    /// What a text is in, by its script.
    LanguageTag language(String text) {
        return Scripts.language(text, request.latin());
    }

    /// What each word means that is not known.
    List<ImportQuestion> questions(List<CodedTable> tables) {
        List<ImportQuestion> all = new ArrayList<>();
        all.addAll(
                questions(tables, ColumnRole.STANCE, Kind.STANCE, CellWords::known, Stance.class));
        all.addAll(
                questions(
                        tables,
                        ColumnRole.SECTOR,
                        Kind.SECTOR,
                        _ -> Optional.empty(),
                        Sector.class));
        return all;
    }

    private <E extends Enum<E>> List<ImportQuestion> questions(
            List<CodedTable> tables,
            ColumnRole role,
            Kind kind,
            Function<String, Optional<E>> known,
            Class<E> type) {
        Set<String> words = new LinkedHashSet<>();
        tables.stream()
                .flatMap(table -> table.first(role).stream().flatMap(table::cells))
                .map(CodedTable::mark)
                .filter(each -> !each.isEmpty())
                .filter(each -> known.apply(each).or(() -> terms.find(type, each)).isEmpty())
                .forEach(words::add);
        return words.size() > MOST
                ? List.of()
                : words.stream().map(each -> question(kind, type, each)).toList();
    }

    private static <E extends Enum<E>> ImportQuestion question(
            Kind kind, Class<E> type, String word) {
        return new ImportQuestion(
                kind,
                word,
                List.of(),
                Stream.of(type.getEnumConstants()).map(CellWords::id).toList(),
                kind == Kind.STANCE ? guess(word) : "");
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String guess(String word) {
        if (UNDECIDED.matcher(word).find()) {
            return id(Stance.MIXED);
        }
        if (AGAINST.matcher(word).find()) {
            return id(Stance.OPPOSE);
        }
        return FOR.matcher(word).find() ? id(Stance.SUPPORT) : "";
    }

    static Optional<Stance> known(String mark) {
        return Optional.ofNullable(STANCES.get(mark));
    }

    /// Whether a cell speaks of a stance, as far as can be told without asking.
    static boolean isOfStance(String cell) {
        String mark = CodedTable.mark(cell);
        return known(mark).isPresent() || (mark.length() < 40 && !guess(mark).isEmpty());
    }

    Optional<Stance> stance(String cell) {
        return meaning(Kind.STANCE, Stance.class, known(CodedTable.mark(cell)), cell);
    }

    Optional<Sector> sector(String cell) {
        return meaning(Kind.SECTOR, Sector.class, Optional.empty(), cell);
    }

    private <E extends Enum<E>> Optional<E> meaning(
            Kind kind, Class<E> type, Optional<E> known, String cell) {
        return known.or(() -> terms.find(type, cell))
                .or(() ->
                        terms.find(
                                type, request.answer(question(kind, type, CodedTable.mark(cell)))));
    }
}
