package org.qiutong.exchange;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.id.StudyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Loads the study that ships with the program when it starts on a database that does not have it
/// yet, or has it from other files, as an earlier version brought them. A study that somebody has
/// imported in its place is theirs and stays.
@Component
@Order(0)
class FoundingStudy implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FoundingStudy.class);
    private static final String FORMAT = "qiutong";
    private static final StudyId STUDY = new StudyId("itif-2024");

    /// The id of the import.
    static final String BATCH = FORMAT + ":" + STUDY;

    private final ImportService imports;

    FoundingStudy(ImportService imports) {
        this.imports = imports;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        String checksum = checksum();
        if (imports.isDue(BATCH, checksum)) {
            try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
                if (load(checksum)) {
                    LOG.info("Loaded the founding study {}", STUDY);
                }
            }
        }
    }

    private boolean load(String checksum) {
        ImportBatch batch =
                imports.read(Optional.of(FORMAT), StudyFolder.shipped(STUDY), ImportRequest.NONE);
        return imports.storeShipped(batch, checksum);
    }

    /// Tells the files of one version of the program from those of another.
    static String checksum() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:/studies/" + STUDY + "/*.yaml")) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
