package org.qiutong.exchange.polis;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Holding;
import org.qiutong.evidence.State;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportProblem.BadCell.Expected;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.table.Columns;
import org.qiutong.exchange.table.SourceTable;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.people.Expert;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.study.StudyDesign;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;

/// Turns a Polis conversation into a study: statements into concepts, groups into communities,
/// participants into experts, votes into holdings.
///
/// The matrix of votes is authoritative: the numbers of agrees and disagrees beside a statement
/// also count votes that were changed later. The column that may identify participants (`xid`) is
/// never read.
final class PolisMapper {

    private final String format;
    private final StudyId study;
    private final LanguageTag language;
    private final Messages messages;
    private final ProblemList problems = new ProblemList();

    /// Statements by number, participants by number, sizes by group.
    private final SortedMap<Integer, Concept> statements = new TreeMap<>();

    private final SortedMap<Integer, Expert> participants = new TreeMap<>();
    private final SortedMap<Integer, Integer> groups = new TreeMap<>();
    private final List<Holding> holdings = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();
    private final List<ImportProblem> notes = new ArrayList<>();
    private boolean turned;
    private int straight;
    private int reversed;

    /// @param study its id
    /// @param language what the statements are written in
    PolisMapper(String format, StudyId study, LanguageTag language, Messages messages) {
        this.format = format;
        this.study = study;
        this.language = language;
        this.messages = messages;
    }

    /// @throws ImportRefused with all that is wrong in any of the tables
    ImportBatch map(
            SourceTable comments,
            SourceTable matrix,
            Optional<SourceTable> summary,
            Optional<SourceTable> votes) {
        Columns written =
                new Columns(
                        comments, problems, "comment-id", "comment-body", "moderated", "timestamp");
        written.lines().forEach(line -> statement(written, line));
        boolean whole = problems.isEmpty();
        Map<String, String> facts = new HashMap<>();
        summary.ifPresent(table ->
                table.rows().stream()
                        .map(SourceTable.Row::cells)
                        .filter(cells -> cells.size() > 1 && !cells.get(1).isBlank())
                        .forEach(cells -> facts.put(cells.get(0).strip(), cells.get(1).strip())));
        // The older exports have it the other way round, and say so.
        turned = facts.getOrDefault("vote-convention", "").replace(" ", "").contains("agree=-1;");
        Columns voters = new Columns(matrix, problems, "participant");
        Map<String, Integer> columns = columns(voters, whole);
        voters.lines().forEach(line -> participant(voters, line, columns));
        if (reversed < straight) {
            problems.add(new ImportProblem.ContradictingVotes(voters.file(), straight, reversed));
        }
        votes.map(table -> new Columns(table, problems, "timestamp"))
                .ifPresent(log ->
                        log.lines().forEach(line -> line.day("timestamp").ifPresent(days::add)));
        nothing(written, statements.isEmpty());
        nothing(voters, participants.isEmpty());
        if (!problems.isEmpty()) {
            throw problems.refusal();
        }
        return batch(facts);
    }

    /// Reports a table without a row below its header.
    private void nothing(Columns table, boolean empty) {
        if (empty && problems.isEmpty()) {
            problems.add(
                    new ImportProblem.UnreadableFile(
                            table.file(), ImportProblem.UnreadableFile.Why.EMPTY));
        }
    }

    private void statement(Columns written, Columns.Line line) {
        Optional<Integer> number = line.number("comment-id");
        Optional<Integer> moderated = line.sign("moderated", Expected.MODERATION);
        if (moderated.equals(Optional.of(-1)) && line.text("comment-body").isBlank()) {
            notes.add(new ImportProblem.BlankLeftOut(written.file(), line.row()));
            return;
        }
        Optional<String> body = line.some("comment-body");
        line.day("timestamp").ifPresent(days::add);
        if (number.isEmpty() || body.isEmpty() || moderated.isEmpty()) {
            return;
        }
        Concept statement =
                Concept.builder(
                                id(number.get()),
                                study,
                                ConceptKind.STATEMENT,
                                LocalizedText.of(language, body.get()))
                        .equivalence(
                                new Concept.Equivalence(Concept.Grade.NONE, LocalizedText.NONE))
                        .moderated(moderated.get() == -1)
                        .position(number.get())
                        .build();
        if (statements.putIfAbsent(number.get(), statement) != null) {
            line.repeats("comment-id");
        }
    }

    /// The numbers of the statements that have a column, by its name; others have no votes.
    ///
    /// @param whole whether all statements are known
    private Map<String, Integer> columns(Columns voters, boolean whole) {
        Map<String, Integer> columns = new HashMap<>();
        for (String name : voters.names()) {
            if (name.matches("\\d{1,9}")) {
                int number = Integer.parseInt(name);
                columns.put(name, number);
                if (whole && !statements.containsKey(number)) {
                    problems.add(
                            new ImportProblem.UnknownStatement(
                                    voters.file(), name, PolisReader.COMMENTS));
                }
            }
        }
        return columns;
    }

    private void participant(Columns voters, Columns.Line line, Map<String, Integer> columns) {
        Optional<Integer> number = line.number("participant");
        Optional<Integer> group =
                !voters.has("group-id") || line.isBlank("group-id")
                        ? Optional.empty()
                        : line.number("group-id");
        if (number.isEmpty()) {
            return;
        }
        String code = "P" + number.get();
        Expert expert =
                Expert.builder(new ExpertId(study + "/" + code), study, code)
                        .community(group.map(this::community))
                        .build();
        if (participants.putIfAbsent(number.get(), expert) != null) {
            line.repeats("participant");
            return;
        }
        group.ifPresent(each -> groups.merge(each, 1, Integer::sum));
        int before = holdings.size();
        columns.forEach((column, statement) -> {
            if (!line.isBlank(column)) {
                line.sign(column, Expected.VOTE)
                        .ifPresent(vote ->
                                holdings.add(holding(expert, statement, turned ? -vote : vote)));
            }
        });
        if (voters.has("n-agree") && voters.has("n-disagree")) {
            compare(
                    holdings.subList(before, holdings.size()),
                    line.number("n-agree").orElse(0),
                    line.number("n-disagree").orElse(0));
        }
    }

    /// How far the votes of somebody are from the numbers beside them, and how far they would be
    /// with agreement and disagreement exchanged.
    private void compare(List<Holding> votes, int agrees, int disagrees) {
        int support = (int) votes.stream().filter(each -> each.state() == State.SUPPORT).count();
        int oppose = (int) votes.stream().filter(each -> each.state() == State.OPPOSE).count();
        straight += Math.abs(support - agrees) + Math.abs(oppose - disagrees);
        reversed += Math.abs(oppose - agrees) + Math.abs(support - disagrees);
    }

    private Holding holding(Expert expert, int statement, int vote) {
        State state =
                switch (vote) {
                    case 1 -> State.SUPPORT;
                    case -1 -> State.OPPOSE;
                    default -> State.MIXED;
                };
        return new Holding(expert.id(), id(statement), state, Holding.Basis.VOTE);
    }

    private ImportBatch batch(Map<String, String> facts) {
        String topic = facts.getOrDefault("topic", study.value());
        Optional<String> url = Optional.ofNullable(facts.get("url"));
        LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
        Map<CommunityId, Integer> samples = new HashMap<>();
        groups.forEach((group, size) -> samples.put(community(group), size));
        LocalizedText title = LocalizedText.of(language, topic);
        return ImportBatch.builder(
                        format + ":" + study,
                        format,
                        Study.builder(study, title)
                                .summary(
                                        LocalizedText.of(
                                                language,
                                                facts.getOrDefault(
                                                        "conversation-description", topic)))
                                .design(StudyDesign.VOTES)
                                .method(
                                        messages.localized(
                                                "polis.method",
                                                Map.of(
                                                        "participants",
                                                        participants.size(),
                                                        "statements",
                                                        statements.size(),
                                                        "groups",
                                                        groups.size())))
                                .limits(messages.localized("polis.limits", Map.of()))
                                .questions(List.of(title))
                                .fieldwork(
                                        new Study.Fieldwork(
                                                YearMonth.from(first), YearMonth.from(last)))
                                .samples(samples)
                                .report(conversation())
                                .licence(messages.localized("polis.licence", Map.of()))
                                .confidentiality(
                                        messages.localized("polis.confidentiality", Map.of()))
                                .build())
                .communities(groups.keySet().stream().map(this::group).toList())
                .experts(List.copyOf(participants.values()))
                .concepts(List.copyOf(statements.values()))
                .sources(List.of(source(title, url, last)))
                .holdings(holdings)
                .notes(notes)
                .build();
    }

    private SourceId conversation() {
        return new SourceId(study + "/conversation");
    }

    private Source source(LocalizedText title, Optional<String> url, LocalDate last) {
        String topic = title.best(language).text();
        String citation =
                messages.format(
                        Locale.ENGLISH,
                        "polis.citation",
                        Map.of(
                                "topic",
                                topic,
                                "ended",
                                topic.matches("(?s).*[.?!。？！]") ? "yes" : "no",
                                "url",
                                url.orElse("none"),
                                "year",
                                Integer.toString(last.getYear())));
        return Source.builder(conversation(), study, Source.Kind.WEB_PAGE, title)
                .publisherName(Optional.of("Polis"))
                .date(Optional.of(last.toString()))
                .url(url)
                .number(Optional.of(1))
                .citation(citation)
                .build();
    }

    private Community group(int group) {
        String name = group < 26 ? String.valueOf((char) ('A' + group)) : String.valueOf(group + 1);
        return new Community(
                community(group),
                messages.localized("polis.group", Map.of("name", name)),
                messages.localized("polis.participants", Map.of("name", name)),
                Map.of());
    }

    private CommunityId community(int group) {
        return new CommunityId(study + "-group-" + group);
    }

    private ConceptId id(int statement) {
        return new ConceptId(study + "/" + statement);
    }
}
