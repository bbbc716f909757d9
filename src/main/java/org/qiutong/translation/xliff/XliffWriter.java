package org.qiutong.translation.xliff;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import net.sf.okapi.lib.xliff2.core.Note;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.StartFileData;
import net.sf.okapi.lib.xliff2.core.StartXliffData;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.metadata.Meta;
import net.sf.okapi.lib.xliff2.metadata.MetaGroup;
import net.sf.okapi.lib.xliff2.metadata.Metadata;
import net.sf.okapi.lib.xliff2.writer.XLIFFWriter;
import org.qiutong.text.LanguageTag;

/// Writes XLIFF 2.1: one unit for each text, with one segment, which tools may split.
final class XliffWriter {

    /// The category of the metadata that tools must preserve.
    static final String OURS = "qiutong";

    /// The hash of the source text.
    static final String SOURCE = "source";

    /// The version stored at export.
    static final String SEEN = "seen";

    static final String IN_REVIEW = OURS + ":in-review";

    private XliffWriter() {}

    /// @param units at least one, all with the same pair of languages
    static String write(LanguageTag from, LanguageTag into, List<Unit> units) {
        StringWriter out = new StringWriter();
        try (XLIFFWriter writer = new XLIFFWriter()) {
            writer.setLineBreak("\n");
            writer.setUseIndentation(true);
            writer.create(out, from.value(), into.value());
            StartXliffData head = new StartXliffData("2.1");
            head.setSourceLanguage(from.value());
            head.setTargetLanguage(into.value());
            writer.writeStartDocument(head, null);
            for (Part part : Part.values()) {
                List<Unit> ofPart =
                        units.stream().filter(each -> each.id().part() == part).toList();
                if (!ofPart.isEmpty()) {
                    writer.writeStartFile(new StartFileData(part.file()));
                    ofPart.forEach(each -> writer.writeUnit(unit(each)));
                    writer.writeEndFile();
                }
            }
            writer.writeEndDocument();
        }
        return spaced(out.toString());
    }

    /// White space is significant in every unit. Okapi declares that on each source and target,
    /// which must agree; declaring it on the unit spares tools that add a target. The replacement
    /// is safe, since `<` is escaped in texts.
    private static String spaced(String document) {
        String preserve = " xml:space=\"preserve\"";
        return document.replace("<source" + preserve + ">", "<source>")
                .replace("<target" + preserve + ">", "<target>")
                .replace("<unit id=", "<unit" + preserve + " id=");
    }

    private static net.sf.okapi.lib.xliff2.core.Unit unit(Unit unit) {
        var written = new net.sf.okapi.lib.xliff2.core.Unit(unit.id().token());
        written.setPreserveWS(true);
        MetaGroup ours = new MetaGroup(OURS);
        ours.add(new Meta(SOURCE, Unit.hash(unit.source().text())));
        ours.add(new Meta(SEEN, unit.seen()));
        Metadata metadata = new Metadata();
        metadata.add(ours);
        written.setMetadata(metadata);
        for (Unit.Note each : unit.notes()) {
            Note note = new Note(each.text(), Note.AppliesTo.SOURCE);
            note.setCategory(each.category());
            written.addNote(note);
        }
        Segment segment = written.appendSegment();
        segment.setPreserveWS(true);
        segment.setSource(writable(unit.source().text()));
        unit.target().map(XliffWriter::writable).ifPresent(segment::setTarget);
        segment.setState(state(unit));
        subState(unit).ifPresent(segment::setSubState);
        return written;
    }

    /// The text as written to a file: Okapi uses these private-use characters for inline codes, so
    /// they are replaced.
    static String writable(String text) {
        return text.replaceAll("[\\uE101-\\uE106]", "\uFFFD");
    }

    private static TargetState state(Unit unit) {
        if (unit.target().isEmpty()) {
            return TargetState.INITIAL;
        }
        return unit.stage()
                .map(stage ->
                        switch (stage) {
                            case NOT_BEGUN, OUTDATED -> TargetState.INITIAL;
                            case DRAFT, IN_REVIEW -> TargetState.TRANSLATED;
                            case REVIEWED -> TargetState.REVIEWED;
                            case FINAL -> TargetState.FINAL;
                        })
                .orElse(TargetState.TRANSLATED);
    }

    private static Optional<String> subState(Unit unit) {
        return unit.stage()
                .flatMap(stage ->
                        switch (stage) {
                            case OUTDATED -> Optional.of(OURS + ":outdated");
                            case IN_REVIEW -> Optional.of(IN_REVIEW);
                            case NOT_BEGUN, DRAFT, REVIEWED, FINAL -> Optional.empty();
                        });
    }
}
