package org.qiutong.access;

import java.util.EnumSet;
import java.util.Set;

/// What an account may do. Roles include others: convenors and researchers may do what an analyst
/// may, but a convenor edits no study and a researcher plans no dialogue.
public enum Role {
    /// Reads what is published; everybody does, without an account.
    READER,
    /// Sees counts that are too small for the public.
    ANALYST,
    /// Plans dialogues.
    CONVENOR,
    /// Edits studies and imports them.
    RESEARCHER,
    /// Manages accounts, and does everything else.
    ADMINISTRATOR;

    /// The role and those it includes.
    public Set<Role> included() {
        return switch (this) {
            case READER -> EnumSet.of(READER);
            case ANALYST -> EnumSet.of(READER, ANALYST);
            case CONVENOR -> EnumSet.of(READER, ANALYST, CONVENOR);
            case RESEARCHER -> EnumSet.of(READER, ANALYST, RESEARCHER);
            case ADMINISTRATOR -> EnumSet.allOf(Role.class);
        };
    }

    /// The roles and those they include.
    static Set<Role> included(Set<Role> roles) {
        EnumSet<Role> all = EnumSet.noneOf(Role.class);
        roles.forEach(role -> all.addAll(role.included()));
        return all;
    }

    /// The role as Spring Security writes it.
    String authority() {
        return "ROLE_" + name();
    }
}
