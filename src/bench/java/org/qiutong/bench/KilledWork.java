package org.qiutong.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.Qiutong;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.TextChange;
import org.qiutong.exchange.CommandImport;
import org.qiutong.exchange.ImportCall;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.graph.Restoring;
import org.qiutong.id.ConceptId;
import org.qiutong.id.QuotationId;
import org.qiutong.text.LanguageTag;
import org.qiutong.withdrawal.Subject;
import org.qiutong.withdrawal.Withdrawals;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// What a process is doing when it is killed.
enum KilledWork {
    IMPORT {
        @Override
        void run(ConfigurableApplicationContext program) {
            Path home = Path.of(System.getProperty("qiutong.home"));
            store(program, "park", StudyFolder.of(home.resolve("src/test/resources/polis/park")));
        }
    },
    /// In several transactions.
    LARGE_IMPORT {
        @Override
        void run(ConfigurableApplicationContext program) {
            store(program, "large", StudyFolder.of(ImportedFiles.conversation(200)));
        }
    },
    EDIT {
        @Override
        void run(ConfigurableApplicationContext program) {
            var left =
                    program.getBean(CodebookService.class)
                            .change(
                                    List.of(
                                            new TextChange(
                                                    new ConceptId("itif-2024/malicious-use"),
                                                    Concept.Field.LABEL,
                                                    new LanguageTag("fr"),
                                                    Optional.empty(),
                                                    "Usage malveillant")));
            if (!left.isEmpty()) {
                throw new IllegalStateException("not changed");
            }
        }
    },
    RESTORE {
        @Override
        void run(ConfigurableApplicationContext program) {
            throw new UnsupportedOperationException("the program does not run");
        }
    },
    WITHDRAWAL {
        @Override
        void run(ConfigurableApplicationContext program) {
            program.getBean(Withdrawals.class)
                    .record(Subject.quotation(new QuotationId("itif-2024/q01")), Optional.empty());
        }
    };

    static final String BEGUN = "begun";
    static final String DONE = "done";

    /// Does it in a program that runs.
    abstract void run(ConfigurableApplicationContext program);

    private static void store(
            ConfigurableApplicationContext program, String study, StudyFolder folder) {
        ImportRequest request =
                new ImportRequest(Optional.of(study), Optional.empty(), new LanguageTag("en"));
        var answer =
                program.getBean(CommandImport.class)
                        .run(new ImportCall(Optional.of("polis"), request, false), () -> folder);
        if (answer.code() != 0) {
            throw new IllegalStateException("not imported");
        }
    }

    /// `WORK DATA BACKUP` prints when the work has begun and when it is done.
    static void main(String[] args) throws IOException {
        // Log output goes to stderr, apart from the answers.
        var answers = System.out;
        System.setOut(System.err);
        KilledWork work = valueOf(args[0]);
        if (work == RESTORE) {
            answers.println(BEGUN);
            restore(args[1], Path.of(args[2]));
            answers.println(DONE);
        } else {
            try (var program = start(args[1]);
                    var _ = Authority.ofProgram(Role.RESEARCHER)) {
                answers.println(BEGUN);
                work.run(program);
                answers.println(DONE);
            }
        }
        System.exit(0);
    }

    static ConfigurableApplicationContext start(String data) {
        return new SpringApplicationBuilder(Qiutong.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--qiutong.data=" + data,
                        "--qiutong.neo4j.uri=",
                        "--spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                                + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration");
    }

    private static void restore(String data, Path backup) throws IOException {
        var settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "bench", Map.of("qiutong.data", data, "qiutong.neo4j.uri", "")));
        try (var archive = Restoring.open(backup)) {
            Restoring.restore(settings, archive, Restoring.Existing.REPLACED);
        }
    }
}
