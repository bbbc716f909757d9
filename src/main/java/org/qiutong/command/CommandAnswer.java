package org.qiutong.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/// The result of a command.
///
/// @param code the exit code: 0 done, 1 refused, 2 wrong usage
/// @param content what is told in lines or, if the command was done, what it makes
public record CommandAnswer(int code, Content content) {

    /// What a command tells or makes, written once.
    @FunctionalInterface
    public interface Content {

        /// @throws IOException if it cannot be made or written completely
        void writeTo(OutputStream out) throws IOException;
    }

    /// @param text in lines, each in one language
    public static CommandAnswer of(int code, String text) {
        return new CommandAnswer(code, out -> out.write(text.getBytes(UTF_8)));
    }
}
