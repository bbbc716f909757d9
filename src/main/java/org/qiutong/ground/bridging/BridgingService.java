package org.qiutong.ground.bridging;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundService;
import org.qiutong.id.ExpertId;
import org.springframework.stereotype.Service;

/// Who and what bridges communities, computed afresh for each question.
@Service
public class BridgingService {

    private final GroundService ground;

    BridgingService(GroundService ground) {
        this.ground = ground;
    }

    /// Who and what bridges communities.
    ///
    /// @throws TooManyExperts if there are more than can be compared with each other
    @PermitAll
    public Bridges bridges(GroundFilter filter) {
        return new BridgeReading(ground.reading(filter)).bridges();
    }

    /// On which concepts two experts both take a side.
    @PermitAll
    public List<Bridges.Met> met(ExpertId expert, ExpertId other, GroundFilter filter) {
        return new BridgeReading(ground.reading(filter)).met(expert, other);
    }

    /// How far experts agree with each other.
    ///
    /// @throws TooManyExperts if there are more than can be compared with each other
    @PermitAll
    public ActorCongruence congruence(
            GroundFilter filter,
            ActorCongruence.Measure measure,
            ActorCongruence.Normalization normalization) {
        return ActorCongruence.of(
                new BridgeReading(ground.reading(filter)).sides(), measure, normalization);
    }
}
