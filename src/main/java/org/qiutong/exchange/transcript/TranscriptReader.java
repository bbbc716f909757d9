package org.qiutong.exchange.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.exchange.Archive;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportFormat;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.exchange.coded.CodebookFormat.CodedCodes;
import org.qiutong.exchange.coded.CodedProject;
import org.qiutong.exchange.coded.CodedStudies;
import org.qiutong.exchange.sheet.CodedSheets;
import org.qiutong.id.StudyId;
import org.qiutong.text.Countries;
import org.qiutong.text.Messages;
import org.springframework.stereotype.Component;

/// Reads transcripts, one interview a file, with tables beside them: of people, of codes, of
/// passages, which are then found in the transcripts.
@Component
class TranscriptReader implements ImportFormat {

    private final CodedStudies studies;
    private final Messages messages;
    private final Countries countries;

    TranscriptReader(CodedStudies studies, Messages messages) {
        this.studies = studies;
        this.messages = messages;
        this.countries = new Countries(messages.languages());
    }

    @Override
    public String id() {
        return "transcript";
    }

    @Override
    public boolean recognises(StudyFolder folder) throws IOException {
        if (folder.names().stream().allMatch(TranscriptReader::mayBeTable)) {
            return false;
        }
        try {
            boolean table =
                    folder.names().stream()
                            .filter(each -> each.endsWith(".txt"))
                            .anyMatch(each -> isTable(folder, each));
            return !table
                    && CodedSheets.beginnings(folder, TranscriptReader::mayBeTable, messages)
                            .areRecognised();
        } catch (ImportRefused noTable) {
            return false;
        }
    }

    private static boolean mayBeTable(String file) {
        return !TranscriptFile.isCalledSo(file);
    }

    private CodedSheets tables(StudyFolder folder, ImportRequest request) {
        return CodedSheets.of(folder, TranscriptReader::mayBeTable, request, messages);
    }

    private boolean isTable(StudyFolder folder, String file) {
        try {
            return CodedSheets.beginnings(folder, file::equals, messages).isRecognised();
        } catch (ImportRefused noTable) {
            return false;
        }
    }

    @Override
    public Optional<StudyId> study(StudyFolder folder, ImportRequest request) {
        return CodedStudies.study(title(folder), request);
    }

    @Override
    public List<ImportQuestion> questions(StudyFolder folder, ImportRequest request) {
        CodedSheets sheets = tables(folder, request);
        TranscriptMapper mapper = mapper(folder, sheets, request, new ProblemList());
        CodedProject project = mapper.map();
        return Stream.of(
                        mapper.questions(), sheets.questions(), studies.questions(project, request))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public ImportBatch read(StudyFolder folder, ImportRequest request) {
        ProblemList problems = new ProblemList();
        CodedSheets sheets = tables(folder, request);
        TranscriptMapper mapper = mapper(folder, sheets, request, problems);
        CodedProject project = mapper.map();
        if (!problems.isEmpty()) {
            throw problems.refusal();
        }
        return studies.batch(
                id(),
                project,
                request,
                Stream.concat(mapper.questions().stream(), sheets.questions().stream()).toList());
    }

    private TranscriptMapper mapper(
            StudyFolder folder, CodedSheets sheets, ImportRequest request, ProblemList problems) {
        return new TranscriptMapper(
                // One of several interviews gives the study no name.
                sheets.project(
                        request.study().orElseGet(() -> title(folder)), CodedCodes.NONE, problems),
                transcripts(folder, problems),
                request,
                countries);
    }

    private static List<TranscriptFile> transcripts(StudyFolder folder, ProblemList problems) {
        List<TranscriptFile> files = new ArrayList<>();
        try {
            for (String name : folder.names()) {
                if (TranscriptFile.isCalledSo(name)) {
                    try (InputStream in = folder.open(name).orElseThrow()) {
                        files.add(TranscriptFile.read(name, in.readNBytes(Archive.MOST_BYTES)));
                    } catch (ImportRefused refused) {
                        problems.addAll(refused);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /// The name of the first transcript, without its ending.
    private static String title(StudyFolder folder) {
        try {
            return folder.names().stream()
                    .filter(TranscriptFile::isCalledSo)
                    .findFirst()
                    .map(StudyFolder::title)
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
