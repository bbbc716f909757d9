package org.qiutong;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePatternUtil;
import com.ibm.icu.text.MessagePatternUtil.ArgNode;
import com.ibm.icu.text.MessagePatternUtil.ComplexArgStyleNode;
import com.ibm.icu.text.MessagePatternUtil.MessageNode;
import com.ibm.icu.text.MessagePatternUtil.VariantNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.ground.GroundOrder;
import org.qiutong.ground.Measure;
import org.qiutong.ground.Measures;
import org.qiutong.text.Messages;

/// The texts of the interface, against each other and against the code that asks for them.
class TranslationsTest {

    private static final Messages MESSAGES = messages();
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[\\w-]*)+)\"");

    static Stream<Locale> translations() {
        return MESSAGES.languages().stream().filter(language -> !language.equals(Locale.ENGLISH));
    }

    @Test
    void thereIsChinese() {
        assertThat(translations()).contains(Locale.forLanguageTag("zh-Hans"));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void hasTheSameKeysAsEnglish(Locale language) {
        assertThat(keys(language)).isEqualTo(keys(Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void takesTheSameArgumentsAsEnglish(Locale language) {
        assertThat(otherArguments(MESSAGES.patterns(language))).isEmpty();
    }

    /// The French of the tests is no part of the program: what it lacks is taken from English.
    @Test
    void frenchTakesTheSameArgumentsAsEnglish() throws IOException {
        Properties french = new Properties();
        try (var file =
                Files.newBufferedReader(
                        Path.of("src/test/resources/languages/translations_fr.properties"))) {
            french.load(file);
        }
        Map<String, String> patterns = new TreeMap<>();
        french.forEach((key, pattern) -> patterns.put((String) key, (String) pattern));
        patterns.keySet().retainAll(keys(Locale.ENGLISH));
        assertThat(patterns).hasSizeGreaterThan(keys(Locale.ENGLISH).size() * 98 / 100);
        assertThat(otherArguments(patterns)).isEmpty();
    }

    private static Map<String, Set<String>> otherArguments(Map<String, String> patterns) {
        Map<String, Set<String>> english = arguments(MESSAGES.patterns(Locale.ENGLISH));
        Map<String, Set<String>> others = arguments(patterns);
        others.entrySet().removeIf(each -> each.getValue().equals(english.get(each.getKey())));
        return others;
    }

    @ParameterizedTest
    @MethodSource("translations")
    void isTranslated(Locale language) {
        assertThat(MESSAGES.patterns(language).values()).noneMatch(String::isBlank);
    }

    @Test
    void chineseHasChinesePunctuation() {
        Pattern western = Pattern.compile("\\p{IsHan}\\s*[,;:?!.](?=\\s|$|\\p{IsHan})");
        assertThat(
                        MESSAGES.patterns(Locale.forLanguageTag("zh-Hans")).values().stream()
                                .filter(text -> western.matcher(text).find()))
                .isEmpty();
    }

    /// A share is a number from 0 to 1.
    @Test
    void sharesAreWrittenInHundredths() {
        assertThat(
                        MESSAGES.languages().stream()
                                .flatMap(each -> MESSAGES.patterns(each).values().stream()))
                .noneMatch(text -> text.replace("::percent scale/100", "").contains("::percent"));
    }

    @Test
    void everyTextIsAskedForAndThere() throws IOException {
        Set<String> keys = keys(Locale.ENGLISH);
        Set<String> groups = new TreeSet<>();
        keys.forEach(key -> groups.add(key.substring(0, key.indexOf('.'))));
        Set<String> literals = literals();

        assertThat(keys.stream().filter(key -> literals.stream().noneMatch(l -> names(l, key))))
                .as("asked for by no code")
                .isEmpty();
        assertThat(
                        literals.stream()
                                .filter(l -> groups.contains(l.substring(0, l.indexOf('.'))))
                                .filter(l -> keys.stream().noneMatch(key -> names(l, key))))
                .as("not in i18n/")
                .isEmpty();
    }

    /// A measure, its columns and an order by it are named by their ids, so that no code asks for
    /// their texts one by one.
    @Test
    void everyMeasureIsNamedAndExplained() {
        List<Measure<?>> measures =
                Stream.<List<? extends Measure<?>>>of(Measures.OF_SIDES, Measures.OF_CONCEPTS)
                        .<Measure<?>>flatMap(List::stream)
                        .toList();
        Set<String> asked = new TreeSet<>();
        for (Measure<?> measure : measures) {
            asked.add("ground.column." + measure.id());
            asked.add("method.measure." + measure.id());
            measure.columns().forEach(column -> asked.add("ground.column." + column.id()));
        }
        GroundOrder.ALL.forEach(order -> asked.add("ground.order." + order.id()));
        assertThat(keys(Locale.ENGLISH)).containsAll(asked);
        assertThat(keys(Locale.ENGLISH))
                .filteredOn(
                        key -> key.startsWith("method.measure.") || key.startsWith("ground.order."))
                .isSubsetOf(asked);
    }

    private static boolean names(String literal, String key) {
        return literal.endsWith(".") ? key.startsWith(literal) : key.equals(literal);
    }

    /// The literals that look like a key, and those that begin one.
    private static Set<String> literals() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (Path folder : List.of(Path.of("src/main/java"), Path.of("src/launcher/java"))) {
            try (Stream<Path> sources = Files.walk(folder)) {
                for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                    Files.readString(source)
                            .lines()
                            .filter(line -> !line.strip().startsWith("//"))
                            .flatMap(line -> LITERAL.matcher(line).results())
                            .map((MatchResult literal) -> literal.group(1))
                            // Names of files.
                            .filter(literal -> !literal.matches(".*\\.(csv|xlsx|yaml)"))
                            .forEach(literals::add);
                }
            }
        }
        return literals;
    }

    private static Set<String> keys(Locale language) {
        return new TreeSet<>(MESSAGES.patterns(language).keySet());
    }

    /// By key: each argument with its kind and, where the text is chosen by a word, the words.
    private static Map<String, Set<String>> arguments(Map<String, String> patterns) {
        Map<String, Set<String>> arguments = new TreeMap<>();
        patterns.forEach((key, pattern) ->
                arguments.put(
                        key,
                        arguments(MessagePatternUtil.buildMessageNode(pattern))
                                .collect(toCollection(TreeSet::new))));
        return arguments;
    }

    private static Stream<String> arguments(MessageNode message) {
        return message.getContents().stream()
                .filter(ArgNode.class::isInstance)
                .map(ArgNode.class::cast)
                .flatMap(TranslationsTest::argument);
    }

    private static Stream<String> argument(ArgNode argument) {
        ComplexArgStyleNode style = argument.getComplexStyle();
        String kind =
                switch (argument.getArgType()) {
                    case NONE -> "any";
                    // A plural that a language lacks is written as a number.
                    case PLURAL, SELECTORDINAL -> "number";
                    case SELECT ->
                            style.getVariants().stream()
                                    .map(VariantNode::getSelector)
                                    .sorted()
                                    .toList()
                                    .toString();
                    case SIMPLE, CHOICE -> argument.getTypeName();
                };
        Stream<String> inner =
                style == null
                        ? Stream.of()
                        : style.getVariants().stream()
                                .flatMap(variant -> arguments(variant.getMessage()));
        return Stream.concat(Stream.of(argument.getName() + ": " + kind), inner);
    }

    private static Messages messages() {
        try {
            return MessageFiles.messages();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
