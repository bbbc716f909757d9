package org.qiutong.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.neo4j.driver.Driver;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.coding.codes.CodeMerging;
import org.qiutong.coding.codes.CodebookChange;
import org.qiutong.coding.codes.CodebookEditor;
import org.qiutong.coding.codes.CodebookRefused;
import org.qiutong.coding.codes.CodebookRefused.Reason;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.exchange.StudyExtracts;
import org.qiutong.graph.Snapshot;
import org.qiutong.graph.Window;
import org.qiutong.ground.GroundService;
import org.qiutong.id.ConceptId;
import org.qiutong.search.SearchFilter;
import org.qiutong.search.SearchService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.withdrawal.Withdrawals;
import org.springframework.beans.factory.annotation.Autowired;

/// The codebook of an imported study, with what tests of its editor need.
abstract class EditedCodebook extends ImportedTalks {

    @Autowired CodebookService codebook;
    @Autowired CodebookEditor editor;
    @Autowired CodeMerging merging;
    @Autowired EvidenceService evidence;
    @Autowired GroundService ground;
    @Autowired SearchService search;
    @Autowired StudyExtracts extracts;
    @Autowired Withdrawals withdrawals;
    @Autowired Driver driver;

    Concept code(ConceptId id) {
        return asTeam(() -> codebook.concept(id)).orElseThrow();
    }

    Concept edit(Concept seen, Concept wanted) {
        return asTeam(() -> editor.edit(seen, wanted));
    }

    ConceptId add(ConceptKind kind, String label, Optional<ConceptId> above) {
        return asTeam(
                () -> editor.add(study, kind, LocalizedText.of(LanguageTag.EN, label), above));
    }

    List<CodebookChange> changes() {
        return asTeam(() -> editor.changes(study, Window.first(50)));
    }

    void undoLast() {
        undo(changes().stream().filter(each -> each.undone().isEmpty()).findFirst().orElseThrow());
    }

    void undo(CodebookChange change) {
        asTeam(() -> {
            editor.undo(study, change.id());
            return true;
        });
    }

    TranscriptPassage coded(String words, Quotation.Coding... codings) {
        TranscriptPassage passage = chosen(words);
        return asTeam(() -> desk.change(passage, passage.with(List.of(codings))));
    }

    List<Quotation> about(ConceptId code) {
        return asTeam(() -> evidence.quotations(EvidenceFilter.ALL.ofConcept(code)));
    }

    /// All nodes, labels, properties and relationships but for the history of codebooks, the ledger
    /// of imports, the audit log and the revisions.
    ///
    /// @param hash of all of it
    record Whole(TreeMap<String, Long> content, String hash) {}

    Whole whole() {
        Snapshot all = Snapshot.of(driver);
        TreeMap<String, Long> content = new TreeMap<>(all.nodes());
        content.keySet()
                .removeIf(each ->
                        each.contains("CodebookChange") || each.contains("labels=[ImportBatch"));
        assertThat(content).isNotEmpty();
        content.putAll(all.relationships());
        try {
            return new Whole(
                    content,
                    HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256")
                                            .digest(
                                                    content.toString()
                                                            .getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void assertIsAs(Whole before) {
        Whole now = whole();
        List<String> different = new ArrayList<>();
        before.content()
                .forEach((each, count) -> {
                    if (!count.equals(now.content().get(each))) {
                        different.add("was " + count + ": " + each);
                    }
                });
        now.content()
                .forEach((each, count) -> {
                    if (!count.equals(before.content().get(each))) {
                        different.add("is " + count + ": " + each);
                    }
                });
        assertThat(different).isEmpty();
        assertThat(now.hash()).isEqualTo(before.hash());
    }

    static void refused(Reason reason, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        CodebookRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    static LocalizedText named(String english, String chinese) {
        return LocalizedText.of(Map.of("en", english, "zh-Hans", chinese));
    }

    boolean finds(String words, ConceptId code) {
        return asTeam(() -> search.suggest(words, SearchFilter.ALL, 20)).stream()
                .anyMatch(each -> each.of().equals(code.value()));
    }
}
