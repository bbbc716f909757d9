// What elements look like in the theme and the font of the page, for Cytoscape.js.
import { KINDS, OUTLINES, image } from './symbols.js';

const NAMES = [
    ...Object.keys(KINDS).map(kind => `graph-${kind.toLowerCase()}`),
    ...OUTLINES.map((_, i) => `graph-community-${i + 1}`),
    'graph-ink',
    'graph-text',
    'graph-edge',
    'graph-oppose',
    'graph-chosen',
    'card',
];

/** The colours of the page's style as a canvas reads them: it knows neither variables nor oklch. */
export const colours = host => {
    const probe = document.createElement('span');
    const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    // A colour that is changing is none of the two.
    probe.style.setProperty('transition', 'none', 'important');
    host.append(probe);
    const read = {};
    NAMES.forEach(name => {
        probe.style.color = `var(--${name})`;
        pixel.clearRect(0, 0, 1, 1);
        pixel.fillStyle = getComputedStyle(probe).color;
        pixel.fillRect(0, 0, 1, 1);
        const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data;
        read[name.replace('graph-', '')] = `rgb(${red}, ${green}, ${blue})`;
    });
    probe.remove();
    return read;
};

const images = new Map();

const icon = (kind, colour) => {
    const key = kind + colour;
    if (!images.has(key)) {
        images.set(key, image(kind, colour));
    }
    return images.get(key);
};

/** What is drawn of a node of a kind. */
export const looks = (kind, community, read) => ({
    shape: KINDS[kind][0],
    rank: Object.keys(KINDS).indexOf(kind),
    size: KINDS[kind][2],
    fill: read[kind.toLowerCase()],
    icon: icon(kind, read.ink),
    outline: community < 0 ? read.card : read[`community-${(community % OUTLINES.length) + 1}`],
    outlined: community < 0 ? 'solid' : OUTLINES[community % OUTLINES.length],
    wide: community < 0 ? 1 : 4,
});

export const rules = (read, font) => [
    {
        selector: 'node',
        style: {
            label: 'data(text)',
            color: read.text,
            'font-family': font,
            'font-size': 15,
            'min-zoomed-font-size': 6.5,
            'text-valign': 'bottom',
            'text-halign': 'center',
            'text-margin-y': 4,
            'text-wrap': 'wrap',
            'text-max-width': 132,
            'text-background-color': read.card,
            'text-background-opacity': 0.86,
            'text-background-padding': 1.5,
            'text-background-shape': 'roundrectangle',
            'line-height': 1.12,
            'overlay-opacity': 0,
        },
    },
    { selector: 'node[?han]', style: { 'text-overflow-wrap': 'anywhere', 'text-max-width': 122 } },
    {
        selector: 'node.thing',
        style: {
            shape: 'data(shape)',
            width: 'data(size)',
            height: 'data(size)',
            'background-color': 'data(fill)',
            'background-image': 'data(icon)',
            'background-fit': 'contain',
            'background-clip': 'none',
            'border-width': 'data(wide)',
            'border-color': 'data(outline)',
            'border-style': 'data(outlined)',
            'border-position': 'outside',
        },
    },
    {
        selector: 'node.beside',
        style: {
            'text-valign': 'center',
            'text-halign': 'right',
            'text-margin-x': 5,
            'text-margin-y': 0,
            'text-max-width': 230,
            'text-justification': 'left',
        },
    },
    { selector: 'node[kind = "COMMUNITY"]', style: { 'font-weight': 700, 'font-size': 17, 'text-max-width': 170, 'z-index': 5 } },
    { selector: 'node[kind = "EXPERT"]', style: { 'font-weight': 600 } },
    { selector: 'node[kind = "QUOTATION"], node[kind = "FINDING"], node[kind = "PASSAGE"], node[kind = "SOURCE"]', style: { 'font-size': 13 } },
    {
        selector: 'node.rest',
        style: {
            shape: 'round-rectangle',
            width: 40,
            height: 22,
            'background-color': read.card,
            'border-width': 1.5,
            'border-style': 'dashed',
            'border-color': read.text,
            'text-valign': 'center',
            'text-margin-y': 0,
            'text-background-opacity': 0,
            'font-size': 12,
        },
    },
    {
        selector: 'edge',
        style: {
            'curve-style': 'straight',
            'line-color': read.edge,
            width: 1.2,
            'overlay-opacity': 0,
        },
    },
    {
        selector: 'edge.thing',
        style: {
            width: 'data(width)',
            label: 'data(number)',
            color: read.text,
            'font-family': font,
            'font-size': 11,
            'min-zoomed-font-size': 7,
            'text-background-color': read.card,
            'text-background-opacity': 0.9,
            'text-background-padding': 2,
            'text-background-shape': 'roundrectangle',
        },
    },
    { selector: 'edge.plain', style: { 'line-style': 'dotted' } },
    { selector: 'edge.OPPOSE', style: { 'line-style': 'dashed', 'line-dash-pattern': [9, 5], 'line-color': read.oppose } },
    { selector: 'edge.rest', style: { 'line-style': 'dotted', width: 1 } },
    { selector: 'node.pinned', style: { 'underlay-color': read.text, 'underlay-opacity': 0.22, 'underlay-padding': 6, 'underlay-shape': 'round-rectangle' } },
    { selector: 'node.focus', style: { 'font-weight': 700 } },
    { selector: 'node.chosen', style: { 'underlay-color': read.chosen, 'underlay-opacity': 0.45, 'underlay-padding': 9, 'underlay-shape': 'ellipse' } },
    { selector: '.aside', style: { opacity: 0.2 } },
    { selector: 'edge.marked', style: { 'line-color': read.chosen, width: 5, 'z-index': 9 } },
    { selector: '.unseen', style: { display: 'none' } },
];
