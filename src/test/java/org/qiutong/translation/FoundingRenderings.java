package org.qiutong.translation;

import org.neo4j.driver.Driver;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.qiutong.StudyReading;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/// Puts back what a test did at the desk.
public final class FoundingRenderings {

    private FoundingRenderings() {}

    public static void restore(Driver driver, ImportService imports) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(
                                "qiutong",
                                "",
                                AuthorityUtils.createAuthorityList("ROLE_RESEARCHER"))));
        try (var session = driver.session()) {
            session.run("MATCH (v:RenderingVersion) DETACH DELETE v").consume();
            session.run("MATCH (r:Rendering) DETACH DELETE r").consume();
            session.run("MATCH (c:Concept) REMOVE c.changedTexts").consume();
            imports.store(StudyReading.shipped("itif-2024"), "qiutong");
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
