package org.qiutong.graph;

import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import org.qiutong.id.StudyId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the current reader may see beyond what everybody may: the studies whose team the reader is
/// on. [Queries] gives their ids to every statement as `$teams`. A node that only a team may see
/// has the label `Restricted` and names its studies in `restrictedTo`.
@Component
public class Readership {

    /// Tells on which teams the reader is who acts in the current thread.
    public interface Teams {

        /// The ids of the studies whose team the reader is on.
        Set<StudyId> own();
    }

    private static final ScopedValue<Set<StudyId>> INSTEAD = ScopedValue.newInstance();

    private final ObjectProvider<Teams> source;

    Readership(ObjectProvider<Teams> source) {
        this.source = source;
    }

    /// The ids of the studies whose team the current reader is on.
    public Set<StudyId> teams() {
        if (INSTEAD.isBound()) {
            return INSTEAD.get();
        }
        // The teams themselves are read as nobody.
        return ScopedValue.where(INSTEAD, Set.of())
                .call(() -> source.stream().findFirst().map(Teams::own).orElse(Set.of()));
    }

    /// Reads as the team of these studies, whoever the reader is. For what the program derives and
    /// stores itself, and for tables from which nobody can be recognised: the caller is responsible
    /// for what it hands out.
    public <T> T asTeamOf(Collection<StudyId> studies, Supplier<T> reading) {
        return ScopedValue.where(INSTEAD, Set.copyOf(studies)).call(reading::get);
    }
}
