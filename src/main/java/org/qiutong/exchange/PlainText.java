package org.qiutong.exchange;

import org.qiutong.exchange.ImportProblem.UnreadableFile;
import org.qiutong.exchange.ImportProblem.UnreadableFile.Why;
import org.qiutong.text.Encodings;

/// Files of text.
public final class PlainText {

    private PlainText() {}

    /// The text of a file in the encoding that it is in, without a byte order mark.
    ///
    /// @param file its name, for problems
    /// @throws ImportRefused if it is no text
    public static String of(String file, byte[] bytes) {
        String text =
                Encodings.text(bytes)
                        .orElseThrow(
                                () -> new ImportRefused(new UnreadableFile(file, Why.ENCODING)));
        if (text.indexOf('\0') >= 0) {
            throw new ImportRefused(new UnreadableFile(file, Why.BINARY));
        }
        return text;
    }
}
