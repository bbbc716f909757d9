package org.qiutong.export;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.MediaType;

/// The file formats for tables.
public enum SheetFormat {

    /// Comma-separated values by RFC 4180, in UTF-8 with a byte order mark, which Excel needs to
    /// read Chinese. The format has no place for the notes.
    CSV("csv", "text/csv;charset=UTF-8") {
        @Override
        public void write(Sheet sheet, OutputStream out) throws IOException {
            Csv.write(sheet, out);
        }
    },

    /// An Office Open XML workbook, with the notes on a second sheet.
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public void write(Sheet sheet, OutputStream out) throws IOException {
            Xlsx.write(sheet, out);
        }
    },

    /// An OpenDocument spreadsheet, with the notes on a second sheet.
    ODS("ods", Ods.MEDIA_TYPE) {
        @Override
        public void write(Sheet sheet, OutputStream out) throws IOException {
            Ods.write(sheet, out);
        }
    },

    /// An object with `title`, `language`, `notes`, `columns`, and `rows`, which are objects by
    /// column id. An empty cell is `null`.
    JSON("json", MediaType.APPLICATION_JSON_VALUE) {
        @Override
        public void write(Sheet sheet, OutputStream out) {
            Json.write(sheet, out);
        }
    };

    private final String extension;
    private final String mediaType;

    SheetFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /// The file name extension, without the dot.
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /// Writes a table; the stream stays open.
    public abstract void write(Sheet sheet, OutputStream out) throws IOException;
}
