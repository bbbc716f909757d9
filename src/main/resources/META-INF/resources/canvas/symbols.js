// What nodes look like by their kind: a shape, an icon, and a colour from graph.css. Canvas, list and
// legend draw the same.

/** Corners of a regular shape that fills the box from -1 to 1, as Cytoscape.js draws it. */
const corners = (count, turn = 0) => {
    const points = Array.from({ length: count }, (_, i) => {
        const angle = (Math.PI * 2 * (i + turn)) / count - Math.PI / 2;
        return [Math.cos(angle), Math.sin(angle)];
    });
    return fill(points, 0).map((_, i) => [fill(points, 0)[i], fill(points, 1)[i]]);
};

const fill = (points, axis) => {
    const values = points.map(point => point[axis]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return values.map(value => (2 * (value - low)) / (high - low) - 1);
};

const box = cut => [
    [-1 + cut, -1], [1 - cut, -1], [1, -1 + cut], [1, 1 - cut], [1 - cut, 1], [-1 + cut, 1], [-1, 1 - cut], [-1, -1 + cut],
];

/** Shapes that Cytoscape.js has, and their corners. */
const SHAPES = {
    ellipse: null,
    'round-rectangle': box(0.15),
    rectangle: box(0),
    'cut-rectangle': box(0.35),
    diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
    triangle: corners(3),
    pentagon: corners(5),
    hexagon: corners(6, 0.5),
    heptagon: corners(7),
    octagon: corners(8, 0.5),
    tag: [[-1, -1], [0.25, -1], [1, 0], [0.25, 1], [-1, 1]],
    rhomboid: [[-1, -1], [0.333, -1], [1, 1], [-0.333, 1]],
    'right-rhomboid': [[-0.333, -1], [1, -1], [0.333, 1], [-1, 1]],
};

// Strokes in a box from -12 to 12.
const ICONS = {
    person: 'M0 -8a4 4 0 1 1 0 8a4 4 0 1 1 0 -8M-7 9c0 -9 14 -9 14 0',
    people: 'M-4 -7a3.4 3.4 0 1 1 0 6.8a3.4 3.4 0 1 1 0 -6.8M-10 8c0 -8 12 -8 12 0M4 -6.5a3.2 3.2 0 0 1 1 6.2M5.5 1.6c3 .6 4.7 3 4.7 6.4',
    columns: 'M-9 8H9M-7 4V-2M-2.4 4V-2M2.4 4V-2M7 4V-2M-9 -4L0 -9L9 -4Z',
    lens: 'M-2 -8a6 6 0 1 1 0 12a6 6 0 1 1 0 -12M2.5 2.5L8 8',
    folder: 'M-8 -6H-2L0 -3H8V7H-8Z',
    alert: 'M0 -6V2M0 6.5V6.6',
    plus: 'M0 -7V7M-7 0H7',
    bar: 'M-7 0H7',
    question: 'M-4 -4c0 -6 8.5 -5.5 8.5 -.5c0 3.4 -4.5 3.5 -4.5 7M0 7V7.2',
    flag: 'M-5 8V-7H6L3 -3L6 1H-5',
    bulb: 'M-3 4c0 -3 -3 -3.5 -3 -7a6 6 0 0 1 12 0c0 3.5 -3 4 -3 7ZM-2.5 8H2.5',
    check: 'M-7 0L-2 5L7 -5',
    quote: 'M-2 -5c-4 1 -5.5 4 -5 8h4v-4h-3M7 -5c-4 1 -5.500 4 -5 8h4v-4h-3',
    chart: 'M-7 7H8M-5 7V0M0 7V-7M5 7V-3',
    lines: 'M-7 -5H7M-7 0H7M-7 5H2',
    book: 'M-7 -7H4L7 -4V8H-7ZM-3 -1H3M-3 3H3',
    seal: 'M0 -8a5 5 0 1 1 0 10a5 5 0 1 1 0 -10M-3 1.500L-5 9L0 6L5 9L3 1.500',
    calendar: 'M-7 -6H7V7H-7ZM-7 -1H7M-3 -9V-5M3 -9V-5',
};

/** Shape, icon and size of each kind; its colour is `--graph-` and its name in graph.css. */
export const KINDS = {
    STUDY: ['rectangle', 'lens', 32],
    COMMUNITY: ['ellipse', 'people', 46],
    EXPERT: ['ellipse', 'person', 34],
    INSTITUTION: ['round-rectangle', 'columns', 34],
    THEME: ['hexagon', 'folder', 38],
    CONCERN: ['triangle', 'alert', 36],
    BENEFIT: ['pentagon', 'plus', 34],
    BARRIER: ['octagon', 'bar', 34],
    QUESTION: ['diamond', 'question', 40],
    POSITION: ['tag', 'flag', 34],
    PROPOSAL: ['hexagon', 'bulb', 34],
    STATEMENT: ['heptagon', 'check', 36],
    QUOTATION: ['right-rhomboid', 'quote', 36],
    FINDING: ['rhomboid', 'chart', 36],
    PASSAGE: ['rectangle', 'lines', 30],
    SOURCE: ['cut-rectangle', 'book', 34],
    INSTRUMENT: ['cut-rectangle', 'seal', 34],
    EVENT: ['rectangle', 'calendar', 32],
};

/** How communities are told apart, in their order: the colour is `--graph-community-` and a number. */
export const OUTLINES = ['solid', 'double', 'dashed', 'dotted'];

/** Where a triangle is wide. */
const lift = kind => (KINDS[kind][0] === 'triangle' ? 4 : 0);

const icon = (kind, colour) =>
    `<path d="${ICONS[KINDS[kind][1]]}" transform="translate(0 ${lift(kind)}) scale(${kind === 'CONCERN' ? 0.8 : 1})"`
    + ` fill="none" stroke="${colour}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>`;

/** The icon as an image. */
export const image = (kind, colour) =>
    'data:image/svg+xml;utf8,'
    + encodeURIComponent(
        '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="-20 -20 40 40">'
        + icon(kind, colour) + '</svg>');

/** `<graph-symbol kind="EXPERT">`: what a kind looks like, beside its name in words. */
class GraphSymbol extends HTMLElement {

    static observedAttributes = ['kind'];

    attributeChangedCallback() {
        const kind = this.getAttribute('kind');
        if (!(kind in KINDS)) {
            return;
        }
        const points = SHAPES[KINDS[kind][0]];
        const fill = `var(--graph-${kind.toLowerCase()})`;
        this.setAttribute('aria-hidden', 'true');
        this.innerHTML =
            '<svg viewBox="-20 -20 40 40" width="22" height="22">'
            + (points === null
                ? `<circle r="17" style="fill:${fill}"/>`
                : `<polygon points="${points.flat().map(n => n * 17).join(' ')}" style="fill:${fill}"/>`)
            + `<g>${icon(kind, 'var(--graph-ink)')}</g></svg>`;
    }
}

customElements.define('graph-symbol', GraphSymbol);
