package org.qiutong.ground;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Reads the evidence when the program has started, so that the first reader need not wait for it.
@Component
class EarlyReading {

    private static final Logger log = LoggerFactory.getLogger(EarlyReading.class);

    private final GroundService ground;

    EarlyReading(GroundService ground) {
        this.ground = ground;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("early-reading").start(this::read);
    }

    private void read() {
        try {
            ground.list(GroundFilter.ALL, GroundOrder.CODEBOOK);
        } catch (RuntimeException e) {
            // Whoever opens a page is told then, if it still cannot.
            log.info("the evidence could not be read at the start: {}", e.getMessage());
        }
    }
}
