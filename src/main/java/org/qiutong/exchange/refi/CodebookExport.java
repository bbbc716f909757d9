package org.qiutong.exchange.refi;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.qiutong.exchange.StudyExport;
import org.qiutong.exchange.StudyExtracts;
import org.qiutong.id.StudyId;
import org.springframework.stereotype.Component;

/// A codebook in one language as REFI-QDA (.qdc). Those of several languages have the same GUIDs.
@Component
class CodebookExport implements StudyExport {

    private final StudyExtracts extracts;
    private final Guids guids;

    CodebookExport(StudyExtracts extracts, Guids guids) {
        this.extracts = extracts;
        this.guids = guids;
    }

    @Override
    public Group group() {
        return Group.CODEBOOK;
    }

    @Override
    public String part() {
        return "codebook";
    }

    @Override
    public String format() {
        return "REFI-QDA";
    }

    @Override
    public String extension() {
        return "qdc";
    }

    @Override
    public String mediaType() {
        return "application/xml;charset=UTF-8";
    }

    @Override
    public void write(StudyId study, Locale language, OutputStream out) throws IOException {
        try {
            new QdeWriter(out, extracts.of(study), guids.of(study), language).codebook();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
