package org.qiutong.ground.ui;

import java.util.Optional;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundService;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StableId;
import org.qiutong.kit.Existence;
import org.qiutong.kit.Missing;
import org.qiutong.people.PeopleService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Whether an address of common ground on a concept, or of a pair of experts, leads anywhere.
@Configuration(proxyBeanMethods = false)
class GroundAddresses {

    @Bean
    Existence ground(GroundService ground) {
        return new Existence(
                GroundDetailView.class,
                (path, query) -> {
                    boolean moderated =
                            query.getSingleParameter("moderated").equals(Optional.of("true"));
                    return StableId.parse(Missing.id(path), ConceptId::new)
                            .flatMap(concept ->
                                    ground.on(concept, GroundFilter.ALL.withModerated(moderated)))
                            .filter(found -> moderated || !found.concept().moderated())
                            .isPresent();
                });
    }

    @Bean
    Existence pair(PeopleService people) {
        return Existence.of(
                BridgingPairView.class,
                path ->
                        people.expert(Missing.id(path)).isPresent()
                                && people.expert(
                                                path.get("study").orElseThrow()
                                                        + "/"
                                                        + path.get("other").orElseThrow())
                                        .isPresent());
    }
}
