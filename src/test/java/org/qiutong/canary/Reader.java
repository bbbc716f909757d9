package org.qiutong.canary;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiutong.access.Role;

/// Who looks for canaries. The first is on the team of the studies, and so finds what there is to
/// find; what is kept in memory for the team is there before the others come.
public enum Reader {
    MEMBER(Role.ADMINISTRATOR),
    NOBODY(null),
    READER(Role.READER),
    ANALYST(Role.ANALYST),
    CONVENOR(Role.CONVENOR),
    RESEARCHER(Role.RESEARCHER),
    ADMINISTRATOR(Role.ADMINISTRATOR);

    private final Optional<Role> role;

    Reader(@Nullable Role role) {
        this.role = Optional.ofNullable(role);
    }

    /// Empty if they have no account.
    public Optional<Role> role() {
        return role;
    }

    public boolean onTeam() {
        return this == MEMBER;
    }

    /// The name of the account.
    public String account() {
        return "canary-" + name().toLowerCase(Locale.ROOT);
    }
}
