package org.qiutong.exchange;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Loads the study that ships with the program when it starts on a database that does not have it
/// yet.
@Component
@Order(0)
class FoundingStudy implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FoundingStudy.class);
    private static final String FORMAT = "qiutong";
    private static final String STUDY = "itif-2024";

    private final ImportService imports;

    FoundingStudy(ImportService imports) {
        this.imports = imports;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!imports.isStored(FORMAT + ":" + STUDY)) {
            OwnAuthority.with(this::load);
            LOG.info("Loaded the founding study {}", STUDY);
        }
    }

    private String load() {
        ImportBatch batch = imports.read(FORMAT, StudyFolder.shipped(STUDY), ImportRequest.NONE);
        imports.store(batch, "qiutong");
        return batch.id();
    }
}
