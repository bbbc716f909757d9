package org.qiutong.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.qiutong.id.StudyId;

/// The files of the founding study with something changed in them.
public final class EditedStudy implements StudyFolder {

    private final Map<String, byte[]> files;

    private EditedStudy(Map<String, byte[]> files) {
        this.files = files;
    }

    public static EditedStudy founding() {
        Map<String, byte[]> files = new TreeMap<>();
        Stream.of("study", "people", "codebook", "sources", "quotations", "findings")
                .map(name -> name + ".yaml")
                .forEach(name -> files.put(name, bytes(name)));
        return new EditedStudy(files);
    }

    public EditedStudy bytes(String file, byte[] bytes) {
        Map<String, byte[]> edited = new HashMap<>(files);
        edited.put(file, bytes);
        return new EditedStudy(edited);
    }

    public EditedStudy edit(String file, UnaryOperator<String> change) {
        return bytes(file, change.apply(text(file)).getBytes(UTF_8));
    }

    public EditedStudy without(String file) {
        Map<String, byte[]> edited = new HashMap<>(files);
        edited.remove(file);
        return new EditedStudy(edited);
    }

    /// With the first occurrence of some text replaced.
    public EditedStudy replace(String file, String old, String changed) {
        assertThat(text(file)).contains(old);
        int at = text(file).indexOf(old);
        return edit(
                file, text -> text.substring(0, at) + changed + text.substring(at + old.length()));
    }

    public EditedStudy everywhere(UnaryOperator<String> change) {
        EditedStudy edited = this;
        for (String file : files.keySet()) {
            edited = edited.edit(file, change);
        }
        return edited;
    }

    public String text(String file) {
        return new String(files.get(file), UTF_8);
    }

    @Override
    public SortedSet<String> names() {
        return new TreeSet<>(files.keySet());
    }

    @Override
    public Optional<InputStream> open(String name) {
        return Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
    }

    private static byte[] bytes(String name) {
        try (InputStream in =
                StudyFolder.shipped(new StudyId("itif-2024")).open(name).orElseThrow()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
