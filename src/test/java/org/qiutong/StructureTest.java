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
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.graph.Queries;
import org.qiutong.kit.Jobs;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/// The shape that docs/architecture.md describes.
class StructureTest {

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.qiutong");

    @Test
    void modulesUseOnlyEachOthersRootPackageAndInNoCircle() {
        ApplicationModules.of(Qiutong.class).verify();
    }

    @Test
    void featuresStandOnEachOtherInOneDirection() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("people")
                .definedBy("org.qiutong.people..")
                .layer("codebook")
                .definedBy("org.qiutong.codebook..")
                .layer("study")
                .definedBy("org.qiutong.study..")
                .layer("evidence")
                .definedBy("org.qiutong.evidence..")
                .layer("ground")
                .definedBy("org.qiutong.ground..")
                .layer("explore")
                .definedBy("org.qiutong.explore..")
                .layer("search")
                .definedBy("org.qiutong.search..")
                .layer("translation")
                .definedBy("org.qiutong.translation..")
                .layer("exchange")
                .definedBy("org.qiutong.exchange..")
                .layer("dialogue")
                .definedBy("org.qiutong.dialogue..")
                .layer("participants")
                .definedBy("org.qiutong.participants..")
                .layer("briefing")
                .definedBy("org.qiutong.briefing..")
                .layer("home")
                .definedBy("org.qiutong.home..")
                .layer("access")
                .definedBy("org.qiutong.access..")
                .whereLayer("home")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("access")
                .mayOnlyBeAccessedByLayers("dialogue", "exchange")
                .whereLayer("exchange")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("briefing")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("participants")
                .mayOnlyBeAccessedByLayers("briefing")
                .whereLayer("dialogue")
                .mayOnlyBeAccessedByLayers("participants", "briefing")
                .whereLayer("explore")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("translation")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("search")
                .mayOnlyBeAccessedByLayers("dialogue", "exchange", "explore")
                .whereLayer("ground")
                .mayOnlyBeAccessedByLayers("dialogue", "participants", "briefing", "home")
                .whereLayer("evidence")
                .mayOnlyBeAccessedByLayers(
                        "ground",
                        "search",
                        "translation",
                        "explore",
                        "dialogue",
                        "participants",
                        "briefing",
                        "exchange",
                        "home")
                .whereLayer("study")
                .mayOnlyBeAccessedByLayers(
                        "evidence",
                        "ground",
                        "search",
                        "translation",
                        "explore",
                        "dialogue",
                        "participants",
                        "briefing",
                        "exchange",
                        "home")
                .whereLayer("codebook")
                .mayOnlyBeAccessedByLayers(
                        "study",
                        "evidence",
                        "ground",
                        "search",
                        "translation",
                        "explore",
                        "dialogue",
                        "participants",
                        "briefing",
                        "exchange",
                        "home")
                .whereLayer("people")
                .mayOnlyBeAccessedByLayers(
                        "study",
                        "evidence",
                        "ground",
                        "search",
                        "translation",
                        "explore",
                        "dialogue",
                        "participants",
                        "briefing",
                        "exchange",
                        "home")
                .check(PROGRAM);
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
                        ? SliceIdentifier.of(name.split("\\.")[2])
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages " + inner;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.qiutong.shell..", "org.qiutong.home.."})
    void nobodyDependsOn(String outermost) {
        noClasses()
                .that()
                .resideOutsideOfPackage(outermost)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(outermost)
                .check(PROGRAM);
    }

    @Test
    void shellKnowsNoFeature() {
        classes()
                .that()
                .resideInAPackage("org.qiutong.shell..")
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAPackage("org.qiutong.."))
                                .or(
                                        resideInAnyPackage(
                                                "org.qiutong.shell..",
                                                "org.qiutong.kit..",
                                                "org.qiutong.text..")))
                .check(PROGRAM);
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
                        "org.jspecify..")
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
                                        "org.qiutong.dialogue..")
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

    @Test
    void onlyTheGraphAndItsAdaptersTalkToTheDatabase() {
        noClasses()
                .that(
                        not(resideInAPackage("org.qiutong.graph.."))
                                .and(not(simpleNameStartingWith("Neo4j"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.neo4j.driver..", "org.springframework.data.neo4j..", "ac.simons..")
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

    @Test
    void everyPackageSaysWhatIsNull() {
        for (String name : packages()) {
            org.assertj.core.api.Assertions.assertThat(
                            PROGRAM.getPackage(name).isAnnotatedWith(NullMarked.class))
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
