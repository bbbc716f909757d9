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
import org.springframework.mock.web.MockHttpSession;

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

    /// Many readers behind one address, or one with many open pages: each call gets its turn,
    /// however long the others take.
    @Test
    void refusesNoCallOfAnOpenPage() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<MockHttpServletResponse>> calls = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                calls.add(clients.submit(() -> call("/?v-r=uidl&v-uiId=0", true)));
                calls.add(clients.submit(() -> call("/VAADIN/dynamic/resource/0/x/up", true)));
            }
            begun.acquire(RequestLimit.OF_CLIENT);
            assertThat(ask("/api/v1/studies", "10.0.0.1").getStatus()).isEqualTo(429);
            assertThat(call("/?v-r=uidl&v-uiId=0", false).getStatus())
                    .as("without a session")
                    .isEqualTo(429);
            end.countDown();
            for (Future<MockHttpServletResponse> each : calls) {
                assertThat(each.get().getStatus()).isEqualTo(200);
            }
        }
        assertThat(most.get()).isLessThanOrEqualTo(RequestLimit.OF_CLIENT);
    }

    /// They wait for longer than a request without a page does.
    @Test
    void waitsLongerForAnOpenPage() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<MockHttpServletResponse>> calls = new ArrayList<>();
            for (int i = 0; i < RequestLimit.OF_CLIENT; i++) {
                calls.add(clients.submit(() -> ask("/api/v1/studies", "10.0.0.1")));
            }
            begun.acquire(RequestLimit.OF_CLIENT);
            for (int i = 0; i < 20; i++) {
                calls.add(clients.submit(() -> call("/?v-r=heartbeat&v-uiId=0", true)));
            }
            for (int i = 0; i < 2; i++) {
                assertThat(ask("/api/v1/studies", "10.0.0.1").getStatus()).isEqualTo(429);
            }
            end.countDown();
            for (Future<MockHttpServletResponse> each : calls) {
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
        return answer(new MockHttpServletRequest("GET", path), address);
    }

    /// As the client side of the interface calls.
    private MockHttpServletResponse call(String address, boolean inSession) throws Exception {
        String[] parts = address.split("\\?", 2);
        MockHttpServletRequest request = new MockHttpServletRequest("POST", parts[0]);
        request.setQueryString(parts.length == 2 ? parts[1] : null);
        if (inSession) {
            request.setSession(new MockHttpSession());
        }
        return answer(request, "10.0.0.1");
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request, String address)
            throws Exception {
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, work);
        return response;
    }
}
