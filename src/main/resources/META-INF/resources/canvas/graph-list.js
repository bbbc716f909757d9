// <graph-list>: the scene as a list box, beside the canvas and always the same as it. Arrows go, Space
// selects, Enter looks at an entry alone, Delete hides what is selected.
import { best, others, restText, span } from './words.js';
import './symbols.js';

const fold = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

class GraphList extends HTMLElement {

    canvas = null;
    #field = document.createElement('input');
    #label = document.createElement('label');
    #name = document.createElement('span');
    #box = document.createElement('div');
    #empty = document.createElement('p');
    #state = null;
    #active = null;
    #anchor = null;
    #pressed = false;

    constructor() {
        super();
        this.#field.type = 'search';
        this.#label.append(this.#name, this.#field);
        this.#label.className = 'find';
        this.#box.className = 'entries';
        this.#box.tabIndex = 0;
        this.#box.setAttribute('role', 'listbox');
        this.#box.setAttribute('aria-multiselectable', 'true');
        this.#empty.hidden = true;
        this.#field.addEventListener('input', () => this.#find());
        this.#field.addEventListener('keydown', event => {
            if ((event.key === 'ArrowDown' || event.key === 'Enter') && !event.isComposing) {
                event.preventDefault();
                this.#box.focus();
                this.#go(this.#entries()[0]);
            }
        });
        this.#box.addEventListener('keydown', event => this.#key(event));
        this.#box.addEventListener('click', event => this.#click(event));
        // Scrolling under a pointer that is pressed would make it miss what it is on.
        this.#box.addEventListener('pointerdown', () => { this.#pressed = true; });
        this.#box.addEventListener('focus', () => {
            if (!this.#pressed) {
                this.#go(this.#entry(this.#active) ?? this.#entries()[0]);
            }
        });
    }

    connectedCallback() {
        this.append(this.#label, this.#box, this.#empty);
    }

    // ---- What the canvas says ----

    show(state) {
        this.#state = state;
        const { language, texts, kinds } = state.words;
        this.#name.textContent = texts.find;
        this.#box.setAttribute('aria-label', texts.list);
        this.#empty.textContent = texts.nothing;
        const groups = new Map();
        state.nodes.forEach(node => {
            groups.set(node.kind, [...(groups.get(node.kind) ?? []), node]);
        });
        const order = Object.keys(kinds);
        const compare = new Intl.Collator(language, { numeric: true }).compare;
        const sorted = nodes =>
            nodes.map(node => [best(node.label, language), node]).sort((a, b) => compare(a[0].text, b[0].text));
        const number = new Intl.NumberFormat(language);
        const parts = [...groups]
            .sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0]))
            .map(([kind, nodes]) =>
                this.#group(
                    texts.group.replace('{kind}', kinds[kind]).replace('{count}', number.format(nodes.length)),
                    sorted(nodes).map(([label, node]) => this.#option(node, label))));
        if (state.rests.length > 0) {
            parts.push(this.#group(texts.rests, state.rests.map(rest => this.#rest(rest))));
        }
        const at = this.#box.scrollTop;
        const place = this.#entries().findIndex(entry => entry.dataset.id === this.#active);
        this.#box.replaceChildren(...parts);
        this.#box.scrollTop = at;
        this.select(state.selected);
        this.#find();
        if (!this.#entry(this.#active)) {
            this.#active = this.#instead(place);
            this.#box.removeAttribute('aria-activedescendant');
        }
        this.#light();
    }

    /** Where the active entry is gone, the one that took its place. */
    #instead(place) {
        const entries = this.#entries();
        return place < 0 ? null : entries[Math.min(place, entries.length - 1)]?.dataset.id ?? null;
    }

    select(ids) {
        if (!this.#state) {
            return;
        }
        this.#state.selected = ids;
        this.#entries(true).forEach(entry =>
            entry.setAttribute('aria-selected', String(ids.has(entry.dataset.id))));
        const only = ids.size === 1 ? this.#entry([...ids][0]) : null;
        if (only && !this.#box.matches(':focus') && !this.#pressed) {
            this.#active = only.dataset.id;
            this.#light();
            this.#into(only);
        }
    }

    #group(name, entries) {
        const group = document.createElement('div');
        const title = document.createElement('div');
        title.textContent = name;
        title.className = 'group';
        title.setAttribute('aria-hidden', 'true');
        group.setAttribute('role', 'group');
        group.setAttribute('aria-label', name);
        group.append(title, ...entries);
        return group;
    }

    #option(node, label) {
        const option = this.#bare(node.id);
        const symbol = document.createElement('graph-symbol');
        symbol.setAttribute('kind', node.kind);
        const words = document.createElement('span');
        words.className = 'words';
        words.append(span(label.text, label.language, 'first'));
        others(node.label, label.language).forEach(each =>
            words.append(' ', span(each.text, each.language, 'other')));
        const { communities, texts, language } = this.#state.words;
        const facts = [];
        if (node.community && node.kind !== 'COMMUNITY') {
            facts.push(communities[node.community] ?? node.community);
        }
        if (node.id in this.#state.pinned) {
            facts.push(texts.pinned);
        }
        if (facts.length > 0) {
            words.append(' ', span(facts.join(' · '), language, 'fact'));
        }
        option.append(symbol, words);
        option.dataset.words = fold(Object.values(node.label).join('\n'));
        return option;
    }

    #rest(rest) {
        const option = this.#bare(rest.id);
        const of = this.#state.nodes.find(node => node.id === rest.of);
        const { language } = this.#state.words;
        const words = document.createElement('span');
        words.className = 'words';
        words.append(span(restText(rest, this.#state.words), language, 'first'));
        if (of) {
            const label = best(of.label, language);
            words.append(' ', span(label.text, label.language, 'fact'));
        }
        option.append(words);
        option.classList.add('rest');
        option.dataset.words = fold(words.textContent);
        return option;
    }

    #bare(id) {
        const option = document.createElement('div');
        option.setAttribute('role', 'option');
        option.id = `entry ${id}`.replaceAll(' ', '_');
        option.dataset.id = id;
        return option;
    }

    focusEntries() {
        this.#box.focus();
    }

    // ---- What somebody does ----

    #entries(hidden = false) {
        return [...this.#box.querySelectorAll('[role=option]')].filter(entry => hidden || !entry.hidden);
    }

    #entry(id) {
        return id === null ? undefined : this.#entries().find(entry => entry.dataset.id === id);
    }

    #go(entry) {
        if (entry) {
            this.#active = entry.dataset.id;
            this.#light();
            this.#into(entry);
        }
    }

    /** Scrolls the list alone, never the page. */
    #into(entry) {
        const box = this.#box.getBoundingClientRect();
        const at = entry.getBoundingClientRect();
        if (at.top < box.top) {
            this.#box.scrollTop += at.top - box.top - 4;
        } else if (at.bottom > box.bottom) {
            this.#box.scrollTop += at.bottom - box.bottom + 4;
        }
    }

    #light() {
        this.#entries(true).forEach(entry => entry.classList.toggle('active', entry.dataset.id === this.#active));
        const entry = this.#entry(this.#active);
        if (entry) {
            this.#box.setAttribute('aria-activedescendant', entry.id);
        }
    }

    #click(event) {
        this.#pressed = false;
        const entry = event.target.closest('[role=option]');
        if (!entry) {
            return;
        }
        this.#active = entry.dataset.id;
        this.#light();
        if (entry.classList.contains('rest')) {
            this.canvas.tell('graph-rest', [entry.dataset.id]);
        } else if (event.shiftKey && this.#anchor) {
            this.#range(this.#anchor, entry.dataset.id);
        } else {
            this.#anchor = entry.dataset.id;
            this.canvas.choose(entry.dataset.id, event.ctrlKey || event.metaKey);
            this.canvas.reveal(entry.dataset.id);
        }
    }

    #key(event) {
        this.#pressed = false;
        const entries = this.#entries();
        const at = entries.findIndex(entry => entry.dataset.id === this.#active);
        const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1, PageDown: at + 8, PageUp: at - 8 };
        const active = entries[at];
        if (event.key in steps && !event.ctrlKey && !event.altKey) {
            const to = entries[Math.max(0, Math.min(entries.length - 1, steps[event.key]))];
            this.#anchor ??= this.#active;
            this.#go(to);
            if (event.shiftKey && to) {
                this.#range(this.#anchor, to.dataset.id);
            } else {
                this.#anchor = null;
            }
        } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
            this.canvas.chooseAll(this.#things(entries));
        } else if (event.key === ' ' && active) {
            this.#press(active, true);
        } else if (event.key === 'Enter' && active) {
            this.#press(active, false);
        } else if (event.key === 'Delete') {
            const chosen = [...this.#state.selected];
            this.canvas.hide(chosen.length > 0 ? chosen : active ? [active.dataset.id] : []);
        } else if (event.key === 'Escape') {
            this.canvas.chooseAll([]);
        } else {
            return;
        }
        event.preventDefault();
    }

    #press(entry, more) {
        if (entry.classList.contains('rest')) {
            this.canvas.tell('graph-rest', [entry.dataset.id]);
        } else if (more) {
            this.canvas.choose(entry.dataset.id, true);
        } else {
            this.canvas.chooseAll([entry.dataset.id]);
            this.canvas.tell('graph-look', [entry.dataset.id]);
        }
        this.canvas.reveal(entry.dataset.id);
    }

    #things(entries) {
        return entries.filter(entry => !entry.classList.contains('rest')).map(entry => entry.dataset.id);
    }

    #range(from, to) {
        const ids = this.#things(this.#entries());
        const [a, b] = [ids.indexOf(from), ids.indexOf(to)].sort((x, y) => x - y);
        this.canvas.chooseAll(ids.slice(Math.max(0, a), b + 1));
    }

    /** Leaves what has the words, here and on the canvas. */
    #find() {
        const wanted = fold(this.#field.value.trim());
        this.#entries(true).forEach(entry => {
            entry.hidden = wanted !== '' && !entry.dataset.words.includes(wanted);
        });
        this.#box.querySelectorAll('[role=group]').forEach(group => {
            group.hidden = [...group.querySelectorAll('[role=option]')].every(entry => entry.hidden);
        });
        const found = this.#things(this.#entries());
        this.#empty.hidden = wanted === '' || found.length > 0;
        this.canvas?.find(wanted === '' ? null : found);
    }
}

customElements.define('graph-list', GraphList);
