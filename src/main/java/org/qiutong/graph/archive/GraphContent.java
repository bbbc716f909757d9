package org.qiutong.graph.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.qiutong.graph.archive.SortedRecords.Entry;

/// All that is in a graph, in the order in which an archive has it.
///
/// The order depends on the content alone: nodes by labels and properties, relationships by type,
/// start, end and properties. So the same content gives the same bytes, whichever database holds
/// it. Nodes are known by their place in this order; ids of the database do not occur.
public final class GraphContent implements Closeable {

    /// A ZIP file needs a time for each entry; equal contents have equal ones.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final SortedRecords nodes;
    private final SortedRecords relationships;
    private final SortedMap<String, Long> labels = new TreeMap<>();
    private final SortedMap<String, Long> types = new TreeMap<>();

    /// By the database's id, the node's place; of nodes with equal content, the first place.
    private final Map<String, Integer> places = new HashMap<>();

    private final Twins twins = new Twins();

    private GraphContent(Path folder) {
        nodes = new SortedRecords(folder);
        relationships = new SortedRecords(folder);
    }

    /// Reads everything.
    ///
    /// @param statements gives a statement by its name
    /// @param derived labels of nodes that are left out because they are made from others
    /// @param folder where files are made while reading
    public static GraphContent read(
            TransactionContext transaction,
            UnaryOperator<String> statements,
            List<String> derived,
            Path folder)
            throws IOException {
        GraphContent content = new GraphContent(folder);
        try {
            Result nodes =
                    transaction.run(
                            new Query(
                                    statements.apply("graph/exportNodes"),
                                    Map.of("derived", derived)));
            while (nodes.hasNext()) {
                content.addNode(nodes.next());
            }
            content.findPlaces();
            Result relationships =
                    transaction.run(new Query(statements.apply("graph/exportRelationships")));
            while (relationships.hasNext()) {
                content.addRelationship(relationships.next());
            }
            content.twins.tellApart(content.places, content::addRelationship);
            return content;
        } catch (IOException | RuntimeException e) {
            content.close();
            throw e;
        }
    }

    private void addNode(Record row) throws IOException {
        List<String> names = row.get("labels").asList(label -> label.asString());
        names.forEach(label -> labels.merge(label, 1L, Long::sum));
        byte[] line =
                PropertyJson.line(json -> {
                    json.writeName("labels");
                    json.writeStartArray();
                    names.stream().sorted().forEach(json::writeString);
                    json.writeEndArray();
                    PropertyJson.writeProperties(json, row.get("properties").asMap());
                });
        nodes.add(line, row.get("id").asString().getBytes(UTF_8));
    }

    private void findPlaces() throws IOException {
        nodes.forEach(
                new SortedRecords.Each() {
                    private byte[] before = {};
                    private int first;
                    private String firstId = "";
                    private int next;

                    @Override
                    public void take(Entry entry) {
                        String id = new String(entry.value(), UTF_8);
                        if (Arrays.equals(before, entry.key())) {
                            twins.add(firstId, first);
                            twins.add(id, first);
                        } else {
                            first = next;
                            firstId = id;
                            before = entry.key();
                        }
                        places.put(id, first);
                        next++;
                    }
                });
    }

    private void addRelationship(Record row) throws IOException {
        var found =
                new Twins.Relationship(
                        row.get("start").asString(),
                        row.get("type").asString(),
                        row.get("end").asString(),
                        row.get("properties").asMap());
        boolean starts = places.containsKey(found.start());
        if (starts != places.containsKey(found.end())) {
            throw new IllegalStateException(found.type() + " leads to what is left out");
        }
        if (starts && !twins.keep(found)) {
            addRelationship(
                    found,
                    requireNonNull(places.get(found.start())),
                    requireNonNull(places.get(found.end())));
        }
    }

    private void addRelationship(Twins.Relationship found, int start, int end) throws IOException {
        types.merge(found.type(), 1L, Long::sum);
        byte[] line =
                PropertyJson.line(json -> {
                    json.writeStringProperty("type", found.type());
                    json.writeNumberProperty("start", start);
                    json.writeNumberProperty("end", end);
                    PropertyJson.writeProperties(json, found.properties());
                });
        byte[] type = found.type().getBytes(UTF_8);
        relationships.add(
                ByteBuffer.allocate(type.length + 9 + line.length)
                        .put(type)
                        .put((byte) 0)
                        .putInt(start)
                        .putInt(end)
                        .put(line)
                        .array(),
                line);
    }

    /// Writes it as an archive.
    ///
    /// @param schema the version of the last migration that the data has been through
    /// @param program the version of this program
    public void write(OutputStream out, int schema, String program) throws IOException {
        Seal seal = new Seal(out);
        ZipOutputStream zip = new ZipOutputStream(seal);
        SortedMap<String, Manifest.Part> parts = new TreeMap<>();
        parts.put(BackupArchive.NODES, write(zip, BackupArchive.NODES, nodes, Entry::key));
        parts.put(
                BackupArchive.RELATIONSHIPS,
                write(zip, BackupArchive.RELATIONSHIPS, relationships, Entry::value));
        zip.putNextEntry(entry(BackupArchive.MANIFEST));
        zip.write(
                new Manifest(
                                Manifest.FORMAT,
                                schema,
                                program,
                                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                                parts,
                                labels,
                                types)
                        .toJson()
                        .getBytes(UTF_8));
        zip.closeEntry();
        zip.setComment(Seal.PLACE);
        zip.finish();
        seal.finish();
    }

    private interface Content {
        byte[] of(Entry entry);
    }

    private static Manifest.Part write(
            ZipOutputStream zip, String name, SortedRecords records, Content content)
            throws IOException {
        zip.putNextEntry(entry(name));
        MessageDigest digest = Seal.sha256();
        long[] counts = new long[2];
        // Not closed: that would close the archive.
        OutputStream out = new DigestOutputStream(zip, digest);
        records.forEach(entry -> {
            byte[] line = content.of(entry);
            out.write(line);
            out.write('\n');
            counts[0]++;
            counts[1] += line.length + 1L;
        });
        zip.closeEntry();
        return new Manifest.Part(counts[0], counts[1], HexFormat.of().formatHex(digest.digest()));
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    @Override
    public void close() throws IOException {
        nodes.close();
        relationships.close();
    }
}
