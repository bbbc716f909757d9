package org.qiutong.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The stored tokens.
interface Tokens {

    /// The token with an id, read now.
    Optional<ApiToken> find(String id);

    /// Those of an account, the latest first.
    List<ApiToken> of(String account);

    void save(ApiToken token);

    /// Records that a token was used on a day, if it is still there.
    void used(String id, LocalDate day);

    /// Deletes a token of an account.
    ///
    /// @return whether it was there
    boolean drop(String account, String id);

    /// Deletes all tokens of an account.
    void dropAll(String account);
}
