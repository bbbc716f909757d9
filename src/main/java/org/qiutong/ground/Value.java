package org.qiutong.ground;

import java.util.List;
import org.qiutong.ground.Side.OnRecord;
import org.qiutong.id.CommunityId;

/// What a measure says of a concept or of a community: a number or a name, several of them, or that
/// there is none. The kind of a number decides how it is written.
public sealed interface Value {

    /// A head count.
    record Whole(int value) implements Value {}

    /// A share or a probability, from 0 to 1.
    record Share(double value) implements Value {}

    /// Any other number.
    record Decimal(double value) implements Value {}

    /// Yes or no.
    record Flag(boolean value) implements Value {}

    /// A community, by its id.
    record Community(CommunityId id) implements Value {}

    /// What sources report.
    record Findings(List<Reported> reported) implements Value {

        public Findings {
            reported = List.copyOf(reported);
        }
    }

    /// Those on record.
    record People(List<OnRecord> people) implements Value {

        public People {
            people = List.copyOf(people);
        }
    }

    /// Several values that only say something together.
    ///
    /// @param sentence the sentence that says them, the last part of a message's key
    record Several(String sentence, List<Part> parts) implements Value {

        public Several {
            parts = List.copyOf(parts);
        }
    }

    /// The measure applies, but cannot be computed.
    ///
    /// @param reason the sentence that says why, the last part of a message's key
    record Missing(String reason, List<Part> parts) implements Value {

        public Missing {
            parts = List.copyOf(parts);
        }
    }

    /// There is nothing to say here, not even why: the measure does not apply.
    record Nothing() implements Value {}

    /// One of several values.
    record Part(String name, Value value) {}

    static Value several(String sentence, Part... parts) {
        return new Several(sentence, List.of(parts));
    }

    static Value missing(String reason, Part... parts) {
        return new Missing(reason, List.of(parts));
    }

    static Part part(String name, int count) {
        return new Part(name, new Whole(count));
    }

    static Part part(String name, double share) {
        return new Part(name, new Share(share));
    }

    /// A part of this value, by name; nothing if it has no such part.
    default Value part(String name) {
        return this instanceof Several(_, List<Part> parts)
                ? parts.stream()
                        .filter(part -> part.name().equals(name))
                        .map(Part::value)
                        .findFirst()
                        .orElseGet(Nothing::new)
                : new Nothing();
    }
}
