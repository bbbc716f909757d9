package org.qiutong.exchange.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.qiutong.coding.Transcript.Turn;
import org.qiutong.exchange.Archive;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportProblem.HiddenCharacter;
import org.qiutong.exchange.ImportProblem.UnreadableFile;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.PlainText;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.coded.Turns;
import org.qiutong.text.Legible;

/// One transcript as its file has it.
///
/// @param name of the file, without its ending
/// @param text with single line feeds at the ends of lines
/// @param turns empty if it does not tell its speakers
public record TranscriptFile(String name, String text, List<Turn> turns) {

    /// Hours of talk: what a study may hold, refused before its speakers are told.
    private static final int MOST_BYTES = 4_000_000;

    /// How many characters of a text that is too long are shown.
    private static final int BEGINNING = 30;

    private static final List<String> ENDINGS = List.of(".txt", ".md", ".docx", ".srt", ".vtt");

    /// Whether a file can be one, by its name.
    public static boolean isCalledSo(String file) {
        return ENDINGS.contains(ending(file));
    }

    /// @throws ImportRefused if it cannot be read as what its name says
    public static TranscriptFile read(String file, byte[] bytes) {
        String name = file.substring(0, file.length() - ending(file).length());
        String text =
                Archive.document(bytes) == Archive.Document.OFFICE_OPEN_XML
                        ? WordText.of(file, bytes)
                        : PlainText.of(file, bytes).replace("\r\n", "\n").replace('\r', '\n');
        if (text.isBlank()) {
            throw new ImportRefused(new UnreadableFile(file, UnreadableFile.Why.EMPTY));
        }
        int size = text.getBytes(UTF_8).length;
        if (size > MOST_BYTES) {
            throw new ImportRefused(
                    new ImportProblem.LongText(
                            file,
                            name,
                            text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…",
                            size / 1000,
                            MOST_BYTES / 1000));
        }
        check(file, text);
        return Captions.is(text)
                ? Captions.read(name, text)
                : new TranscriptFile(name, text, Turns.of(text));
    }

    /// What the speakers are called, in the order in which they begin to speak.
    public List<String> speakers() {
        return turns.stream().flatMap(each -> each.speaker().stream()).distinct().toList();
    }

    private static void check(String file, String text) {
        ProblemList problems = new ProblemList();
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            OptionalInt hidden = Legible.firstIllegible(lines.get(at));
            if (hidden.isPresent()) {
                problems.add(HiddenCharacter.of(file, at + 1, hidden.getAsInt()));
            }
        }
        if (!problems.isEmpty()) {
            throw problems.refusal();
        }
    }

    private static String ending(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? "" : file.substring(dot).toLowerCase(Locale.ROOT);
    }
}
