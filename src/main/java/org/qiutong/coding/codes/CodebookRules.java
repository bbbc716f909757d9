package org.qiutong.coding.codes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.coding.CodingDesk;
import org.qiutong.coding.codes.CodebookRefused.Reason;
import org.qiutong.id.ConceptId;

/// What holds of a codebook after any change of it here. What came otherwise with an import is only
/// judged once it is changed.
final class CodebookRules {

    private final Map<ConceptId, Concept> codes;
    private final Function<ConceptId, CodeUses> uses;

    CodebookRules(List<Concept> codes, Function<ConceptId, CodeUses> uses) {
        this.codes = codes.stream().collect(Collectors.toMap(Concept::id, Function.identity()));
        this.uses = uses;
    }

    /// @throws CodebookRefused if steps have made what may not be
    void check(List<CodeStep> steps) {
        for (CodeStep step : steps) {
            if (step.after() != null) {
                code(step).ifPresent(code -> check(code, step));
            }
        }
    }

    private void check(Concept code, CodeStep step) {
        switch (step.piece().type()) {
            case "BROADER", "ANSWERS" -> checkPlace(code);
            case "MITIGATES" -> checkMitigates(code);
            case CodePiece.CODE -> {
                if (step.before() != null && step.before().containsKey("kind")) {
                    checkKind(code, step.before().get("kind"));
                }
            }
            default -> {}
        }
    }

    /// @throws CodebookRefused if a code that steps have named has no label, or that of another
    void checkLabels(List<CodeStep> steps) {
        for (CodeStep step : steps) {
            if (step.piece().isCode()
                    && step.after() != null
                    && step.after().keySet().stream().anyMatch(each -> each.startsWith("label_"))) {
                code(step).ifPresent(this::checkLabel);
            }
        }
    }

    /// The code that a step is of, or from which its relationship leads.
    private Optional<Concept> code(CodeStep step) {
        return step.piece().kind().equals("Concept")
                ? Optional.ofNullable(codes.get(new ConceptId(step.piece().from())))
                : Optional.empty();
    }

    private void checkLabel(Concept code) {
        if (code.label().isEmpty()) {
            throw new CodebookRefused(Reason.NO_LABEL);
        }
        codes.values().stream()
                .filter(each -> !each.id().equals(code.id()) && each.isCalled(code.label()))
                .findFirst()
                .ifPresent(each -> {
                    throw new CodebookRefused(Reason.CALLED_SO, List.of(each.id().value()));
                });
    }

    private void checkKind(Concept code, @Nullable Object before) {
        if (ConceptKind.STATEMENT.name().equals(before) || code.kind() == ConceptKind.STATEMENT) {
            throw new CodebookRefused(Reason.STATEMENT);
        }
        if (!CodingDesk.isCode(code.kind()) && uses.apply(code.id()).passages() > 0) {
            throw new CodebookRefused(Reason.HAS_PASSAGES);
        }
        if (code.kind() != ConceptKind.QUESTION
                && codes.values().stream()
                        .anyMatch(each -> each.links().answers().equals(Optional.of(code.id())))) {
            throw new CodebookRefused(Reason.HAS_ANSWERS);
        }
        checkMitigates(code);
        codes.values().stream()
                .filter(each -> each.links().mitigates().contains(code.id()))
                .forEach(this::checkMitigates);
    }

    private void checkPlace(Concept code) {
        Set<ConceptId> above = new HashSet<>();
        Optional<Concept> at = Optional.of(code);
        while (at.isPresent() && above.add(at.get().id())) {
            Concept here = at.get();
            at = here.broader().or(() -> here.links().answers()).map(codes::get);
        }
        if (at.filter(each -> each.id().equals(code.id())).isPresent()) {
            throw new CodebookRefused(Reason.BELOW_ITSELF);
        }
        code.links()
                .answers()
                .filter(each -> !isA(each, ConceptKind.QUESTION))
                .ifPresent(each -> {
                    throw new CodebookRefused(Reason.NO_QUESTION);
                });
    }

    private void checkMitigates(Concept code) {
        if (!code.links().mitigates().isEmpty()
                && (code.kind() != ConceptKind.PROPOSAL
                        || !code.links().mitigates().stream()
                                .allMatch(each -> isA(each, ConceptKind.BARRIER)))) {
            throw new CodebookRefused(Reason.OTHER_KIND);
        }
    }

    private boolean isA(ConceptId id, ConceptKind kind) {
        return Optional.ofNullable(codes.get(id)).filter(each -> each.kind() == kind).isPresent();
    }
}
