package org.qiutong;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.qiutong.command.CommandAnswer;
import org.qiutong.text.Messages;

/// A message from before a language could be chosen: a line in each language of the interface,
/// English first.
final class StartMessage {

    private StartMessage() {}

    static String lines(String key, Map<String, Object> arguments) {
        return messages().lines(key, arguments);
    }

    /// The keys of all texts, in alphabetical order.
    static SortedSet<String> keys() {
        return new TreeSet<>(messages().patterns(Locale.ENGLISH).keySet());
    }

    /// Prints the answer of a command.
    ///
    /// @return its exit code
    static int say(CommandAnswer answer) {
        PrintStream out = answer.code() == 0 ? System.out : System.err;
        try {
            answer.content().writeTo(out);
            out.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.code();
    }

    private static Messages messages() {
        try {
            return MessageFiles.messages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
