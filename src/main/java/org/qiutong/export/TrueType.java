package org.qiutong.export;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes a font with only the characters of one text. Most Han fonts are collections with cubic
/// outlines, which PDFBox can neither embed nor subset. Each character gets its own glyph, as
/// copying and searching depend on it.
final class TrueType {

    private static final int ASCENT = 880;
    private static final int DESCENT = -240;

    /// The flag of a point on the curve.
    private static final int ON_CURVE = 1;

    private TrueType() {}

    /// @param name without spaces
    /// @param outlines by character
    static byte[] of(String name, SortedMap<Integer, Outline> outlines) {
        try {
            return file(name, outlines);
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }

    private static byte[] file(String name, SortedMap<Integer, Outline> outlines)
            throws IOException {
        List<Outline> glyphs = new ArrayList<>();
        glyphs.add(Outline.missing());
        glyphs.addAll(outlines.values());
        Table glyf = new Table();
        Table loca = new Table();
        Table hmtx = new Table();
        for (Outline glyph : glyphs) {
            loca.writeInt(glyf.size());
            glyph(glyph, glyf);
            hmtx.writeShort(glyph.advance());
            hmtx.writeShort(xMin(glyph));
        }
        loca.writeInt(glyf.size());
        SortedMap<String, Table> tables = new TreeMap<>();
        tables.put("OS/2", os2(outlines));
        tables.put("cmap", cmap(List.copyOf(outlines.keySet())));
        tables.put("glyf", glyf);
        tables.put("head", head());
        tables.put("hhea", hhea(glyphs));
        tables.put("hmtx", hmtx);
        tables.put("loca", loca);
        tables.put("maxp", maxp(glyphs));
        tables.put("name", name(name));
        tables.put("post", post());
        return together(tables);
    }

    private static byte[] together(SortedMap<String, Table> tables) throws IOException {
        int count = tables.size();
        int power = Integer.highestOneBit(count);
        Table file = new Table();
        file.writeInt(0x00010000);
        file.writeShort(count);
        file.writeShort(power * 16);
        file.writeShort(Integer.numberOfTrailingZeros(power));
        file.writeShort((count - power) * 16);
        int offset = 12 + 16 * count;
        for (Map.Entry<String, Table> each : tables.entrySet()) {
            Table table = each.getValue();
            int length = table.size();
            table.pad();
            file.writeBytes(each.getKey());
            file.writeInt(table.checksum());
            file.writeInt(offset);
            file.writeInt(length);
            offset += table.size();
        }
        for (Table table : tables.values()) {
            file.write(table.bytes());
        }
        return file.bytes();
    }

    private static void glyph(Outline outline, Table out) throws IOException {
        if (outline.contours().isEmpty()) {
            return;
        }
        List<Outline.Point> points = outline.contours().stream().flatMap(List::stream).toList();
        out.writeShort(outline.contours().size());
        out.writeShort(points.stream().mapToInt(Outline.Point::x).min().orElse(0));
        out.writeShort(points.stream().mapToInt(Outline.Point::y).min().orElse(0));
        out.writeShort(points.stream().mapToInt(Outline.Point::x).max().orElse(0));
        out.writeShort(points.stream().mapToInt(Outline.Point::y).max().orElse(0));
        int last = -1;
        for (List<Outline.Point> contour : outline.contours()) {
            last += contour.size();
            out.writeShort(last);
        }
        out.writeShort(0);
        for (Outline.Point point : points) {
            out.writeByte(point.onCurve() ? ON_CURVE : 0);
        }
        int before = 0;
        for (Outline.Point point : points) {
            out.writeShort(point.x() - before);
            before = point.x();
        }
        before = 0;
        for (Outline.Point point : points) {
            out.writeShort(point.y() - before);
            before = point.y();
        }
        out.pad();
    }

    private static int xMin(Outline outline) {
        return outline.contours().stream()
                .flatMap(List::stream)
                .mapToInt(Outline.Point::x)
                .min()
                .orElse(0);
    }

    private static Table head() throws IOException {
        Table table = new Table();
        table.writeInt(0x00010000);
        table.writeInt(0x00010000);
        table.writeInt(0);
        table.writeInt(0x5F0F3CF5);
        table.writeShort(3);
        table.writeShort(Outline.UNITS);
        table.writeLong(0);
        table.writeLong(0);
        table.writeShort(-Outline.UNITS / 2);
        table.writeShort(DESCENT);
        table.writeShort(Outline.UNITS * 2);
        table.writeShort(ASCENT);
        table.writeShort(0);
        table.writeShort(6);
        table.writeShort(2);
        // Long offsets in loca.
        table.writeShort(1);
        table.writeShort(0);
        return table;
    }

    private static Table hhea(List<Outline> glyphs) throws IOException {
        Table table = new Table();
        table.writeInt(0x00010000);
        table.writeShort(ASCENT);
        table.writeShort(DESCENT);
        table.writeShort(0);
        table.writeShort(glyphs.stream().mapToInt(Outline::advance).max().orElse(0));
        for (int i = 0; i < 11; i++) {
            table.writeShort(i == 3 ? 1 : 0);
        }
        table.writeShort(glyphs.size());
        return table;
    }

    private static Table maxp(List<Outline> glyphs) throws IOException {
        Table table = new Table();
        table.writeInt(0x00010000);
        table.writeShort(glyphs.size());
        table.writeShort(glyphs.stream().mapToInt(Outline::points).max().orElse(0));
        table.writeShort(glyphs.stream().mapToInt(each -> each.contours().size()).max().orElse(0));
        table.writeShort(0);
        table.writeShort(0);
        table.writeShort(2);
        for (int i = 0; i < 8; i++) {
            table.writeShort(0);
        }
        return table;
    }

    /// Format 12: characters beyond the first 65536 too.
    private static Table cmap(List<Integer> characters) throws IOException {
        Table table = new Table();
        table.writeShort(0);
        table.writeShort(1);
        table.writeShort(3);
        table.writeShort(10);
        table.writeInt(12);
        table.writeShort(12);
        table.writeShort(0);
        table.writeInt(16 + 12 * characters.size());
        table.writeInt(0);
        table.writeInt(characters.size());
        for (int i = 0; i < characters.size(); i++) {
            table.writeInt(characters.get(i));
            table.writeInt(characters.get(i));
            table.writeInt(i + 1);
        }
        return table;
    }

    private static Table os2(SortedMap<Integer, Outline> outlines) throws IOException {
        int first = outlines.isEmpty() ? 0 : Math.min(outlines.firstKey(), 0xFFFF);
        int last = outlines.isEmpty() ? 0 : Math.min(outlines.lastKey(), 0xFFFF);
        Table table = new Table();
        table.writeShort(4);
        table.writeShort(Outline.UNITS / 2);
        table.writeShort(400);
        table.writeShort(5);
        // May be embedded.
        table.writeShort(0);
        for (int each : new int[] {650, 600, 0, 75, 650, 600, 0, 350, 50, 250}) {
            table.writeShort(each);
        }
        table.writeShort(0);
        table.write(new byte[10]);
        table.write(new byte[16]);
        table.writeBytes("    ");
        table.writeShort(0x40);
        table.writeShort(first);
        table.writeShort(last);
        table.writeShort(ASCENT);
        table.writeShort(DESCENT);
        table.writeShort(0);
        table.writeShort(ASCENT);
        table.writeShort(-DESCENT);
        table.writeLong(0);
        table.writeShort(500);
        table.writeShort(700);
        table.writeShort(0);
        table.writeShort(' ');
        table.writeShort(1);
        return table;
    }

    private static Table name(String name) throws IOException {
        byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
        int[] ids = {1, 2, 4, 6};
        Table table = new Table();
        table.writeShort(0);
        table.writeShort(ids.length);
        table.writeShort(6 + 12 * ids.length);
        for (int id : ids) {
            table.writeShort(3);
            table.writeShort(1);
            table.writeShort(0x409);
            table.writeShort(id);
            table.writeShort(text.length);
            table.writeShort(0);
        }
        table.write(text);
        return table;
    }

    private static Table post() throws IOException {
        Table table = new Table();
        table.writeInt(0x00030000);
        table.writeInt(0);
        table.writeShort(-75);
        table.writeShort(50);
        for (int i = 0; i < 5; i++) {
            table.writeInt(0);
        }
        return table;
    }

    /// A table of the font file.
    private static final class Table extends DataOutputStream {

        private Table() {
            super(new ByteArrayOutputStream());
        }

        private byte[] bytes() {
            return ((ByteArrayOutputStream) out).toByteArray();
        }

        /// Pads to a multiple of four bytes.
        private void pad() throws IOException {
            while (size() % 4 > 0) {
                writeByte(0);
            }
        }

        private int checksum() {
            byte[] bytes = bytes();
            int sum = 0;
            for (int i = 0; i < bytes.length; i++) {
                sum += (bytes[i] & 0xFF) << (24 - 8 * (i % 4));
            }
            return sum;
        }
    }
}
