package org.qiutong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qiutong.graph.inprocess.ChildJvm;

/// Whatever is in its files, an import is refused, or read: in a process of little memory, with
/// files that are changed at random. `-Dqiutong.test.fuzz=600` tries for ten minutes, and
/// `-Dqiutong.test.fuzz.seed=2` other changes.
class FuzzedReaderTest {

    private static final int SECONDS = Integer.getInteger("qiutong.test.fuzz", 5);
    private static final long SEED = Long.getLong("qiutong.test.fuzz.seed", 1);

    /// Beyond this, one file keeps a reader too long.
    private static final int PATIENCE = 120;

    private static final List<String> WORDS =
            List.of(
                    "\"",
                    ",",
                    "\n",
                    ";",
                    "\t",
                    "<!DOCTYPE a [",
                    "<!ENTITY a \"b\">",
                    "&a;",
                    "&#0;",
                    "</",
                    "/>",
                    "table:number-columns-repeated=\"99999999\"",
                    "\0",
                    "\uFEFF",
                    "99999999999",
                    "-1",
                    "NaN",
                    "=1+1",
                    "*a",
                    "&a [",
                    "{",
                    "- ",
                    "? ",
                    ": ",
                    "!!",
                    "\u202E",
                    "\uD83D",
                    "PK\u0003\u0004",
                    "id: ",
                    "r=\"XFD1048576\"");

    @Test
    void readsOrRefuses() throws IOException, InterruptedException {
        Path log = Files.createTempFile(Path.of("target"), "fuzzed", ".log");
        Process process =
                ChildJvm.of(FuzzedReaderTest.class, "" + SEED, "" + SECONDS)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        boolean ended = process.waitFor(SECONDS + (long) PATIENCE, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        assertThat(ended && process.exitValue() == 0).as("%s", Files.readString(log)).isTrue();
        Files.delete(log);
    }

    /// `SEED SECONDS` ends with 1 if anything but a refusal leaves a reader, and prints the input.
    static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        Random random = new Random(Long.parseLong(args[0]));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(args[1]));
        List<byte[]> seeds = FuzzedReader.seeds();
        byte[] input = seeds.getFirst();
        long tries = 0;
        try {
            for (byte[] seed : seeds) {
                input = seed;
                FuzzedReader.read(seed);
            }
            for (; System.nanoTime() < end; tries++) {
                input = seeds.get(random.nextInt(seeds.size()));
                for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                    input = changed(input, random);
                }
                FuzzedReader.read(input);
            }
            out.println(tries + " files");
        } catch (RuntimeException | Error e) {
            e.printStackTrace(out);
            Path found = Files.createTempFile(Path.of("target"), "fuzzed", ".bin");
            Files.write(found, input);
            out.println("after " + tries + " files: " + found);
            System.exit(1);
        }
    }

    /// The first byte says which file it is, and stays.
    private static byte[] changed(byte[] input, Random random) {
        int at = 1 + random.nextInt(input.length);
        int to = Math.min(input.length, at + random.nextInt(40));
        return switch (random.nextInt(6)) {
            case 0 -> {
                byte[] flipped = input.clone();
                flipped[Math.min(at, input.length - 1)] ^= (byte) (1 << random.nextInt(8));
                flipped[0] = input[0];
                yield flipped;
            }
            case 1 -> Arrays.copyOf(input, at);
            case 2 -> joined(Arrays.copyOf(input, at), rest(input, to));
            case 3 -> joined(Arrays.copyOf(input, to), rest(input, at));
            case 4 -> {
                byte[] some = new byte[random.nextInt(8)];
                random.nextBytes(some);
                yield joined(Arrays.copyOf(input, at), some, rest(input, at));
            }
            default -> {
                String word = WORDS.get(random.nextInt(WORDS.size()));
                byte[] times =
                        word.repeat(random.nextInt(20) == 0 ? 3_000 : 1)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
                yield joined(Arrays.copyOf(input, at), times, rest(input, to));
            }
        };
    }

    private static byte[] rest(byte[] input, int from) {
        return Arrays.copyOfRange(input, Math.min(from, input.length), input.length);
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[IntStream.range(0, parts.length).map(i -> parts[i].length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
