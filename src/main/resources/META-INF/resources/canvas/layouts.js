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
                nodeSeparation: 120,
                idealEdgeLength: edge => (edge.hasClass('rest') ? 60 : 110),
                nodeRepulsion: () => 9000,
                edgeElasticity: () => 0.3,
                gravity: 0.3,
                numIter: nodes.length > 150 ? 800 : 2500,
                packComponents: false,
                tile: true,
                fixedNodeConstraint: constraints.length > 0 ? constraints : undefined,
            })
            .run());
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

const byName = nodes => nodes.toArray().sort((a, b) => a.data('order') - b.data('order'));

/** The codebook as an outline: narrower below broader and indented, one block for each whole. */
export const hierarchy = (nodes, pinned) => {
    const above = node =>
        node.outgoers('edge[relation = "BROADER"], edge[relation = "ANSWERS"]').targets().filter(nodes);
    const below = node =>
        byName(node.incomers('edge[relation = "BROADER"], edge[relation = "ANSWERS"]').sources().filter(nodes));
    const blocks = [];
    const seen = new Set();
    const walk = (node, depth, block) => {
        if (seen.has(node.id())) {
            return;
        }
        seen.add(node.id());
        block.push([node, depth]);
        below(node).forEach(each => walk(each, depth + 1, block));
    };
    const roots = byName(nodes).filter(node => above(node).length === 0);
    const alone = [];
    roots.forEach(root => {
        const block = [];
        walk(root, 0, block);
        (block.length > 1 ? blocks : alone).push(block);
    });
    byName(nodes).filter(node => !seen.has(node.id())).forEach(node => alone.push([[node, 0]]));
    if (alone.length > 0) {
        const size = Math.max(8, Math.ceil(Math.sqrt(alone.length * 2)));
        for (let i = 0; i < alone.length; i += size) {
            blocks.push(alone.slice(i, i + size).flat());
        }
    }
    const rows = blocks.reduce((sum, block) => sum + block.length + 1, 0);
    const height = Math.max(10, Math.ceil(Math.sqrt(rows * 4)), ...blocks.map(block => block.length));
    let x = 0;
    let row = 0;
    blocks.forEach(block => {
        if (row > 0 && row + block.length > height) {
            x += 330;
            row = 0;
        }
        block.forEach(([node, depth]) => {
            if (!pinned.contains(node)) {
                node.position({ x: x + depth * 30, y: row * 46 });
            }
            row++;
        });
        row++;
    });
};

/**
 * A column for each community with what only it reaches, and in the middle what more than one
 * reaches; below what none reaches.
 */
export const columns = (nodes, pinned, reach, communities) => {
    const there = communities.filter(id => nodes.some(node => (reach[node.id()] ?? []).includes(id)));
    const order = [...there];
    order.splice(Math.ceil(there.length / 2), 0, '');
    const members = new Map(order.map(id => [id, []]));
    const others = [];
    byName(nodes).forEach(node => {
        const by = reach[node.id()] ?? [];
        if (by.length === 0) {
            others.push(node);
        } else {
            members.get(by.length > 1 ? '' : by[0]).push(node);
        }
    });
    const most = Math.max(0, ...[...members.values()].map(list => list.length));
    const rows = Math.max(6, Math.ceil(Math.sqrt(most * 3)));
    const place = (node, x, y) => {
        if (!pinned.contains(node)) {
            node.position({ x, y });
        }
    };
    let x = 0;
    order.forEach(id => {
        const list = members.get(id);
        const lanes = Math.max(1, Math.ceil(list.length / rows));
        const high = Math.ceil(list.length / lanes);
        list.forEach((node, i) =>
            place(node, x + Math.floor(i / high) * 150, ((i % high) - (high - 1) / 2) * 96));
        x += lanes * 150 + 130;
    });
    const wide = Math.max(1, Math.floor((x - 130) / 150));
    others.forEach((node, i) =>
        place(node, (i % wide) * 150, (rows / 2 + 0.7 + Math.floor(i / wide)) * 96));
};
