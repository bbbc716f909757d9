package org.qiutong.kit;

import com.vaadin.flow.component.grid.Grid;

/// What paper gets of a grid: a plain table of the rows that it has drawn. A grid has the widths of
/// the screen, does not break between pages, and does not repeat its head.
public final class GridOnPaper {

    private static final String PRINT =
            """
            const cells = row => [...row.children].map(cell => {
                const content = cell.querySelector('slot')?.assignedNodes() ?? [];
                if (row.closest('thead')) {
                    // The words alone: a head may hold what sorts.
                    const head = document.createElement('th');
                    head.textContent = content.map(each => each.textContent.trim()).join(' ');
                    return head;
                }
                const copy = document.createElement('td');
                content.forEach(each => each.childNodes.forEach(
                    node => copy.append(node.cloneNode(true))));
                return copy;
            });
            const remove = () => this.parentNode?.querySelectorAll('.printed').forEach(
                table => table.remove());
            const print = () => {
                remove();
                const table = document.createElement('table');
                const part = id => [...this.shadowRoot.querySelectorAll(`#${id} > tr`)]
                    .filter(row => !row.hidden && row.style.display !== 'none')
                    .sort((a, b) => a.ariaRowIndex - b.ariaRowIndex);
                const copy = (section, rows) => rows.forEach(
                    row => section.insertRow().append(...cells(row)));
                copy(table.createTHead(), part('header'));
                copy(table.createTBody(), part('items'));
                table.className = 'printed';
                this.after(table);
            };
            window.addEventListener('beforeprint', print);
            window.addEventListener('afterprint', remove);
            return () => {
                window.removeEventListener('beforeprint', print);
                window.removeEventListener('afterprint', remove);
            };
            """;

    private GridOnPaper() {}

    /// Prints a table in place of the grid.
    public static void print(Grid<?> grid) {
        grid.getElement().addJsInitializer(PRINT);
    }
}
