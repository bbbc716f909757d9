package org.qiutong.ground;

/// A figure that needs every community in scope to have spoken.
public sealed interface Heard<T> {

    /// All have.
    record All<T>(T value) implements Heard<T> {}

    /// Only `heard` of `of` communities have: there is no such figure.
    record Part<T>(int heard, int of) implements Heard<T> {}
}
