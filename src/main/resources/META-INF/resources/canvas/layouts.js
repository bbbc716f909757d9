// Where nodes lie. All of it is decided by the scene alone, so that the same scene lies the same way
// whoever opens it. What is pinned stays.

/** Numbers that look random and are the same each time. */
const seeded = seed => () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** The force layout draws lots, which it takes from Math.random; it runs at one go. */
const withSameLots = run => {
    const random = Math.random;
    Math.random = seeded(20240812);
    try {
        run();
    } finally {
        Math.random = random;
    }
};

const fixed = nodes => nodes.map(node => ({ nodeId: node.id(), position: { ...node.position() } }));

/** Places what is not pinned by force; above 300 nodes roughly, which takes a tenth of the time. */
export const force = (nodes, pinned) => {
    if (nodes.length === 0) {
        return;
    }
    const constraints = fixed(pinned);
    const places = pinned.map(node => ({ ...node.position() }));
    withSameLots(() =>
        nodes
            .union(nodes.edgesWith(nodes))
            .layout({
                name: 'fcose',
                quality: nodes.length > 300 ? 'draft' : 'default',
                randomize: true,
                animate: false,
                fit: false,
                nodeDimensionsIncludeLabels: nodes.length <= 150,
                nodeSeparation: 90,
                idealEdgeLength: () => 85,
                nodeRepulsion: () => 7000,
                edgeElasticity: () => 0.35,
                gravity: 0.4,
                numIter: nodes.length > 150 ? 800 : 2500,
                packComponents: false,
                tile: true,
                fixedNodeConstraint: constraints.length > 0 ? constraints : undefined,
            })
            .run());
    // With a label, what is fixed is the middle of both, not of the node.
    pinned.forEach((node, i) => node.position(places[i]));
    if (nodes.length > 300) {
        spread(nodes.not(pinned));
        part(nodes.not(pinned));
    }
};

/** A rough layout is too tight for nodes of this size. */
const spread = nodes => {
    const at = nodes.map(node => node.position());
    const [left, right] = [Math.min(...at.map(each => each.x)), Math.max(...at.map(each => each.x))];
    const [top, bottom] = [Math.min(...at.map(each => each.y)), Math.max(...at.map(each => each.y))];
    const factor = Math.sqrt((at.length * 150 * 110) / Math.max(1, (right - left) * (bottom - top)));
    nodes.positions(node => ({
        x: left + (node.position('x') - left) * factor,
        y: top + (node.position('y') - top) * factor,
    }));
};

/** Puts nodes that a rough layout has on top of each other around where they are, in a spiral. */
const part = nodes => {
    const taken = new Map();
    nodes.forEach(node => {
        const { x, y } = node.position();
        const place = `${Math.round(x / 20)} ${Math.round(y / 20)}`;
        const number = taken.get(place) ?? 0;
        taken.set(place, number + 1);
        if (number > 0) {
            const [away, angle] = [70 * Math.sqrt(number), 2.4 * number];
            node.position({ x: x + away * Math.cos(angle), y: y + away * Math.sin(angle) });
        }
    });
};

/** Places new nodes beside what they hang on and leaves all others where they are. */
export const beside = (fresh, all) => {
    const taken = all.not(fresh).map(node => ({ ...node.position() }));
    const free = at => taken.every(other => Math.abs(other.x - at.x) > 118 || Math.abs(other.y - at.y) > 66);
    const middle = all.length > fresh.length ? all.not(fresh).boundingBox() : { x1: 0, x2: 0, y1: 0, y2: 0 };
    const centre = { x: (middle.x1 + middle.x2) / 2, y: (middle.y1 + middle.y2) / 2 };
    fresh.forEach(node => {
        const known = node.neighborhood('node').not(fresh);
        const anchor = known.length > 0 ? known[0].position() : centre;
        const away = Math.atan2(anchor.y - centre.y, anchor.x - centre.x) || 0;
        for (let ring = 1; ring < 60; ring++) {
            const steps = 6 * ring;
            for (let step = 0; step < steps; step++) {
                // First away from the middle, then to both sides in turn.
                const turn = (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2);
                const angle = away + (turn / steps) * 2 * Math.PI;
                const at = {
                    x: anchor.x + Math.cos(angle) * ring * 90,
                    y: anchor.y + Math.sin(angle) * ring * 70,
                };
                if (free(at)) {
                    node.position(at);
                    taken.push(at);
                    ring = 60;
                    break;
                }
            }
        }
    });
};

/** By kind, then by name. */
const inOrder = nodes =>
    nodes.toArray().sort((a, b) => a.data('rank') - b.data('rank') || a.data('order') - b.data('order'));

const UPWARD = 'edge[relation = "BROADER"], edge[relation = "ANSWERS"]';

/** The codebook as an outline: narrower below broader and indented; then what has none of both. */
export const hierarchy = (nodes, pinned) => {
    const blocks = [];
    const alone = [];
    const seen = new Set();
    const walk = (node, depth) => {
        if (seen.has(node.id())) {
            return [];
        }
        seen.add(node.id());
        const below = inOrder(node.incomers(UPWARD).sources().intersection(nodes));
        return [[node, depth], ...below.flatMap(each => walk(each, depth + 1))];
    };
    const start = node => {
        const block = walk(node, 0);
        (block.length > 1 ? blocks : alone).push(block);
    };
    inOrder(nodes).filter(node => node.outgoers(UPWARD).targets().intersection(nodes).empty()).forEach(start);
    // A circle has no beginning.
    inOrder(nodes).filter(node => !seen.has(node.id())).forEach(start);
    const height = Math.max(8, Math.ceil(Math.sqrt(nodes.length * 5.5)), ...blocks.map(block => block.length));
    for (let i = 0; i < alone.length; i += height) {
        blocks.push(alone.slice(i, i + height).flat());
    }
    let x = 0;
    let row = 0;
    blocks.forEach(block => {
        if (row > 0 && row + block.length > height) {
            x += 300;
            row = 0;
        }
        block.forEach(([node, depth]) => {
            if (!pinned.contains(node)) {
                node.position({ x: x + depth * 30, y: row * 46 });
            }
            row++;
        });
        row += 0.5;
    });
};

const LANE = 150;
const ROW = 100;
const GAP = 130;

/**
 * A column for each community with what only it reaches, and in the middle what more than one
 * reaches; below what none reaches.
 */
export const columns = (nodes, pinned, reach, communities) => {
    const by = node => reach[node.id()] ?? [];
    const there = communities.filter(id => nodes.some(node => by(node).includes(id)));
    const half = Math.ceil(there.length / 2);
    const order = [...there.slice(0, half), null, ...there.slice(half)];
    const all = inOrder(nodes);
    const shared = all.filter(node => by(node).length > 1);
    const others = all.filter(node => by(node).length === 0);
    const own = id => all.filter(node => by(node).length === 1 && by(node)[0] === id);
    const members = order.map(id => (id === null ? shared : own(id)));
    const rows = Math.max(6, Math.ceil(Math.sqrt(1.6 * Math.max(...members.map(list => list.length)))));
    const place = (node, x, y) => {
        if (!pinned.contains(node)) {
            node.position({ x, y });
        }
    };
    let left = 0;
    members.forEach((list, column) => {
        const lanes = Math.max(1, Math.ceil(list.length / rows));
        const high = Math.ceil(list.length / lanes);
        list.forEach((node, i) => {
            // Who speaks stands outside, what is spoken of inside.
            const lane = Math.floor(i / high);
            const x = column > half ? lanes - 1 - lane : lane;
            place(node, left + x * LANE, ((i % high) - (high - 1) / 2) * ROW);
        });
        left += (lanes - 1) * LANE + GAP + LANE;
    });
    const wide = Math.max(1, Math.floor(left / LANE) - 1);
    others.forEach((node, i) =>
        place(node, (i % wide) * LANE, (rows / 2 + 0.8 + Math.floor(i / wide)) * ROW));
};
