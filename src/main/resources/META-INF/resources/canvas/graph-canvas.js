// <graph-canvas>: the scene as a picture. The server says what changes; what somebody does is told to
// the server by ids, and comes back as a change. See GraphCanvas and docs/decisions/0018.
import './graph-list.js';
import { Picture } from './picture.js';
import { told } from './words.js';

/** Libraries that are no modules, in the order in which they need each other. */
const LIBRARIES = [
    'layout-base/layout-base.js',
    'cose-base/cose-base.js',
    'cytoscape/dist/cytoscape.min.js',
    'cytoscape-fcose/cytoscape-fcose.js',
];

const load = library => new Promise((loaded, failed) => {
    const script = document.createElement('script');
    script.src = new URL(`../webjars/${library}`, import.meta.url).href;
    script.async = false;
    script.onload = loaded;
    script.onerror = () => failed(new Error(`not loaded: ${library}`));
    document.head.append(script);
});

class GraphCanvas extends HTMLElement {

    #scene = {
        nodes: new Map(),
        edges: new Map(),
        rests: new Map(),
        /** Where nodes lay that are no longer there, in case they come back. */
        places: new Map(),
        pinned: {},
        unseen: new Set(),
        focus: null,
        layout: 'force',
        reach: {},
        words: null,
        selected: new Set(),
        marked: [],
    };
    /** How often somebody has selected something here. */
    #choices = 0;
    #list = null;
    #picture = null;
    #stage = document.createElement('div');
    #tip = document.createElement('div');
    /** Takes the place of the stage on paper, which has another size. */
    #printed = document.createElement('img');
    #clean = [];

    constructor() {
        super();
        this.#stage.className = 'stage';
        this.#tip.className = 'tip';
        this.#tip.hidden = true;
        this.#printed.className = 'printed-scene';
        this.#printed.alt = '';
    }

    connectedCallback() {
        this.append(this.#stage, this.#tip, this.#printed);
        this.#picture = new Picture(this, this.#stage, this.#scene);
        this.#listen(this.#picture.cy);
        this.#picture.paint();
        this.#picture.draw({ anew: this.#scene.places.size === 0, before: {}, looked: false });
    }

    disconnectedCallback() {
        this.#clean.forEach(each => each());
        this.#clean = [];
        this.#picture.close();
        this.#picture = null;
        this.#stage.replaceChildren();
    }

    // ---- What the server says ----

    /** The list that shows the same. */
    twin(list) {
        this.#list = list;
        list.canvas = this;
        this.#tellList();
    }

    /** Words in the language of the interface. */
    speak(words) {
        this.#scene.words = words;
        this.#picture?.name();
        this.#tellList();
    }

    change(delta) {
        const scene = this.#scene;
        if (delta.anew) {
            [scene.nodes, scene.edges, scene.places].forEach(each => each.clear());
            this.#picture?.clear();
        }
        delta.gone.forEach(id => this.#drop(id));
        delta.nodes.forEach(node => scene.nodes.set(node.id, node));
        delta.edges.forEach(edge =>
            scene.edges.set(`${edge.from} ${edge.relation} ${edge.to}`, edge));
        scene.rests = new Map(delta.rests.map(rest => [rest.id, rest]));
        scene.unseen = new Set(delta.unseen);
        const step = {
            anew: delta.anew || delta.layout !== scene.layout,
            before: scene.pinned,
            looked: !delta.anew && scene.focus !== (delta.focus ?? null),
        };
        scene.layout = delta.layout;
        scene.reach = delta.reach;
        scene.pinned = delta.pinned;
        scene.focus = delta.focus ?? null;
        this.#picture?.draw(step);
        this.#tellList();
    }

    /** What the server says of an older choice than the last one here comes too late. */
    select({ number, ids }) {
        if (number >= this.#choices) {
            this.#show(ids);
        }
    }

    #show(ids) {
        this.#scene.selected = new Set(ids);
        this.#picture?.select();
        this.#list?.select(this.#scene.selected);
    }

    /** Marks nodes, and the edges between those that follow each other. */
    mark(ids) {
        this.#scene.marked = ids;
        this.#picture?.mark();
    }

    fit() {
        this.#picture.fit();
    }

    zoom(factor) {
        this.#picture.zoom(factor);
    }

    /** Whether dragging draws a frame. */
    frame(on) {
        this.#picture.cy.userPanningEnabled(!on);
        this.toggleAttribute('frames', on);
    }

    /** Pins nodes where they lie. */
    pin(ids) {
        this.#put(this.#picture.cy.nodes('.thing').filter(node => ids.includes(node.id())));
    }

    focusList() {
        this.#list.focusEntries();
    }

    arrange() {
        this.#picture.arrange();
    }

    positions() {
        return this.#positions(this.#picture.cy.nodes('.thing'));
    }

    /** Where a node or the middle of an edge is on the page, in pixels from its corner. */
    place(id) {
        const element = this.#picture.cy.getElementById(id);
        const { x, y } = element.isNode() ? element.renderedPosition() : element.renderedMidpoint();
        const stage = this.#stage.getBoundingClientRect();
        return [stage.x + x, stage.y + y];
    }

    // ---- What somebody does ----

    tell(event, detail) {
        this.dispatchEvent(new CustomEvent(event, { detail }));
    }

    /** @param more whether what is selected stays so */
    choose(id, more) {
        const chosen = more ? new Set(this.#scene.selected) : new Set();
        if (more && chosen.has(id)) {
            chosen.delete(id);
        } else {
            chosen.add(id);
        }
        this.chooseAll([...chosen]);
    }

    chooseAll(ids) {
        this.#choices++;
        this.#show(ids);
        this.tell('graph-select', { number: this.#choices, ids });
    }

    hide(ids) {
        this.tell('graph-hide', ids);
    }

    /** Dims all but some, or nothing. */
    find(ids) {
        this.#picture?.only(ids);
    }

    /** Brings a node into view. */
    reveal(id) {
        this.#picture.reveal(id);
    }

    #listen(cy) {
        cy.on('tap', event => {
            if (event.target === cy) {
                this.chooseAll([]);
            }
        });
        cy.on('tap', 'node.thing', event => {
            const { ctrlKey, metaKey, shiftKey } = event.originalEvent;
            this.choose(event.target.id(), ctrlKey || metaKey || shiftKey);
        });
        cy.on('tap', '.rest', event => {
            const rest = event.target.isNode() ? event.target : event.target.target();
            this.tell('graph-rest', [rest.id()]);
        });
        cy.on('tap', 'edge.thing', event => {
            const { from, relation, to } = event.target.data();
            this.tell('graph-edge', [from, relation, to]);
        });
        // Cytoscape's own selection lasts only while a frame is drawn.
        cy.on('boxend', () => setTimeout(() => {
            const ids = cy.nodes('.thing:selected').map(node => node.id());
            cy.elements().unselect();
            this.chooseAll(ids);
        }));
        cy.on('tapselect', event => event.target.unselect());
        cy.on('dragfreeon', 'node.thing', event => this.#dropped(event.target));
        cy.on('mouseover', 'node, edge', event => this.#hover(event.target));
        cy.on('mouseout', 'node, edge', () => this.#hover(null));
        cy.on('pan zoom', () => this.#hover(null));
        // On the way down: a button that has just been disabled keeps the focus and stops all events.
        const keys = event => this.#key(event);
        document.addEventListener('keydown', keys, true);
        this.#clean.push(() => document.removeEventListener('keydown', keys, true));
        const paint = () => requestAnimationFrame(() => this.#picture?.paint());
        ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map(query => matchMedia(query)).forEach(setting => {
            setting.addEventListener('change', paint);
            this.#clean.push(() => setting.removeEventListener('change', paint));
        });
        const print = () => { this.#printed.src = this.#picture.paper(); };
        window.addEventListener('beforeprint', print);
        this.#clean.push(() => window.removeEventListener('beforeprint', print));
        const theme = new MutationObserver(paint);
        theme.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style', 'class', 'lang'] });
        const size = new ResizeObserver(() => this.#picture?.resize());
        size.observe(this.#stage);
        this.#clean.push(() => theme.disconnect(), () => size.disconnect());
    }

    /** Undo and redo from anywhere on the page but where somebody types. */
    #key(event) {
        const typing = event.composedPath()[0].closest?.(
            'input:not([type=checkbox], [type=radio]), textarea, [contenteditable]');
        const key = event.key.toLowerCase();
        if (typing || event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey) || !['z', 'y'].includes(key)) {
            return;
        }
        event.preventDefault();
        this.tell(key === 'y' || event.shiftKey ? 'graph-redo' : 'graph-undo', []);
    }

    /** What somebody puts somewhere stays there; with one of those selected, all of them. */
    #dropped(node) {
        const { selected } = this.#scene;
        this.#put(selected.has(node.id()) ? node.cy().nodes('.thing').filter(each => selected.has(each.id())) : node);
    }

    #put(nodes) {
        this.tell('graph-pin', this.#positions(nodes));
    }

    #positions(nodes) {
        return Object.fromEntries(
            nodes.map(node => [node.id(), [Math.round(node.position('x')), Math.round(node.position('y'))]]));
    }

    #drop(id) {
        const scene = this.#scene;
        this.#picture?.drop(id);
        scene.nodes.delete(id);
        scene.edges.forEach((edge, key) => {
            if (edge.from === id || edge.to === id) {
                scene.edges.delete(key);
            }
        });
    }

    /** What the pointer is on, in all languages; the list has the same for everybody. */
    #hover(element) {
        const { nodes, rests, words } = this.#scene;
        const tip = this.#tip;
        tip.hidden = element === null || words === null;
        if (tip.hidden) {
            return;
        }
        tip.replaceChildren(...told(element, nodes, rests, words));
        const at = element.renderedBoundingBox({ includeLabels: false });
        const { clientWidth: width, clientHeight: height } = this.#stage;
        const left = (at.x1 + at.x2 - tip.offsetWidth) / 2;
        const above = at.y1 - tip.offsetHeight - 8;
        tip.style.left = `${Math.max(4, Math.min(left, width - tip.offsetWidth - 4))}px`;
        tip.style.top = `${above > 4 ? above : Math.min(at.y2 + 8, height - tip.offsetHeight - 4)}px`;
    }

    #tellList() {
        const { nodes, rests, unseen, pinned, words, selected } = this.#scene;
        if (this.#list && words) {
            this.#list.show({
                nodes: [...nodes.values()].filter(node => !unseen.has(node.id)),
                rests: [...rests.values()].filter(rest => !unseen.has(rest.of)),
                pinned,
                words,
                selected,
            });
        }
    }
}

await Promise.all(LIBRARIES.map(load));
customElements.define('graph-canvas', GraphCanvas);
