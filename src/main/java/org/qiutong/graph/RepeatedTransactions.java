package org.qiutong.graph;

import java.time.Duration;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.retry.MethodRetrySpec;
import org.springframework.resilience.retry.SimpleRetryInterceptor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Retries the outermost transaction when the database asks for it, as after a deadlock or while a
/// cluster changes its leader. So whatever else a transactional method does must be safe to do
/// twice.
@Configuration(proxyBeanMethods = false)
class RepeatedTransactions {

    /// Six tries within some two seconds: a deadlock is gone at once, a leader is chosen within
    /// one.
    private static final MethodRetrySpec TRIES =
            new MethodRetrySpec(
                    (method, failure) ->
                            !TransactionSynchronizationManager.isActualTransactionActive()
                                    && isRepeatable(failure),
                    5,
                    Duration.ofMillis(60),
                    Duration.ofMillis(50),
                    2,
                    Duration.ofSeconds(1));

    /// The retry runs around the transaction and inside the check of roles.
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor repeating() {
        MethodInterceptor tries = new SimpleRetryInterceptor(TRIES);
        var advisor =
                new DefaultPointcutAdvisor(
                        new ComposablePointcut(
                                        new AnnotationMatchingPointcut(Transactional.class, true))
                                .union(
                                        AnnotationMatchingPointcut.forMethodAnnotation(
                                                Transactional.class)),
                        (MethodInterceptor)
                                call -> {
                                    try {
                                        return tries.invoke(call);
                                    } catch (RuntimeException e) {
                                        throw outermost() && isRepeatable(e) ? contended(e) : e;
                                    }
                                });
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return advisor;
    }

    private static boolean outermost() {
        return !TransactionSynchronizationManager.isActualTransactionActive();
    }

    /// Nothing is stored; only a later retry helps.
    private static RuntimeException contended(RuntimeException e) {
        return e instanceof PessimisticLockingFailureException
                ? e
                : new PessimisticLockingFailureException(
                        "the database asked to repeat this more often than it is repeated", e);
    }

    /// An unreachable database does not ask for a retry.
    private static boolean isRepeatable(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .anyMatch(e ->
                        e instanceof TransientException || e instanceof SessionExpiredException);
    }
}
