package org.qiutong.export;

import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes a table as JSON.
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Json() {}

    static void write(Sheet sheet, OutputStream out) {
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("title", sheet.title());
            json.writeStringProperty("language", sheet.language().value());
            json.writeObjectPropertyStart("notes");
            for (Sheet.Note note : sheet.notes().list()) {
                json.writeName(note.id());
                cell(json, note.value());
            }
            json.writeEndObject();
            json.writeArrayPropertyStart("columns");
            for (Sheet.Column column : sheet.columns()) {
                json.writeStartObject();
                json.writeStringProperty("id", column.id());
                json.writeStringProperty("heading", column.heading());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("rows");
            for (List<Cell> row : sheet.rows()) {
                json.writeStartObject();
                for (int i = 0; i < row.size(); i++) {
                    json.writeName(sheet.columns().get(i).id());
                    cell(json, row.get(i));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void cell(JsonGenerator json, Cell cell) {
        switch (cell) {
            case Cell.Text text -> json.writeString(text.text());
            case Cell.Whole whole -> json.writeNumber(whole.value());
            case Cell.Decimal decimal -> json.writeNumber(decimal.value());
            case Cell.Share share -> json.writeNumber(share.value());
            case Cell.Day day -> json.writeString(day.date().toString());
            case Cell.Link link -> json.writeString(link.address());
            case Cell.Empty() -> json.writeNull();
        }
    }
}
