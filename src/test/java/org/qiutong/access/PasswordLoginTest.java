package org.qiutong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class PasswordLoginTest {

    private static final int GUESSES = 200;

    /// Counts how often a password is compared.
    private static final class Counting extends BCryptPasswordEncoder {

        private final AtomicInteger compared = new AtomicInteger();

        private Counting() {
            super(4);
        }

        @Override
        protected boolean matchesNonNull(String password, String hash) {
            compared.incrementAndGet();
            return super.matchesNonNull(password, hash);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void comparesFewOfManyGuessesAtOnce(int addresses) throws Exception {
        Counting passwords = new Counting();
        InMemoryAccounts accounts = new InMemoryAccounts();
        accounts.add("ann", String.valueOf(passwords.encode("right")), Role.ANALYST);
        PasswordLogin login =
                new PasswordLogin(
                        accounts, new Standings(accounts), passwords, new LoginAttempts());
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<AuthenticationException>> guesses;
        try (ExecutorService guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            guesses =
                    IntStream.range(0, GUESSES)
                            .mapToObj(each ->
                                    guessers.submit(() -> {
                                        begin.await();
                                        return refusal(login, "10.0.0." + each % addresses);
                                    }))
                            .toList();
            begin.countDown();
        }
        int wrong = 0;
        for (Future<AuthenticationException> guess : guesses) {
            assertThat(guess.get())
                    .isInstanceOfAny(BadCredentialsException.class, LockedException.class);
            wrong += guess.get() instanceof BadCredentialsException ? 1 : 0;
        }
        assertThat(wrong).isEqualTo(LoginAttempts.PER_ACCOUNT * addresses);
        assertThat(passwords.compared).hasValue(wrong);
    }

    /// Two hundred wrong guesses at one account keep out nobody else at their address.
    @Test
    void letsOthersInFromTheSameAddress() {
        Counting passwords = new Counting();
        InMemoryAccounts accounts = new InMemoryAccounts();
        String hash = String.valueOf(passwords.encode("right"));
        accounts.add("ann", hash, Role.ANALYST);
        accounts.add("ben", hash, Role.ANALYST);
        PasswordLogin login =
                new PasswordLogin(
                        accounts, new Standings(accounts), passwords, new LoginAttempts());
        for (int i = 0; i < GUESSES; i++) {
            refusal(login, "10.0.0.1");
        }
        UsernamePasswordAuthenticationToken right =
                UsernamePasswordAuthenticationToken.unauthenticated("ben", "right");
        right.setDetails(new WebAuthenticationDetails("10.0.0.1", null));
        assertThat(login.authenticate(right).getName()).isEqualTo("ben");
        assertThat(passwords.compared).hasValue(LoginAttempts.PER_ACCOUNT + 1);
    }

    private static AuthenticationException refusal(PasswordLogin login, String address) {
        UsernamePasswordAuthenticationToken guess =
                UsernamePasswordAuthenticationToken.unauthenticated("ann", "wrong");
        guess.setDetails(new WebAuthenticationDetails(address, null));
        try {
            throw new AssertionError(login.authenticate(guess));
        } catch (AuthenticationException e) {
            return e;
        }
    }
}
