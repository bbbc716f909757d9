// Draws a scene with Cytoscape.js: elements, places, view, looks. It changes nothing of the scene but
// the places of what goes.
import { beside, columns, force, hierarchy } from './layouts.js';
import { colours, looks, rules } from './looks.js';
import { HAN, best, short } from './words.js';

/** From how many nodes on the picture does without what costs time. */
const MANY = 150;
const NEAREST = 1.15;
const ROOM = 24;

const BRIEF = '(prefers-reduced-motion: reduce)';

export class Picture {

    #host;
    #scene;
    #colours = null;
    /** Whether all is in view, as nobody has moved it since. */
    #fitted = false;

    constructor(host, stage, scene) {
        this.#host = host;
        this.#scene = scene;
        window.cytoscape.use(window.cytoscapeFcose);
        this.cy = window.cytoscape({
            container: stage,
            minZoom: 0.08,
            maxZoom: 3,
            pixelRatio: 1,
            selectionType: 'additive',
            style: [],
        });
        this.cy.on('dragpan scrollzoom pinchzoom', () => { this.#fitted = false; });
    }

    close() {
        this.cy.nodes('.thing').forEach(node => this.#keepPlace(node));
        this.cy.destroy();
    }

    clear() {
        this.cy.elements().remove();
    }

    drop(id) {
        const node = this.cy.getElementById(id);
        if (node.nonempty()) {
            this.#keepPlace(node);
            node.remove();
        }
    }

    #keepPlace(node) {
        this.#scene.places.set(node.id(), { ...node.position() });
    }

    // ---- Elements and places ----

    /**
     * @param anew whether all is placed, but for what is pinned
     * @param before what was pinned
     * @param looked whether there is another focus
     */
    draw({ anew, before, looked }) {
        const { cy } = this;
        const { focus, layout, pinned, unseen } = this.#scene;
        let fresh = cy.collection();
        cy.batch(() => {
            cy.elements('.rest').remove();
            const added = cy.add([...this.#newNodes(), ...this.#newEdges()]).nodes();
            fresh = added.filter(node => !this.#scene.places.has(node.id()));
            cy.add(this.#restElements());
            cy.elements().removeClass('unseen focus');
            unseen.forEach(id => {
                const node = cy.getElementById(id);
                const hung = cy.nodes('.rest').filter(rest => rest.data('of') === id);
                node.union(node.connectedEdges()).union(hung).addClass('unseen');
            });
            cy.nodes('.thing').forEach(node => node.toggleClass('pinned', node.id() in pinned));
            if (focus !== null) {
                cy.getElementById(focus).addClass('focus');
            }
        });
        this.name();
        cy.nodes('.thing').toggleClass('beside', layout === 'hierarchy');
        this.#pin(before);
        if (anew || layout !== 'force') {
            this.#place();
        } else if (fresh.nonempty()) {
            beside(this.#free(fresh), cy.nodes('.thing'));
        }
        this.#hangRests();
        if (anew || this.#outside(fresh)) {
            this.fit();
        } else if (looked && focus !== null) {
            this.reveal(focus);
        }
        this.select();
        this.mark();
    }

    #newNodes() {
        const { nodes, places } = this.#scene;
        return [...nodes.values()]
            .filter(node => this.cy.getElementById(node.id).empty())
            .map(node => ({
                group: 'nodes',
                classes: 'thing',
                data: { id: node.id, kind: node.kind },
                position: { ...(places.get(node.id) ?? { x: 0, y: 0 }) },
            }));
    }

    #newEdges() {
        const { nodes, edges } = this.#scene;
        return [...edges]
            .filter(([id, edge]) =>
                this.cy.getElementById(id).empty() && nodes.has(edge.from) && nodes.has(edge.to))
            .map(([id, edge]) => ({
                group: 'edges',
                classes: `thing ${edge.evidence > 0 ? 'evidence' : 'plain'} ${edge.stance ?? ''}`,
                data: {
                    id,
                    ...edge,
                    source: edge.from,
                    target: edge.to,
                    width: edge.evidence > 0 ? 0.6 + 1.2 * Math.log2(1 + edge.evidence) : 1,
                    number: edge.evidence > 1 ? String(edge.evidence) : '',
                },
            }));
    }

    #restElements() {
        return [...this.#scene.rests.values()].flatMap(rest => [
            { group: 'nodes', classes: 'rest', data: { id: rest.id, of: rest.of } },
            { group: 'edges', classes: 'rest', data: { id: `${rest.id} -`, source: rest.of, target: rest.id } },
        ]);
    }

    #free(nodes) {
        return nodes.filter(node => !(node.id() in this.#scene.pinned));
    }

    /** Puts what is pinned where it is pinned, and what no longer is where it was before. */
    #pin(before) {
        const { pinned } = this.#scene;
        Object.entries(pinned).forEach(([id, [x, y]]) => {
            const node = this.cy.getElementById(id);
            if (node.nonempty() && (node.position('x') !== x || node.position('y') !== y)) {
                node.position({ x, y });
            }
        });
        Object.keys(before).filter(id => !(id in pinned)).forEach(id => {
            const node = this.cy.getElementById(id);
            const home = node.scratch('_home');
            if (home) {
                node.position(home);
            }
        });
        this.#free(this.cy.nodes('.thing')).forEach(node => {
            node.scratch('_home', { ...node.position() });
        });
    }

    #place() {
        const { layout, pinned, reach, words } = this.#scene;
        const seen = this.cy.nodes('.thing').not('.unseen');
        const fixed = seen.filter(node => node.id() in pinned);
        if (layout === 'hierarchy') {
            hierarchy(seen, fixed);
        } else if (layout === 'communities') {
            columns(seen, fixed, reach, Object.keys(words?.communities ?? {}));
        } else {
            force(seen, fixed);
        }
        // What is not seen waits where it will be when it is.
        beside(this.#free(this.cy.nodes('.thing.unseen')), this.cy.nodes('.thing'));
        this.#free(this.cy.nodes('.thing')).forEach(node => {
            node.scratch('_home', { ...node.position() });
        });
    }

    /** Rests hang beside what they are the rest of. */
    #hangRests() {
        const hung = new Map();
        this.cy.nodes('.rest').forEach(rest => {
            const of = this.cy.getElementById(rest.data('of'));
            const number = hung.get(of.id()) ?? 0;
            hung.set(of.id(), number + 1);
            const { x, y } = of.position();
            rest.position({ x: x + of.width() / 2 + 26 + number * 48, y: y - of.height() / 2 - 12 });
        });
    }

    arrange() {
        this.#place();
        this.#hangRests();
        this.fit();
    }

    // ---- View ----

    resize() {
        this.cy.resize();
        if (this.#fitted) {
            this.fit();
        }
    }

    fit() {
        const { cy } = this;
        const elements = cy.elements().not('.unseen');
        this.#fitted = true;
        if (elements.empty() || cy.width() === 0) {
            return;
        }
        const box = elements.boundingBox();
        const zoom = Math.min(
            NEAREST,
            (cy.width() - 2 * ROOM) / Math.max(1, box.w),
            (cy.height() - 2 * ROOM) / Math.max(1, box.h));
        this.#move({
            zoom,
            pan: {
                x: (cy.width() - zoom * (box.x1 + box.x2)) / 2,
                y: (cy.height() - zoom * (box.y1 + box.y2)) / 2,
            },
        });
    }

    zoom(factor) {
        this.#fitted = false;
        this.cy.zoom({
            level: this.cy.zoom() * factor,
            renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 },
        });
    }

    reveal(id) {
        const node = this.cy.getElementById(id);
        if (node.empty() || this.cy.width() === 0) {
            return;
        }
        const { x, y } = node.renderedPosition();
        if (x < ROOM || y < ROOM || x > this.cy.width() - ROOM || y > this.cy.height() - ROOM) {
            this.#fitted = false;
            const pan = this.cy.pan();
            this.#move({
                zoom: this.cy.zoom(),
                pan: { x: pan.x + this.cy.width() / 2 - x, y: pan.y + this.cy.height() / 2 - y },
            });
        }
    }

    #outside(nodes) {
        if (nodes.empty()) {
            return false;
        }
        const box = nodes.boundingBox();
        const seen = this.cy.extent();
        return box.x1 < seen.x1 || box.x2 > seen.x2 || box.y1 < seen.y1 || box.y2 > seen.y2;
    }

    #move(view) {
        this.cy.stop();
        if (matchMedia(BRIEF).matches || this.#scene.nodes.size > MANY) {
            this.cy.viewport(view);
        } else {
            this.cy.animate({ ...view, duration: 250 });
        }
    }

    /** The whole scene for paper: dark on white in any theme. Marks keep their colours, since their
        symbols are drawn for these. */
    paper() {
        this.#host.classList.add('paper');
        const light = { ...colours(this.#host), card: '#fff' };
        this.#host.classList.remove('paper');
        const font = getComputedStyle(this.#host).fontFamily;
        this.cy.style(rules(light, font));
        const image = this.cy.png({ full: true, scale: 2, maxWidth: 3000, maxHeight: 3000, bg: '#fff' });
        this.cy.style(rules(this.#colours, font));
        return image;
    }

    // ---- Looks ----

    /** Fonts and colours of the page, of which a canvas inherits none. */
    paint() {
        this.#colours = colours(this.#host);
        this.cy.style(rules(this.#colours, getComputedStyle(this.#host).fontFamily));
        this.name();
    }

    /** Labels in the language of the interface, and what each node looks like. */
    name() {
        const { nodes, rests, words } = this.#scene;
        if (words === null || this.#colours === null) {
            return;
        }
        const { language } = words;
        const communities = Object.keys(words.communities);
        const compare = new Intl.Collator(language, { numeric: true }).compare;
        const number = new Intl.NumberFormat(language);
        this.cy.batch(() => {
            [...nodes.values()]
                .map(node => [node, best(node.label, language).text])
                .sort((a, b) => compare(a[1], b[1]))
                .forEach(([node, text], order) =>
                    this.cy.getElementById(node.id).data({
                        text: short(text),
                        han: HAN.test(text) ? 1 : 0,
                        order,
                        ...looks(node.kind, communities.indexOf(node.community), this.#colours),
                    }));
            rests.forEach(rest =>
                this.cy.getElementById(rest.id).data({ text: `+${number.format(rest.count)}` }));
        });
    }

    select() {
        const { selected } = this.#scene;
        this.cy.batch(() =>
            this.cy.nodes('.thing').forEach(node => node.toggleClass('chosen', selected.has(node.id()))));
    }

    mark() {
        const { marked } = this.#scene;
        this.cy.batch(() => {
            this.cy.elements().removeClass('marked');
            let last = this.cy.collection();
            marked.forEach(id => {
                const node = this.cy.getElementById(id);
                node.union(node.edgesWith(last)).addClass('marked');
                last = node;
            });
        });
        this.only(marked.length === 0 ? null : marked);
    }

    /** Dims all but some nodes and the edges between them; nothing where there are none. */
    only(ids) {
        this.cy.batch(() => {
            this.cy.elements().toggleClass('aside', ids !== null);
            if (ids !== null) {
                const kept = this.cy.nodes().filter(node => ids.includes(node.id()));
                kept.union(kept.edgesWith(kept)).removeClass('aside');
            }
        });
    }
}
