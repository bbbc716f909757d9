package org.qiutong.access;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/// Who may log in.
///
/// @param name of 1 to 60 letters, digits, `.`, `_`, `@` and `-`
/// @param passwordHash never the password itself
@Node
public record Account(@Id String name, String passwordHash, Role role) {

    /// @throws IllegalArgumentException if the name breaks the rule
    public Account {
        if (!name.matches("[\\p{L}\\p{N}._@-]{1,60}")) {
            throw new IllegalArgumentException("not a name for an account");
        }
    }

    /// Never shows the hash.
    @Override
    public String toString() {
        return name + " (" + role + ")";
    }
}
