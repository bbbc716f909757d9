package org.qiutong.ground.ui;

import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundOrder;
import org.qiutong.ground.GroundReading;
import org.qiutong.ground.GroundReading.GroundList;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.SharedList;

/// What a reader asks of common ground on many concepts.
record GroundAsked(GroundFilter filter, GroundOrder order, GroundAsked.Listed listed) {

    /// Which concepts are listed.
    enum Listed {
        EVERYTHING,
        /// Of which at most one in ten is expected not to be shared.
        ONE_IN_TEN
    }

    GroundList list(GroundService ground) {
        GroundReading reading = ground.reading(filter);
        return switch (listed) {
            case EVERYTHING -> reading.list(order);
            case ONE_IN_TEN -> reading.list(reading.shared(SharedList.ONE_IN_TEN).rows());
        };
    }
}
