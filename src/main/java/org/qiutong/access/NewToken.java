package org.qiutong.access;

/// A token that was made just now, with its secret, which is shown this once.
public record NewToken(ApiToken token, String secret) {

    /// Never shows the secret.
    @Override
    public String toString() {
        return token.toString();
    }
}
