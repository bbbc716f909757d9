package org.qiutong.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.qiutong.access.AccountEvent.Change;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Readership;
import org.qiutong.id.StudyId;
import org.qiutong.text.LocalizedText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The teams of studies: the accounts that see everything of a confidential study.
@Service
public class Teams implements Readership.Teams {

    private final Queries queries;
    private final Accounts accounts;
    private final Standings standings;
    private final ApplicationEventPublisher events;

    Teams(
            Queries queries,
            Accounts accounts,
            Standings standings,
            ApplicationEventPublisher events) {
        this.queries = queries;
        this.accounts = accounts;
        this.standings = standings;
        this.events = events;
    }

    /// The ids of the studies whose team the acting account is on; none if nobody has signed in, or
    /// while the password must be changed first. Costs at most one small read a second for each
    /// account.
    @Override
    @PermitAll
    public Set<StudyId> own() {
        return Acting.now()
                .filter(acting -> !acting.mustChangePassword())
                .flatMap(acting -> standings.of(acting.name()))
                .filter(StoredAccount::isActive)
                .map(StoredAccount::teams)
                .orElse(Set.of());
    }

    /// A study that can have a team.
    public record TeamStudy(StudyId id, LocalizedText title) {}

    /// All studies, by id.
    @RolesAllowed("ADMINISTRATOR")
    @Transactional(readOnly = true)
    public List<TeamStudy> studies() {
        return queries.list(
                "access/listStudies",
                Map.of(),
                row -> new TeamStudy(row.id("id", StudyId::new), row.localized("title")));
    }

    /// The names of the accounts on a study's team, sorted.
    @RolesAllowed("ADMINISTRATOR")
    @Transactional(readOnly = true)
    public List<String> members(StudyId study) {
        return queries.texts("access/listTeam", Map.of("study", study));
    }

    /// Puts an account on a study's team.
    ///
    /// @return whether both are there
    @RolesAllowed("ADMINISTRATOR")
    @Transactional
    public boolean add(StudyId study, String account) {
        accounts.lock();
        if (members(study).contains(account)) {
            return true;
        }
        standings.changed(account);
        boolean added =
                queries.count("access/addToTeam", Map.of("study", study, "name", account)) > 0;
        if (added) {
            events.publishEvent(new AccountEvent(Change.JOINED_TEAM, account, Optional.of(study)));
        }
        return added;
    }

    /// Puts the acting account on the team of a confidential study that it has stored: it has the
    /// files. Nobody joins if the program itself acts.
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void join(StudyId study) {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        if (user != null && !Authority.isProgram(user)) {
            Acting.now()
                    .map(Acting::name)
                    .ifPresent(name -> {
                        standings.changed(name);
                        queries.count("access/addToTeam", Map.of("study", study, "name", name));
                    });
        }
    }

    /// Puts the acting account on the team of a study that it has just made, and others with it.
    /// Who joins a team that there is, administrators say.
    ///
    /// @throws IllegalStateException if somebody else is on it
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void begin(StudyId study, Collection<String> others) {
        accounts.lock();
        join(study);
        if (members(study).size() > 1) {
            throw new IllegalStateException(study + " has a team");
        }
        for (String name : new TreeSet<>(others)) {
            standings.changed(name);
            if (queries.count("access/addToTeam", Map.of("study", study, "name", name)) > 0) {
                events.publishEvent(new AccountEvent(Change.JOINED_TEAM, name, Optional.of(study)));
            }
        }
    }

    /// Takes an account off a study's team, with effect at its next request.
    @RolesAllowed("ADMINISTRATOR")
    @Transactional
    public void remove(StudyId study, String account) {
        accounts.lock();
        if (!members(study).contains(account)) {
            return;
        }
        standings.changed(account);
        events.publishEvent(new AccountEvent(Change.LEFT_TEAM, account, Optional.of(study)));
        queries.run("access/removeFromTeam", Map.of("study", study, "name", account));
    }
}
