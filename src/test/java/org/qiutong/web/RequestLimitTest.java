package org.qiutong.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestLimitTest {

    private final RequestLimit limit = new RequestLimit();
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch end = new CountDownLatch(1);

    /// Work that lasts until the test says so.
    private final FilterChain work =
            (_, _) -> {
                most.accumulateAndGet(working.incrementAndGet(), Math::max);
                begun.release();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    working.decrementAndGet();
                }
            };

    @Test
    void worksForOthersWhileOneClientAsksForMore() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<MockHttpServletResponse>> greedy = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                greedy.add(clients.submit(() -> ask("/api/v1/studies", "10.0.0.1")));
            }
            begun.acquire(RequestLimit.OF_CLIENT);
            Future<MockHttpServletResponse> other =
                    clients.submit(() -> ask("/api/v1/studies", "10.0.0.2"));
            begun.acquire();
            assertThat(most).hasValue(RequestLimit.OF_CLIENT + 1);
            end.countDown();
            assertThat(other.get().getStatus()).isEqualTo(200);
            for (Future<MockHttpServletResponse> each : greedy) {
                assertThat(each.get().getStatus()).isEqualTo(200);
            }
        }
        assertThat(most.get()).isLessThanOrEqualTo(RequestLimit.OF_CLIENT + 1);
    }

    @Test
    void refusesOneClientAfterAWhile() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<MockHttpServletResponse>> all = new ArrayList<>();
            for (int i = 0; i < RequestLimit.OF_CLIENT; i++) {
                all.add(clients.submit(() -> ask("/api/v1/studies", "10.0.0.1")));
            }
            begun.acquire(RequestLimit.OF_CLIENT);
            MockHttpServletResponse refused = ask("/api/v1/studies", "10.0.0.1");
            assertThat(refused.getStatus()).isEqualTo(429);
            assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
            end.countDown();
            for (Future<MockHttpServletResponse> each : all) {
                assertThat(each.get().getStatus()).isEqualTo(200);
            }
        }
    }

    @Test
    void refusesACrowdAfterAWhile() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < RequestLimit.OF_ALL; i++) {
                String address = "10.0.1." + i;
                var _ = clients.submit(() -> ask("/", address));
            }
            begun.acquire(RequestLimit.OF_ALL);
            MockHttpServletResponse refused = ask("/", "10.0.2.1");
            assertThat(refused.getStatus()).isEqualTo(503);
            assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
            end.countDown();
        }
        assertThat(ask("/", "10.0.2.1").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/VAADIN/build/client.js", "/qiutong.css"})
    void letsThroughWhatCostsNothing(String path) throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < RequestLimit.OF_CLIENT; i++) {
                var _ = clients.submit(() -> ask("/", "10.0.0.1"));
            }
            begun.acquire(RequestLimit.OF_CLIENT);
            Future<MockHttpServletResponse> file = clients.submit(() -> ask(path, "10.0.0.1"));
            begun.acquire();
            assertThat(working).hasValue(RequestLimit.OF_CLIENT + 1);
            end.countDown();
            assertThat(file.get().getStatus()).isEqualTo(200);
        }
    }

    private MockHttpServletResponse ask(String path, String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, work);
        return response;
    }
}
