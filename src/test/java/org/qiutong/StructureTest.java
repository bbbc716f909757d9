package org.qiutong;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.qiutong.graph.Queries;
import org.qiutong.kit.Jobs;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/// The shape that docs/architecture.md describes.
class StructureTest {

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.qiutong");

    /// What each feature may use is said in its package-info; all else that a feature has inside is
    /// its own.
    @Test
    void featuresUseOfEachOtherWhatTheySay() {
        ApplicationModules.of(Qiutong.class).verify();
    }

    @Test
    void everyFeatureSaysWhatItUses() {
        for (JavaPackage feature : PROGRAM.getPackage("org.qiutong").getSubpackages()) {
            assertThat(feature.isAnnotatedWith(ApplicationModule.class))
                    .as(feature.getName())
                    .isTrue();
        }
    }

    @Test
    void noPackagesUseEachOther() {
        slices().matching("org.qiutong.(**)").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void nobodyDependsOnAnothersViewsOrControllers() {
        for (String inner : new String[] {"ui", "rest"}) {
            slices().assignedFrom(outsideOf(inner))
                    .should()
                    .notDependOnEachOther()
                    .as("only a feature's own " + inner + " uses what is in it")
                    .check(PROGRAM);
            noClasses()
                    .that()
                    .resideOutsideOfPackage(".." + inner + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.qiutong.." + inner + "..")
                    .check(PROGRAM);
        }
    }

    /// One slice for the inner packages of each feature; the rest of the program is in none.
    private static SliceAssignment outsideOf(String inner) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String name = type.getPackageName();
                return name.matches("org\\.qiutong\\..+\\." + inner)
                        ? SliceIdentifier.of(name.split("\\.", -1)[2])
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages " + inner;
            }
        };
    }

    @Test
    void textStandsAlone() {
        classes()
                .that()
                .resideInAPackage("org.qiutong.text..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.qiutong.text..",
                        "java..",
                        "com.ibm.icu..",
                        "com.github.houbb.pinyin..",
                        "org.slf4j..",
                        // What a package says of itself.
                        "org.jspecify..",
                        "org.springframework.modulith..")
                .check(PROGRAM);
    }

    /// The one class outside views that Vaadin needs is its part of the security configuration.
    @Test
    void vaadinIsForViewsOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..ui..",
                        "..cards..",
                        "..frame..",
                        "org.qiutong.kit..",
                        "org.qiutong.shell..",
                        "org.qiutong.home..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("com.vaadin..")
                                .and(not(resideInAPackage("com.vaadin.flow.spring.security.."))))
                .check(PROGRAM);
    }

    /// All work of pages and dialogues off the session's lock goes through one bounded runner.
    @Test
    void onlyTheRunnerStartsThreads() {
        noClasses()
                .that(
                        resideInAnyPackage(
                                        "..ui..",
                                        "org.qiutong.kit..",
                                        "org.qiutong.shell..",
                                        "org.qiutong.home..",
                                        "org.qiutong.dialogue..",
                                        "org.qiutong.participants..",
                                        "org.qiutong.briefing..")
                                .and(not(belongToAnyOf(Jobs.class)))
                                // Reads at the start, when there is no page yet.
                                .and(not(simpleNameStartingWith("HomeReading"))))
                .should()
                .dependOnClassesThat(assignableTo(Executor.class))
                .orShould()
                .callMethod(Thread.class, "ofVirtual")
                .orShould()
                .callMethod(Thread.class, "ofPlatform")
                .orShould()
                .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .orShould()
                .callMethod(CompletableFuture.class, "supplyAsync", Supplier.class)
                .orShould()
                .callMethod(CompletableFuture.class, "runAsync", Runnable.class)
                .check(PROGRAM);
    }

    /// Annotations of records that are stored whole say only which node they are.
    @Test
    void onlyTheGraphAndItsAdaptersTalkToTheDatabase() {
        noClasses()
                .that(
                        not(resideInAPackage("org.qiutong.graph.."))
                                .and(not(simpleNameStartingWith("Neo4j"))))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                        "org.neo4j.driver..",
                                        "org.springframework.data.neo4j..",
                                        "ac.simons..")
                                .and(
                                        not(
                                                resideInAPackage(
                                                        "org.springframework.data.neo4j.core.schema"))))
                .check(PROGRAM);
    }

    /// Repositories have no roles: whoever is outside of the feature asks a service.
    @Test
    void repositoriesAreForTheirFeatureOnly() {
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .check(PROGRAM);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.data.neo4j.repository.query.Query")
                .check(PROGRAM);
    }

    /// Views, controllers and whatever else there is ask a service.
    @Test
    void onlyServicesAndAdaptersRunStatements() {
        noClasses()
                .that(
                        not(resideInAPackage("org.qiutong.graph.."))
                                .and(not(nameMatching("org\\.qiutong\\..*\\.Neo4j[^.]*")))
                                .and(not(annotatedWith(Service.class)))
                                // A bench measures the program beside the bare driver.
                                .and(not(resideInAPackage("org.qiutong.bench.."))))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Queries.class)
                .check(PROGRAM);
    }

    @Test
    void theKernelIsInOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.qiutong.graph.inprocess..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.neo4j..")
                                .and(
                                        not(
                                                resideInAnyPackage(
                                                        "org.neo4j.driver..",
                                                        "org.neo4j.bolt.connection.."))))
                .check(PROGRAM);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.qiutong.graph.silence..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.neo4j.bolt.connection..")
                .check(PROGRAM);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.qiutong.graph.inprocess..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.qiutong.graph.inprocess..")
                .check(PROGRAM);
    }

    /// Exceptions beside the text package: lists and dates on a page, and messages from before
    /// there is a page.
    @Test
    void scriptsAndLanguagesAreKnownToTextAndTheInterface() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.qiutong.text..",
                        "org.qiutong.kit..",
                        "org.qiutong.shell..",
                        "org.qiutong")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.ibm.icu..")
                .check(PROGRAM);
    }

    @Test
    void controllersAreInRestAndNothingElseIs() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .resideInAPackage("..rest..")
                .check(PROGRAM);
    }

    /// A reader who meets a name knows the type without looking at the imports.
    @Test
    void noTwoTypesHaveTheSameName() {
        assertThat(PROGRAM)
                .filteredOn(type -> type.isTopLevelClass())
                .filteredOn(type -> !type.getSimpleName().equals("package-info"))
                .extracting(JavaClass::getSimpleName)
                .doesNotHaveDuplicates();
    }

    /// Texts are ids only at the edges: parameters of the API, the records of a file, what an
    /// importer asks for or is refused, and the audit log, which shows an entry whatever it holds.
    /// What communities and institutions are called may be a text, too, and a `source` may be a
    /// text that is translated, the name of a file, or an address.
    @Test
    void idsAreTypes() {
        assertThat(PROGRAM)
                .filteredOn(type -> !type.getPackageName().endsWith(".rest"))
                .filteredOn(type ->
                        !type.getName()
                                .matches(
                                        ".*\\.(StudyFiles\\$.*|InquiryQuery|ImportRequest"
                                                + "|ImportProblem\\$(BadStudyId|NoSample|OtherStudy)"
                                                + "|CodedProject\\$Person|SceneWords\\$Of"
                                                + "|Candidate|Guests\\$Guest"
                                                + "|RefiProblem\\$.*|XliffFile\\$Returned|Origin"
                                                + "|AuditEntry\\$Event|AuditFilter|AuditView)"))
                .flatExtracting(JavaClass::getFields)
                .filteredOn(field ->
                        field.getName()
                                .matches(
                                        "concepts?|theme|barrier|remedies|study|studies|studyId|teams"
                                                + "|community|communities|otherCommunity|byCommunity"
                                                + "|experts?|actors?|teamOnly|quotations?|dialogue|finding"
                                                + "|institutions?|publisher|conductedBy|fundedBy|partOf"
                                                + "|report|source|citedBy|sameAs"))
                .filteredOn(field ->
                        field.getAllInvolvedRawTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(String.class)))
                .extracting(JavaField::getFullName)
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatIsNull() {
        for (String name : packages()) {
            assertThat(PROGRAM.getPackage(name).isAnnotatedWith(NullMarked.class))
                    .as(name)
                    .isTrue();
        }
    }

    private static java.util.SortedSet<String> packages() {
        java.util.TreeSet<String> names = new java.util.TreeSet<>();
        PROGRAM.forEach(type -> names.add(type.getPackageName()));
        return names;
    }
}
