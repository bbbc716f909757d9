package org.qiutong.exchange.refi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.qiutong.coding.CodingService;
import org.qiutong.evidence.Quotation;
import org.qiutong.exchange.StudyExport;
import org.qiutong.exchange.StudyExtract;
import org.qiutong.exchange.StudyExtracts;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.text.Messages;
import org.springframework.stereotype.Component;

/// A study as a REFI-QDA project (.qdpx). It carries texts, codes, codings, translations, and who
/// speaks; no stances, consents or findings.
@Component
class ProjectExport implements StudyExport {

    private final StudyExtracts extracts;
    private final CodingService coding;
    private final Guids guids;
    private final Messages messages;

    ProjectExport(StudyExtracts extracts, CodingService coding, Guids guids, Messages messages) {
        this.extracts = extracts;
        this.coding = coding;
        this.guids = guids;
        this.messages = messages;
    }

    @Override
    public Group group() {
        return Group.PROJECT;
    }

    @Override
    public String part() {
        return "project";
    }

    @Override
    public String format() {
        return "REFI-QDA";
    }

    @Override
    public String extension() {
        return "qdpx";
    }

    @Override
    public String mediaType() {
        // None is registered.
        return "application/octet-stream";
    }

    @Override
    public void write(StudyId study, Locale language, OutputStream out) throws IOException {
        StudyExtract extract = extracts.of(study);
        Guids.OfStudy named = guids.of(study);
        Map<QuotationId, Quotation> quotations = new LinkedHashMap<>();
        extracts.forEachQuotation(study, each -> quotations.put(each.id(), each));
        ProjectTexts texts = new ProjectTexts(extract, named, language);
        texts.add(coding.transcripts(study), quotations);
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("project.qde"));
        try {
            new QdeWriter(zip, extract, named, language)
                    .project(
                            texts,
                            messages.format(language, "sheet.column.community", Map.of()),
                            messages.format(language, "sheet.column.sector", Map.of()));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        zip.closeEntry();
        for (ProjectText each : texts.texts()) {
            zip.putNextEntry(new ZipEntry("sources/" + each.guid() + ".txt"));
            zip.write(each.text().getBytes(UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }
}
