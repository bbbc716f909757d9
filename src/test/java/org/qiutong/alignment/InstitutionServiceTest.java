package org.qiutong.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiutong.ProgramTest;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.id.InstitutionId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Institution;
import org.qiutong.people.PeopleService;
import org.qiutong.text.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

/// Institutions that two studies call the same, in either script, are proposed as one, and a person
/// decides.
@ProgramTest
class InstitutionServiceTest {

    private final InstitutionId latin = new InstitutionId("twin-a-jiange");
    private final InstitutionId han = new InstitutionId("twin-b");
    private final InstitutionId short1 = new InstitutionId("twin-c");
    private final InstitutionId unlike = new InstitutionId("twin-d");

    @Autowired InstitutionService institutions;
    @Autowired PeopleService people;
    @Autowired Neo4jClient graph;

    @BeforeEach
    void save() {
        asResearcher(() -> {
            people.save(
                    new StudyId("twin-one"),
                    "twin:one",
                    List.of(),
                    List.of(
                            institution(latin, Map.of("en", "Jiange Yuan"), Map.of("en", "JGY")),
                            institution(unlike, Map.of("en", "Jiange"), Map.of())),
                    List.of());
            people.save(
                    new StudyId("twin-other"),
                    "twin:other",
                    List.of(),
                    List.of(
                            institution(han, Map.of("zh-Hant", "劍閣院"), Map.of()),
                            institution(short1, Map.of("en", "J.G.Y."), Map.of("en", "jgy"))),
                    List.of());
            return true;
        });
    }

    @AfterEach
    void takeAway() {
        graph.query("MATCH (n:Institution) WHERE n.id STARTS WITH 'twin-' DETACH DELETE n").run();
    }

    private static <T> T asResearcher(Supplier<T> work) {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            return work.get();
        }
    }

    private static Institution institution(
            InstitutionId id, Map<String, String> name, Map<String, String> shortName) {
        return new Institution(
                id,
                Institution.Kind.THINK_TANK,
                LocalizedText.of(name),
                LocalizedText.of(shortName),
                Optional.empty(),
                Optional.empty(),
                LocalizedText.NONE);
    }

    private List<String> proposed() {
        return asResearcher(institutions::proposals).stream()
                .filter(each -> each.one().id().value().startsWith("twin-"))
                .map(each ->
                        each.one().id() + " " + each.other().id() + " " + each.likeness().way())
                .toList();
    }

    @Test
    void proposesDecidesAndUndoes() {
        assertThat(proposed())
                .containsExactlyInAnyOrder(
                        latin + " " + han + " READING", latin + " " + short1 + " NAME");
        Optional<SameInstitution> same = decide(han, latin, Optional.empty(), Optional.of(true));
        assertThat(institutions.decisions()).contains(same.orElseThrow());
        assertThat(same.orElseThrow().one()).isEqualTo(latin);
        assertThat(proposed()).containsExactly(latin + " " + short1 + " NAME");
        assertThatThrownBy(() -> decide(latin, han, Optional.empty(), Optional.of(false)))
                .isInstanceOf(AlignmentRefused.class);
        // Either study comes again.
        save();
        assertThat(institutions.decisions()).contains(same.orElseThrow());
        assertThat(decide(latin, han, same, Optional.empty())).isEmpty();
        assertThat(proposed()).hasSize(2);
    }

    @Test
    void keepsConfidentialInstitutionsToTheirTeam() {
        decide(latin, han, Optional.empty(), Optional.of(true));
        graph.query(
                        "MATCH (n:Institution {id: $id}) SET n:Restricted, n.restrictedTo = ['twin-other']")
                .bind(han.value())
                .to("id")
                .run();
        assertThat(institutions.decisions()).noneMatch(each -> each.isOf(han));
        assertThat(proposed()).noneMatch(each -> each.contains(han.value()));
        assertThatThrownBy(() -> decide(latin, han, Optional.empty(), Optional.of(false)))
                .isInstanceOf(AlignmentRefused.class);
    }

    private Optional<SameInstitution> decide(
            InstitutionId one,
            InstitutionId other,
            Optional<SameInstitution> seen,
            Optional<Boolean> same) {
        return asResearcher(() -> institutions.decide(one, other, seen, same));
    }
}
