package org.qiutong.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qiutong.dialogue.DialogueService.Shelf;
import org.qiutong.dialogue.Hosting.BarrierCheck;
import org.qiutong.dialogue.Outcomes.Outcome;
import org.qiutong.dialogue.Outcomes.Said;
import org.qiutong.dialogue.Outcomes.Voice;
import org.qiutong.dialogue.Setting.Confidentiality;
import org.qiutong.dialogue.Setting.Days;
import org.qiutong.dialogue.Setting.Format;
import org.qiutong.evidence.Stance;
import org.qiutong.graph.Properties;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Row;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.DialogueId;
import org.qiutong.id.InstitutionId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.springframework.stereotype.Component;

@Component
class Neo4jDialogues {

    private final Queries queries;

    Neo4jDialogues(Queries queries) {
        this.queries = queries;
    }

    /// The one changed last comes first.
    ///
    /// @param account whose own and shared ones
    /// @param everything whether everybody else's are included
    /// @param study only those on its concepts, or on none yet
    List<Dialogue.Summary> list(
            String account, boolean everything, Shelf shelf, Optional<StudyId> study) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("account", account);
        parameters.put("everything", everything);
        parameters.put("study", study.orElse(null));
        parameters.put("archived", shelf == Shelf.ARCHIVED);
        parameters.put("own", shelf == Shelf.ARCHIVED ? null : shelf == Shelf.OWN);
        return queries.list("dialogue/listDialogues", parameters, Neo4jDialogues::summary);
    }

    private static Dialogue.Summary summary(Row row) {
        return new Dialogue.Summary(
                row.id("id", DialogueId::new),
                row.localized("title"),
                days(row),
                row.constant("format", Format.class),
                row.number("seats"),
                row.text("owner"),
                Instant.parse(row.text("changed")));
    }

    /// @param account who asks
    /// @param everything whether it may be anybody's
    Optional<Dialogue> dialogue(String account, boolean everything, DialogueId id) {
        return queries.first(
                "dialogue/findDialogue",
                Map.of("account", account, "everything", everything, "id", id),
                Neo4jDialogues::dialogue);
    }

    /// Whether an account owns a dialogue.
    boolean owns(String account) {
        return queries.count("dialogue/countOwned", Map.of("account", account)) > 0;
    }

    /// Makes one account the owner of all dialogues of another.
    void handOver(String account, String heir) {
        queries.run("dialogue/handOver", Map.of("account", account, "heir", heir));
    }

    /// Shares no dialogue with an account any longer.
    void unshare(String account) {
        queries.run("dialogue/unshareAll", Map.of("account", account));
    }

    /// Locks a dialogue against other writers until the transaction ends.
    void lock(DialogueId id) {
        queries.run("dialogue/lock", Map.of("id", id));
    }

    /// @return whether all concepts, communities and institutions that it names are there
    boolean save(Dialogue dialogue) {
        Setting setting = dialogue.setting();
        Properties properties =
                Properties.of(dialogue.id())
                        .with("title", setting.title())
                        .with("purpose", setting.purpose())
                        .with("first", setting.days().map(days -> days.first().toString()))
                        .with("last", setting.days().map(days -> days.last().toString()))
                        .with("sessions", setting.sessions())
                        .with("minutes", setting.minutes())
                        .with("format", setting.format())
                        .with("languages", values(setting.languages(), LanguageTag::value))
                        .with("seats", setting.seats())
                        .with("confidentiality", setting.confidentiality())
                        .with("owner", dialogue.owner())
                        .with("sharedWith", dialogue.sharedWith())
                        .with("archived", dialogue.archived())
                        .with("version", dialogue.version())
                        .with("changed", dialogue.changed().toString())
                        .with("changedBy", dialogue.changedBy())
                        .with("present", present(dialogue.outcomes()));
        dialogue.hosting()
                .choice()
                .ifPresent(choice ->
                        properties
                                .with("host", choice.host())
                                .with("hostReason", choice.reason())
                                .with("hostOption", choice.option()));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", dialogue.id());
        parameters.put("properties", properties.map());
        parameters.put("communities", setting.communities());
        parameters.put(
                "institutions",
                dialogue.hosting().choice().flatMap(Hosting.Choice::institution).stream().toList());
        parameters.put(
                "items", ordered(dialogue.agenda().items(), item -> item(dialogue.id(), item)));
        parameters.put("checks", ordered(dialogue.hosting().checks(), Neo4jDialogues::check));
        parameters.put("outcomes", ordered(dialogue.outcomes().items(), Neo4jDialogues::outcome));
        parameters.put("said", ordered(dialogue.outcomes().said(), Neo4jDialogues::said));
        return queries.count("dialogue/save", parameters)
                == setting.communities().size()
                        + dialogue.hosting().choice().flatMap(Hosting.Choice::institution).stream()
                                .count()
                        + dialogue.agenda().items().size()
                        + dialogue.hosting().checks().size()
                        + dialogue.outcomes().items().size()
                        + dialogue.outcomes().said().size();
    }

    /// Whether an account of this name may plan dialogues.
    void drop(DialogueId id) {
        queries.run("dialogue/drop", Map.of("id", id));
    }

    /// Takes concepts out of all dialogues.
    void drop(Set<ConceptId> concepts) {
        queries.run("dialogue/dropConcepts", Map.of("concepts", concepts));
    }

    boolean isConvenor(String account) {
        return queries.count("dialogue/countConvenors", Map.of("name", account)) > 0;
    }

    /// The ids of all studies that came of a dialogue.
    Set<StudyId> studies() {
        return Set.copyOf(queries.ids("dialogue/studies", Map.of(), StudyId::new));
    }

    private static <T> List<Map<String, Object>> ordered(
            List<T> all, Function<T, Properties> properties) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> properties.apply(all.get(i)).with("position", i).map())
                .toList();
    }

    private static Properties item(DialogueId dialogue, AgendaItem item) {
        return Properties.of(dialogue + "/" + item.concept())
                .with("concept", item.concept())
                .with("minutes", item.minutes())
                .with("question", item.question())
                .with("notes", item.notes());
    }

    private static Properties check(BarrierCheck check) {
        return new Properties()
                .with("concept", check.barrier())
                .with("remedies", check.remedies())
                .with("waived", check.waived())
                .with("note", check.note());
    }

    private static Properties outcome(Outcome outcome) {
        return new Properties()
                .with("concept", outcome.concept())
                .with("result", outcome.result())
                .with("words", outcome.words())
                .with(
                        "voices",
                        values(
                                outcome.voices(),
                                voice -> voice.community() + " " + voice.tendency()));
    }

    private static Properties said(Said said) {
        return new Properties()
                .with("concept", said.concept())
                .with("stance", said.stance())
                .with("language", said.language().value())
                .with("text", said.text())
                .with("rendering", said.renderings())
                .with("community", said.community())
                .with("speaker", said.speaker());
    }

    private static List<String> present(Outcomes outcomes) {
        return new TreeMap<>(outcomes.present())
                .entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).toList();
    }

    private static <T> List<String> values(List<T> all, Function<T, String> value) {
        return all.stream().map(value).toList();
    }

    private static Dialogue dialogue(Row row) {
        return new Dialogue(
                row.id("id", DialogueId::new),
                setting(row),
                new Agenda(
                        row.rows("items").stream()
                                .map(item ->
                                        new AgendaItem(
                                                item.id("concept", ConceptId::new),
                                                item.number("minutes"),
                                                item.localized("question"),
                                                item.text("notes")))
                                .toList()),
                hosting(row),
                outcomes(row),
                row.text("owner"),
                row.texts("sharedWith"),
                row.flag("archived"),
                row.number("version"),
                Instant.parse(row.text("changed")),
                row.text("changedBy"));
    }

    private static Setting setting(Row row) {
        return new Setting(
                row.localized("title"),
                row.localized("purpose"),
                days(row),
                row.number("sessions"),
                row.number("minutes"),
                row.constant("format", Format.class),
                row.texts("languages").stream().map(LanguageTag::new).toList(),
                row.number("seats"),
                row.ids("communities", CommunityId::new),
                row.constant("confidentiality", Confidentiality.class));
    }

    private static Optional<Days> days(Row row) {
        return row.optional("first")
                .map(first -> new Days(LocalDate.parse(first), LocalDate.parse(row.text("last"))));
    }

    private static Hosting hosting(Row row) {
        return new Hosting(
                row.optional("hostReason")
                        .map(reason ->
                                new Hosting.Choice(
                                        row.optionalId("hostOption", ConceptId::new),
                                        row.text("host"),
                                        row.ids("institutions", InstitutionId::new).stream()
                                                .findFirst(),
                                        reason)),
                row.rows("checks").stream()
                        .map(check ->
                                new BarrierCheck(
                                        check.id("concept", ConceptId::new),
                                        check.ids("remedies", ConceptId::new),
                                        check.flag("waived"),
                                        check.text("note")))
                        .toList());
    }

    private static Outcomes outcomes(Row row) {
        Map<CommunityId, Integer> present = new TreeMap<>();
        row.texts("present")
                .forEach(each -> {
                    String[] parts = each.split(" ", -1);
                    present.put(new CommunityId(parts[0]), Integer.valueOf(parts[1]));
                });
        return new Outcomes(
                present,
                row.rows("outcomes").stream()
                        .map(each ->
                                new Outcome(
                                        each.id("concept", ConceptId::new),
                                        each.constant("result", Outcomes.Result.class),
                                        each.localized("words"),
                                        voices(each)))
                        .toList(),
                row.rows("said").stream()
                        .map(each ->
                                new Said(
                                        each.id("concept", ConceptId::new),
                                        each.constant("stance", Stance.class),
                                        new LanguageTag(each.text("language")),
                                        each.text("text"),
                                        each.localized("rendering"),
                                        each.optionalId("community", CommunityId::new),
                                        each.optional("speaker")))
                        .toList());
    }

    private static List<Voice> voices(Row outcome) {
        List<Voice> voices = new ArrayList<>();
        outcome.texts("voices")
                .forEach(each -> {
                    String[] parts = each.split(" ", -1);
                    voices.add(new Voice(new CommunityId(parts[0]), Tendency.valueOf(parts[1])));
                });
        return voices;
    }
}
