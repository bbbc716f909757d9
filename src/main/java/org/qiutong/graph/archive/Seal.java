package org.qiutong.graph.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Writes the digest of all that is written in place of the last 64 bytes.
final class Seal extends OutputStream {

    /// What a writer puts where the digest goes.
    static final String PLACE = "0".repeat(BackupArchive.SEAL);

    private final OutputStream out;
    private final MessageDigest digest = sha256();

    /// The last bytes that were written, which may be the place of the digest.
    private byte[] held = new byte[0];

    Seal(OutputStream out) {
        this.out = out;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int each) throws IOException {
        write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        byte[] all = new byte[held.length + length];
        System.arraycopy(held, 0, all, 0, held.length);
        System.arraycopy(bytes, from, all, held.length, length);
        int passed = Math.max(0, all.length - BackupArchive.SEAL);
        digest.update(all, 0, passed);
        out.write(all, 0, passed);
        held = new byte[all.length - passed];
        System.arraycopy(all, passed, held, 0, held.length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /// Writes the digest. What was not written completely gets none.
    void finish() throws IOException {
        if (!new String(held, US_ASCII).equals(PLACE)) {
            throw new IOException("no place for the digest");
        }
        out.write(HexFormat.of().formatHex(digest.digest()).getBytes(US_ASCII));
        out.flush();
    }
}
