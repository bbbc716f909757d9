/// Tables with the data of a study, CSV, XLSX and ODS alike: cells as text, rows numbered as a
/// spreadsheet numbers them, problems by row and column. For the formats that read tables.
@NullMarked
package org.qiutong.exchange.table;

import org.jspecify.annotations.NullMarked;
