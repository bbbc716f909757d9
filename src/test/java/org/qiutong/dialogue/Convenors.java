package org.qiutong.dialogue;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.qiutong.access.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/// The convenors Ann and Bo, and Cai, who is none.
final class Convenors {

    private Convenors() {}

    static void enter(Driver driver) {
        for (String name : List.of("ann", "bo", "cai")) {
            run(
                    driver,
                    "MERGE (a:Account {name: $name}) SET a.roles = [$role], a.displayName = $name,"
                            + " a.state = 'ACTIVE', a.created = datetime(), a.generation = 1",
                    Map.of("name", name, "role", name.equals("cai") ? "ANALYST" : "CONVENOR"));
        }
        as("ann", Role.CONVENOR);
    }

    /// And all dialogues with them.
    static void takeAway(Driver driver) {
        run(
                driver,
                "MATCH (d:Dialogue) OPTIONAL MATCH (d)-[:HAS_ITEM]->(i) DETACH DELETE d, i",
                Map.of());
        run(driver, "MATCH (a:Account) WHERE a.name IN ['ann', 'bo', 'cai'] DELETE a", Map.of());
        SecurityContextHolder.clearContext();
    }

    private static void run(Driver driver, String statement, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            session.run(statement, parameters).consume();
        }
    }

    static void as(String account, Role role) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        account,
                        "",
                        AuthorityUtils.createAuthorityList(
                                role.included().stream().map(each -> "ROLE_" + each).toList())));
        SecurityContextHolder.setContext(context);
    }
}
