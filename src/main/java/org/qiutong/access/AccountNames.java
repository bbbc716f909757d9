package org.qiutong.access;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.qiutong.graph.Outage;
import org.springframework.stereotype.Service;

/// What accounts are called, for those who work with others.
@Service
public class AccountNames {

    private final Accounts accounts;
    private final Standings standings;

    AccountNames(Accounts accounts, Standings standings) {
        this.accounts = accounts;
        this.standings = standings;
    }

    /// Somebody who can be chosen.
    ///
    /// @param name of the account
    /// @param displayName what others see
    public record Person(String name, String displayName) {}

    /// The display name of an account; its name if it is not there any more, or if the database
    /// does not answer.
    @RolesAllowed({"ANALYST", "CONVENOR", "RESEARCHER", "ADMINISTRATOR"})
    public String of(String name) {
        try {
            return standings.of(name).map(each -> each.account().displayName()).orElse(name);
        } catch (RuntimeException e) {
            if (Outage.of(e).isEmpty()) {
                throw e;
            }
            return name;
        }
    }

    /// Those who can be on the team of a study now, by name.
    @RolesAllowed("RESEARCHER")
    public List<Person> teamMates() {
        return accounts.all().stream()
                .filter(StoredAccount::isActive)
                .map(each -> new Person(each.name(), each.account().displayName()))
                .toList();
    }

    /// Those who can plan dialogues now, by name.
    @RolesAllowed("CONVENOR")
    public List<Person> convenors() {
        return accounts.all().stream()
                .filter(each -> each.isActive() && each.account().has(Role.CONVENOR))
                .map(each -> new Person(each.name(), each.account().displayName()))
                .toList();
    }
}
