package org.qiutong.exchange;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Loads the study that ships with the program when it starts on a database that does not have it
/// yet.
@Component
@Order(0)
class FoundingStudy implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FoundingStudy.class);
    private static final String STUDY = "itif-2024";

    private final ImportService imports;
    private final ImportFormat format;

    FoundingStudy(ImportService imports, List<ImportFormat> formats) {
        this.imports = imports;
        this.format =
                formats.stream()
                        .filter(each -> each.id().equals("qiutong"))
                        .findFirst()
                        .orElseThrow();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (imports.isStored(format.id() + ":" + STUDY)) {
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        "qiutong", "", List.of(new SimpleGrantedAuthority("ROLE_RESEARCHER"))));
        SecurityContextHolder.setContext(context);
        try {
            imports.store(format.read(StudyFolder.shipped(STUDY)), "qiutong");
            LOG.info("Loaded the founding study {}", STUDY);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
