// <coded-transcript>: the words of an interview, with what is coded beside each line. The server says
// what is there; what a coder chooses is told to it by positions in code points. See CodedTranscript.

const CHOSEN = 'chosen-passage';
const points = text => [...text].length;

class CodedTranscript extends HTMLElement {

    #lines = [];
    #passages = new Map();
    #words = {};
    #open = null;
    #active = 0;
    /** What is selected, in code points; the focus is the end that moves. */
    #selection = null;
    #box = document.createElement('div');
    #said = document.createElement('p');
    #clean = null;

    constructor() {
        super();
        this.#box.className = 'lines';
        this.#box.setAttribute('role', 'application');
        this.#said.className = 'sr-only';
        this.#said.setAttribute('aria-live', 'polite');
        this.#box.addEventListener('keydown', event => this.#key(event));
        this.#box.addEventListener('focusin', event => {
            const line = this.#lineOf(event.target);
            if (line !== null && event.target.tagName === 'P') {
                this.#go(line, false);
            }
        });
        this.#box.addEventListener('click', event => {
            const button = event.target.closest('button');
            if (button) {
                this.#tell('passage-open', { id: button.dataset.id });
            }
        });
    }

    connectedCallback() {
        this.append(this.#box, this.#said);
        // A selection may end outside of the text.
        const ended = () => setTimeout(() => this.#pointed());
        document.addEventListener('pointerup', ended);
        this.#clean = () => document.removeEventListener('pointerup', ended);
    }

    disconnectedCallback() {
        this.#clean?.();
        CSS.highlights?.delete(CHOSEN);
    }

    // ---- What the server says ----

    show(language, text, passages) {
        this.#passages = new Map(passages.map(each => [each.id, each]));
        this.#lines = [];
        this.#box.lang = language;
        this.#box.replaceChildren();
        let start = 0;
        for (const words of text.split('\n')) {
            const characters = [...words];
            const end = start + characters.length;
            if (words.trim()) {
                this.#lines.push(this.#line(characters, start, end));
            }
            start = end + 1;
        }
        this.#box.append(...this.#lines.map(line => line.element));
        this.#lines.forEach(line => this.#draw(line));
        this.#go(Math.min(this.#active, this.#lines.length - 1), false);
    }

    speak(words) {
        this.#words = words;
        this.#box.setAttribute('aria-label', words.transcript);
        this.#box.setAttribute('aria-description', words.keys);
        this.#lines.forEach(line => this.#draw(line));
    }

    /** A passage that was coded, or is not any more: then it has no codes. */
    change(passage) {
        const before = this.#passages.get(passage.id);
        if (passage.gone) {
            this.#passages.delete(passage.id);
        } else {
            this.#passages.set(passage.id, passage);
        }
        this.#touched(before ?? passage);
        this.#touched(passage);
        this.#highlight();
    }

    /** Shows which words are being coded, and which passage they are, if they are one. */
    choose(start, end, id) {
        const before = this.#passages.get(this.#open);
        this.#open = id || null;
        this.#selection = { anchor: start, focus: end };
        [before, this.#passages.get(this.#open)].filter(Boolean).forEach(each => this.#touched(each));
        this.#highlight();
        this.#lines[this.#at(start)]?.element.scrollIntoView({ block: 'nearest' });
    }

    /** Back to the text, where it was left. */
    focusText() {
        this.#go(this.#active, true);
    }

    // ---- Lines ----

    #line(characters, start, end) {
        const element = document.createElement('div');
        element.className = 'line';
        const text = document.createElement('p');
        text.tabIndex = -1;
        const codes = document.createElement('ul');
        element.append(text, codes);
        return { element, text, codes, characters, start, end };
    }

    #touched(passage) {
        this.#lines
            .filter(line => line.start < passage.end && line.end > passage.start)
            .forEach(line => this.#draw(line));
    }

    #draw(line) {
        const here = [...this.#passages.values()]
            .filter(each => each.start < line.end && each.end > line.start)
            .sort((a, b) => a.start - b.start || a.end - b.end);
        const cuts = new Set([line.start, line.end]);
        here.forEach(each => {
            cuts.add(Math.max(line.start, each.start));
            cuts.add(Math.min(line.end, each.end));
        });
        const places = [...cuts].sort((a, b) => a - b);
        line.text.replaceChildren(...places.slice(1).map((end, at) => {
            const words = line.characters.slice(places[at] - line.start, end - line.start).join('');
            const inside = here.filter(each => each.start <= places[at] && each.end >= end);
            if (inside.length === 0) {
                return document.createTextNode(words);
            }
            const mark = document.createElement('mark');
            mark.textContent = words;
            mark.dataset.layers = Math.min(inside.length, 3);
            mark.classList.toggle('open', inside.some(each => each.id === this.#open));
            return mark;
        }));
        const focused = line.codes.contains(document.activeElement)
            && document.activeElement.dataset.id;
        line.codes.replaceChildren(
            ...here.filter(each => each.end <= line.end).map(each => this.#codes(each)));
        if (focused) {
            [...line.codes.querySelectorAll('button')]
                .find(each => each.dataset.id === focused)?.focus();
        }
    }

    #codes(passage) {
        const item = document.createElement('li');
        const button = document.createElement('button');
        button.type = 'button';
        button.dataset.id = passage.id;
        button.setAttribute('aria-pressed', String(passage.id === this.#open));
        button.lang = this.#words.language ?? '';
        button.textContent = passage.codes.join(' · ') || this.#words.none;
        item.append(button);
        return item;
    }

    #lineOf(node) {
        const element = (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)
            ?.closest('.line');
        const at = this.#lines.findIndex(line => line.element === element);
        return at < 0 ? null : at;
    }

    /** The line of a position, or the next one. */
    #at(position) {
        const at = this.#lines.findIndex(line => line.end > position);
        return at < 0 ? this.#lines.length - 1 : at;
    }

    #go(at, focus) {
        const line = this.#lines[at];
        if (!line) {
            return;
        }
        const before = this.#lines[this.#active];
        if (before) {
            before.text.tabIndex = -1;
        }
        line.text.tabIndex = 0;
        this.#active = at;
        if (focus) {
            line.text.focus();
        }
    }

    // ---- Choosing ----

    #pointed() {
        const chosen = document.getSelection();
        if (!chosen.rangeCount || chosen.isCollapsed) {
            return;
        }
        const range = chosen.getRangeAt(0);
        if (!this.#box.contains(range.startContainer) || !this.#box.contains(range.endContainer)) {
            return;
        }
        const start = this.#position(range.startContainer, range.startOffset);
        const end = this.#position(range.endContainer, range.endOffset);
        if (start < end) {
            chosen.removeAllRanges();
            this.#select(start, end);
            this.#take();
        }
    }

    #position(node, offset) {
        const line = this.#lines[this.#lineOf(node) ?? 0];
        if (node === this.#box) {
            return this.#lines[offset]?.start ?? this.#lines.at(-1).end;
        }
        if (!line.text.contains(node)) {
            return line.element === node && offset === 0 ? line.start : line.end;
        }
        const before = document.createRange();
        before.setStart(line.text, 0);
        before.setEnd(node, offset);
        return line.start + points(before.toString());
    }

    #key(event) {
        const command = event.ctrlKey || event.metaKey;
        if (event.target.tagName !== 'P' || event.isComposing || event.altKey) {
            return;
        }
        if (command && event.key.toLowerCase() === 'z') {
            event.preventDefault();
            this.#tell('passage-undo', {});
            return;
        }
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (step && !command) {
            event.preventDefault();
            const along = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
            if (event.shiftKey) {
                this.#extend(step, along ? 'word' : 'sentence');
            } else if (along) {
                this.#sentence(step);
            } else {
                this.#drop();
                this.#go(Math.max(0, Math.min(this.#lines.length - 1, this.#active + step)), true);
            }
        } else if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            if (!this.#selection) {
                this.#sentence(1);
            }
            this.#take();
        } else if (event.key === 'Escape' && this.#selection) {
            event.preventDefault();
            this.#drop();
        }
    }

    /** The parts of a line, as positions. */
    #parts(line, granularity) {
        const text = line.characters.join('');
        let at = line.start;
        return [...new Intl.Segmenter(this.#box.lang, { granularity }).segment(text)]
            .map(({ segment }) => {
                const start = at;
                at += points(segment);
                return { start, end: at, blank: !segment.trim() };
            })
            .filter(part => !part.blank);
    }

    /** Chooses the next sentence or the one before. */
    #sentence(step) {
        const line = this.#lines[this.#active];
        const parts = this.#parts(line, 'sentence');
        const inside = this.#selection && this.#selection.focus > line.start
            && this.#selection.anchor < line.end;
        const now = inside
            ? parts.findIndex(part => part.end >= this.#selection.focus) : step > 0 ? -1 : parts.length;
        const next = parts[now + step];
        if (next) {
            this.#select(next.start, next.end);
        } else if (this.#lines[this.#active + step]) {
            this.#drop();
            this.#go(this.#active + step, true);
            this.#sentence(step);
        }
    }

    /** Moves the end of what is chosen by a word or a sentence. */
    #extend(step, granularity) {
        if (!this.#selection) {
            this.#sentence(1);
            return;
        }
        const { anchor, focus } = this.#selection;
        const first = Math.max(0, this.#at(focus - 1) - 1);
        const ends = this.#lines.slice(first, first + 3)
            .flatMap(line => this.#parts(line, granularity))
            .map(part => part.end);
        const next = step > 0
            ? ends.find(end => end > focus)
            : ends.filter(end => end < focus && end > anchor).at(-1);
        if (next !== undefined) {
            this.#select(anchor, next);
        }
    }

    #select(start, end) {
        this.#selection = { anchor: start, focus: end };
        this.#highlight();
        this.#said.textContent = this.#between(start, end);
    }

    #drop() {
        this.#selection = null;
        this.#highlight();
    }

    #take() {
        if (this.#selection) {
            this.#tell('passage-choose', {
                start: this.#selection.anchor,
                end: this.#selection.focus,
            });
        }
    }

    #between(start, end) {
        return this.#lines
            .filter(line => line.start < end && line.end > start)
            .map(line => line.characters
                .slice(Math.max(0, start - line.start), Math.max(0, end - line.start)).join(''))
            .join('\n');
    }

    #highlight() {
        if (!CSS.highlights) {
            return;
        }
        CSS.highlights.delete(CHOSEN);
        if (this.#selection) {
            const { anchor, focus } = this.#selection;
            CSS.highlights.set(CHOSEN, new Highlight(...this.#lines
                .filter(line => line.start < focus && line.end > anchor)
                .map(line => this.#range(line, anchor, focus))));
        }
    }

    #range(line, start, end) {
        const range = document.createRange();
        range.setStart(...this.#place(line, Math.max(line.start, start)));
        range.setEnd(...this.#place(line, Math.min(line.end, end)));
        return range;
    }

    /** The node and offset of a position. */
    #place(line, position) {
        let left = position - line.start;
        const walker = document.createTreeWalker(line.text, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const characters = [...node.data];
            if (left <= characters.length) {
                return [node, characters.slice(0, left).join('').length];
            }
            left -= characters.length;
        }
        return [line.text, line.text.childNodes.length];
    }

    #tell(event, detail) {
        this.dispatchEvent(new CustomEvent(event, { detail }));
    }
}

customElements.define('coded-transcript', CodedTranscript);
