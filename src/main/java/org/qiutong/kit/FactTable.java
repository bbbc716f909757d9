package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/// A small table that is read whole, with a caption and with headers for its columns and its rows.
/// It scrolls by itself where the screen is narrower.
public final class FactTable extends Div {

    private final NativeTable table = new NativeTable();
    private final String captionKey;
    private final NativeTableCaption caption;

    /// @param captionKey what the table shows
    /// @param headers one a column, the first for the row headers
    public FactTable(String captionKey, Component... headers) {
        this.captionKey = captionKey;
        addClassName("fact-table");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        Localized.attribute(this, "aria-label", captionKey);
        caption = Localized.text(new NativeTableCaption(), captionKey);
        NativeTableRow row = table.getHead().addRow();
        for (Component header : headers) {
            NativeTableHeaderCell cell = row.addHeaderCell();
            cell.getElement().setAttribute("scope", "col");
            cell.add(header);
        }
        table.getElement().insertChild(0, caption.getElement());
        add(table);
    }

    /// Shows no caption, since the heading above has the same words. Who hears the table hears them
    /// as its name.
    public FactTable headed() {
        caption.removeFromParent();
        Localized.attribute(table, "aria-label", captionKey);
        return this;
    }

    /// Adds a row.
    public FactTable row(Component header, Component... cells) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell first = row.addHeaderCell();
        first.getElement().setAttribute("scope", "row");
        first.add(header);
        for (Component cell : cells) {
            row.addDataCell().add(cell);
        }
        return this;
    }
}
