package org.qiutong.evidence.ui;

import org.qiutong.evidence.EvidenceService;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StableId;
import org.qiutong.kit.Existence;
import org.qiutong.kit.Missing;
import org.qiutong.people.PeopleService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which addresses of quotations and experts name something.
@Configuration(proxyBeanMethods = false)
class EvidenceAddresses {

    @Bean
    Existence quotation(EvidenceService evidence) {
        return Existence.of(
                QuotationView.class,
                path ->
                        StableId.parse(Missing.id(path), QuotationId::new)
                                .flatMap(evidence::quotation)
                                .isPresent());
    }

    @Bean
    Existence expert(PeopleService people) {
        return Existence.of(
                ExpertView.class,
                path ->
                        StableId.parse(Missing.id(path), ExpertId::new)
                                .flatMap(people::expert)
                                .isPresent());
    }
}
