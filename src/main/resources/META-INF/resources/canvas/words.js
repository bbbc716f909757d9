// Labels in several languages, as canvas and list show them.

export const HAN = /\p{Script=Han}/u;

const LONGEST = 56;

/** A label on the canvas; list, tip and panel have all of it. */
export const short = text =>
    text.length > LONGEST ? text.slice(0, LONGEST - 1).trimEnd() + '…' : text;

/** HTML's word for a language that nobody has said. */
const tag = language => (language === 'und' ? '' : language);

const within = (language, wanted) => language === wanted || language.startsWith(`${wanted}-`);

/** The text for a reader of `wanted`: in that language, else in English, else whatever there is. */
export const best = (label, wanted) => {
    const languages = Object.keys(label);
    const language =
        languages.find(each => within(each, wanted)) ?? languages.find(each => within(each, 'en')) ?? languages[0];
    return { language: tag(language), text: label[language] };
};

/** The same in all other languages. */
export const others = (label, language) =>
    Object.entries(label)
        .filter(([each]) => tag(each) !== language)
        .map(([each, text]) => ({ language: tag(each), text }));

export const restText = (rest, words) =>
    words.texts.rest
        .replace('{count}', new Intl.NumberFormat(words.language).format(rest.count))
        .replace('{relation}', words.relations[rest.relation]);

/** Some words in a language, as an element. */
export const span = (text, language, name) => {
    const element = document.createElement('span');
    element.textContent = text;
    element.lang = language;
    element.className = name;
    return element;
};

/** What is told of an element of the canvas beside it, in all languages. */
export const told = (element, nodes, rests, words) => {
    const { language, kinds, communities, relations, texts } = words;
    if (element.hasClass('rest')) {
        const rest = rests.get(element.isNode() ? element.id() : element.target().id());
        return rest ? [span(restText(rest, words), language, 'first')] : [];
    }
    if (element.isEdge()) {
        const { from, to, relation, evidence } = element.data();
        const number = new Intl.NumberFormat(language).format(evidence);
        return [
            ...[from, to].map(id => best(nodes.get(id).label, language))
                .map(label => span(label.text, label.language, 'first'))
                .flatMap((end, i) => (i === 0 ? [end, span(relations[`${relation}.OUT`], language, 'fact')] : [end])),
            ...(evidence > 0 ? [span(texts.evidence.replace('{count}', number), language, 'fact')] : []),
        ];
    }
    const node = nodes.get(element.id());
    const first = best(node.label, language);
    const facts = [kinds[node.kind], ...(node.community ? [communities[node.community] ?? node.community] : [])];
    return [
        span(first.text, first.language, 'first'),
        ...others(node.label, first.language).map(each => span(each.text, each.language, 'other')),
        span(facts.join(' · '), language, 'fact'),
    ];
};
