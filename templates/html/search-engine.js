// Made from src/site/search/engine/ by npm run search:engine. Change it there.
const hexaplaEngine = (() => {
const unsaid =
/[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff]|(?=\p{Mn})[\p{scx=Arab}\p{scx=Cyrl}\p{scx=Hebr}\p{scx=Syrc}]|[\u0640\u06e5\u06e6]|\p{Default_Ignorable_Code_Point}/gu;
const alike = new Map(
"ß ss æ ae œ oe ø o đ d ð d ł l ħ h ŋ n þ th ı i ς σ ٱ ا ى ي ی ي ې ي ک ك ہ ه ھ ه ە ه ة ه ۃ ه ґ г"
.split(" ")
.flatMap((letter, at, all) => (at % 2 === 0 ? [[letter, all[at + 1] ?? letter] ] : [])),
);
function fold(text ) {
return text
.normalize("NFKD")
.toLowerCase()
.replace(unsaid, "")
.replace(/[^\0-\x7f]/gu, (sign) => alike.get(sign) ?? (/\p{Nd}/u.test(sign) ? digitOf(sign) : sign));
}
function digitOf(sign ) {
const code = sign.codePointAt(0) ?? 0;
let before = 0;
while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
return String(before % 10);
}
const stretches =
/(?<dense>(?:(?=[\p{L}\p{M}\p{Nl}])[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Lana}\p{sc=Talu}\p{sc=Tale}\p{sc=Tavt}\p{sc=Java}\p{sc=Bali}]\p{Cf}*)+)|(?:\p{N}|(?![\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Lana}\p{sc=Talu}\p{sc=Tale}\p{sc=Tavt}\p{sc=Java}\p{sc=Bali}])[\p{L}\p{M}\p{Cf}])+/gu;
const article = /^(?:[وفبك]?ال|و?لل)(?=.{3})/u;
function stretchesOf(text ) {
return [...text.matchAll(stretches)].map(({ index, 0: found, groups }) => ({
start: index,
text: found,
dense: groups?.dense !== undefined,
}));
}
function wordsOf(text ) {
return stretchesOf(text).flatMap((stretch) => (stretch.dense ? pairsOf(stretch) : wordOf(stretch)));
}
function termsOf(folded ) {
const bare = folded.replace(article, "");
return bare === folded ? [folded] : [folded, bare];
}
function wordOf({ start, text } ) {
const folded = fold(text);
return folded === "" ? [] : [{ start, end: start + text.length, terms: termsOf(folded) }];
}
function pairsOf({ start, text } ) {
let at = start;
const signs = [...text].flatMap((sign) => {
const from = at;
at += sign.length;
return [...fold(sign)].map((folded) => ({ folded, start: from, end: from + sign.length }));
});
return signs.map(({ folded, ...place }, index) => ({
...place,
terms: [folded + (signs[index + 1]?.folded ?? "")],
}));
}
const quotes = /["“”„‟«»‹›「」『』《》〝〞]/u;
function readQuery(text , segment ) {
return text
.normalize("NFC")
.split(quotes)
.flatMap((part, at) => (at % 2 === 1 ? [exactPhrase(part)] : freeWords(stretchesOf(part), segment)))
.filter(({ atoms }) => atoms.length > 0);
}
function exactPhrase(text ) {
return stretchesOf(text)
.map((stretch) => (stretch.dense ? densePhrase(stretch.text) : wordPhrase(stretch.text, Number.POSITIVE_INFINITY)))
.reduce(
(before, next) => ({
atoms: [...before.atoms, ...next.atoms.map((atom) => ({ ...atom, at: atom.at + before.span }))],
span: before.span + next.span,
}),
{ atoms: [], span: 0 },
);
}
function freeWords(stretches , segment ) {
return stretches.flatMap(({ text, dense }, at) =>
dense ? segment(text).map(densePhrase) : [wordPhrase(text, at === stretches.length - 1 ? 2 : 3)],
);
}
function stemOf(word ) {
const rest = word.length < 5 || /\d/.test(word) ? 0 : Math.min(3, Math.floor(word.length / 3), word.length - 4);
return word.slice(0, word.length - rest);
}
function wordPhrase(text , least ) {
const folded = fold(text);
if (folded === "") return { atoms: [], span: 0 };
return { atoms: [{ terms: termsOf(folded), prefix: [...folded].length >= least, at: 0 }], span: 1 };
}
function densePhrase(text ) {
const signs = [...text].flatMap((sign) => [...fold(sign)]);
const [only] = signs;
if (signs.length === 1 && only !== undefined) return { atoms: [{ terms: [only], prefix: true, at: 0 }], span: 1 };
const atoms = signs.slice(1).map((sign, at) => ({ terms: [(signs[at] ?? "") + sign], prefix: false, at }));
return { atoms, span: signs.length };
}
function placeOf(id ) {
const [, kind, number] = /(?:^|-)(point|section|p)-(\d+)$/.exec(id) ?? [];
return kind === undefined ? undefined : { kind, number: Number(number) };
}
function placeTerm({ kind, number } ) {
return `#${kind}-${number}`;
}
function readQuestions(text , names , segment ) {
const whole = text.normalize("NFC");
const named = namedIn(whole, formsOf(names));
const words = readQuery(whole, segment);
if (named.length === 0) return [words];
const rest = named.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, whole);
const blocks = named.map(({ term }) => ({ atoms: [{ terms: [term], prefix: false, at: 0 }], span: 1 }));
return [[...blocks, ...readQuery(rest, segment)], words];
}
function formsOf(names ) {
return Object.entries(names).flatMap(([kind, name]) => [formOf(kind, name), formOf(kind, `${kind} {number}`)]);
}
function formOf(kind , name ) {
const text = name.normalize("NFC").replace("{number}", " 0 ");
return { kind, words: wordsOf(text).map((word) => (wordAt(text, word) === "0" ? [] : termsOf(wordAt(text, word)))) };
}
function wordAt(text , { start, end } ) {
return fold(text.slice(start, end));
}
function namedIn(text , forms ) {
const words = wordsOf(text);
const named = [];
for (let at = 0; at < words.length; at += 1) {
const found = forms.flatMap((form) => namedAt(at, form, text, words))[0];
if (found === undefined || isQuoted(text, found)) continue;
named.push(found);
while ((words[at + 1]?.start ?? found.end) < found.end) at += 1;
}
return named;
}
function namedAt(at , { kind, words: wanted } , text , words ) {
const there = words.slice(at, at + wanted.length);
const read = there.map((word) => wordAt(text, word));
const number = read[wanted.findIndex((terms) => terms.length === 0)] ?? "";
const isThere = wanted.every((terms, index) => {
const own = read[index] ?? "";
return terms.length === 0 ? /^\d+$/.test(own) : termsOf(own).some((term) => terms.includes(term));
});
const [first, last] = [there[0], there.at(-1)];
if (!isThere || number === "" || first === undefined || last === undefined) return [];
return [{ start: first.start, end: last.end, term: placeTerm({ kind, number: Number(number) }) }];
}
function isQuoted(text , { start } ) {
return text.slice(0, start).split(quotes).length % 2 === 0;
}
const end = "\u{10ffff}";
function termFilesFor(query , { termFiles } ) {
const ranges = query.flatMap(({ atoms }) =>
atoms.flatMap(({ terms, prefix }) =>
terms.map((term) => (prefix ? ([stemOf(term), stemOf(term) + end] ) : ([term, term] ))),
),
);
return termFiles.flatMap((first, at) => {
const next = termFiles[at + 1];
const isNeeded = ranges.some(([from, to]) => first <= to && (next === undefined || from < next));
return isNeeded ? [at] : [];
});
}
function textFileOf(ordinal , { textFiles } ) {
return textFiles.findLastIndex((first) => first <= ordinal);
}
function statementsOf({ headings, texts } ) {
const own = (counts ) =>
counts.flatMap((count, statement) => new Array (count).fill(statement));
return [...headings.keys(), ...own(headings), ...own(texts)];
}
function weightOf(ordinal , { headings } ) {
const titles = headings.length;
if (ordinal < titles) return 4;
return ordinal < titles + headings.reduce((sum, each) => sum + each, 0) ? 2 : 1;
}
function writePlaces(places ) {
let last = 0;
return [...places]
.map(([ordinal, positions]) => {
const step = ordinal - last;
last = ordinal;
return [step, ...positions.map((position, at) => position - (positions[at - 1] ?? 0))]
.map((number) => number.toString(36))
.join(",");
})
.join(" ");
}
function readPlaces(text ) {
let ordinal = 0;
return new Map(
text.split(" ").map((entry) => {
const [step = 0, ...steps] = entry.split(",").map((number) => Number.parseInt(number, 36));
ordinal += step;
let position = 0;
return [ordinal, steps.map((each) => (position += each))] ;
}),
);
}
function findAnswers(
questions ,
entries ,
layout ,
) {
const known = new Set ();
return questions.flatMap((query) => {
const found = query.length === 0 ? [] : findParagraphs(query, entries, layout);
const others = found.filter((ordinal) => !known.has(ordinal));
for (const ordinal of others) known.add(ordinal);
return others.map((ordinal) => ({ ordinal, query }));
});
}
function findParagraphs(query , entries , layout ) {
const found = query.map((phrase) => placesOfPhrase(phrase, entries));
const statements = statementsOf(layout);
const rarities = found.map((places) => Math.log(1 + statements.length / (1 + places.size)));
const candidates = new Set(found.flatMap((places) => [...places.keys()]));
return [...candidates]
.filter((ordinal) => found.every((places) => places.has(ordinal) || places.has(statements[ordinal] ?? ordinal)))
.map((ordinal) => ({ ordinal, score: weightOf(ordinal, layout) * scoreOf(ordinal, found, rarities) }))
.sort((one, other) => other.score - one.score || one.ordinal - other.ordinal)
.map(({ ordinal }) => ordinal);
}
function scoreOf(ordinal , found , rarities ) {
const here = found.map((places) => places.get(ordinal));
const sum = here.reduce((score, place, at) => score + (rarities[at] ?? 0) * worthOf(place), 0);
return sum * (1 + nearness(here.map((place) => place?.positions ?? [])));
}
function worthOf(place ) {
return place === undefined ? 0.3 : place.likeness * (1 + Math.log(place.positions.length) / 6);
}
function nearness(lists ) {
if (lists.length < 2 || lists.some((list) => list.length === 0)) return 0;
const events = lists
.flatMap((list, which) => list.map((at) => ({ at, which })))
.sort((one, other) => one.at - other.at);
const last = lists.map(() => Number.NEGATIVE_INFINITY);
const width = events.reduce((least, { at, which }) => {
last[which] = at;
return Math.min(least, at - Math.min(...last) + 1);
}, Number.POSITIVE_INFINITY);
return Math.min(1, lists.length / width);
}
function placesOfPhrase({ atoms } , entries ) {
const [first = new Map (), ...rest] = atoms.map((atom) => placesOfAtom(atom, entries));
return rest.reduce((together, next) => bothOf(together, next), first);
}
function bothOf(one , other ) {
return new Map(
[...one].flatMap(([ordinal, place]) => {
const there = other.get(ordinal);
const starts = new Set(there?.positions);
const positions = place.positions.filter((position) => starts.has(position));
if (there === undefined || positions.length === 0) return [];
return [[ordinal, { positions, likeness: Math.min(place.likeness, there.likeness) }] ];
}),
);
}
function placesOfAtom(atom , entries ) {
const places = new Map ();
for (const [term, text] of entries) {
const likeness = likenessOf(term, atom);
if (likeness === 0) continue;
for (const [ordinal, own] of readPlaces(text)) {
const before = places.get(ordinal);
const starts = own.map((position) => position - atom.at);
const positions = before === undefined ? starts : inOrder([...before.positions, ...starts]);
places.set(ordinal, { positions, likeness: Math.max(likeness, before?.likeness ?? 0) });
}
}
return places;
}
function inOrder(positions ) {
return [...new Set(positions)].sort((one, other) => one - other);
}
function likenessOf(term , { terms, prefix } ) {
const likenesses = terms.map((wanted, at) => {
const own = at === 0 ? 1 : 0.8;
if (term === wanted) return own;
if (!prefix) return 0;
if (term.startsWith(wanted)) return own * (0.4 + (0.4 * wanted.length) / term.length);
return isFormOf(term, wanted) ? own * 0.3 : 0;
});
return Math.max(0, ...likenesses);
}
function isFormOf(term , wanted ) {
const stem = stemOf(wanted);
return stem !== wanted && term.startsWith(stem) && wanted.startsWith(stemOf(term));
}
const length = 320;
const lead = 100;
function excerptOf(text , query ) {
const words = wordsOf(text);
const ranges = foundIn(words, query);
const [start, end] = windowOf(text, words, ranges);
const inside = ranges.filter(([from, to]) => from >= start && to <= end);
const edges = [start, ...inside.flat(), end];
const pieces = edges.slice(1).map((edge, at) => ({ text: text.slice(edges[at], edge), found: at % 2 === 1 }));
return { pieces: pieces.filter((piece) => piece.text !== ""), cutBefore: start > 0, cutAfter: end < text.length };
}
function foundIn(words , query ) {
const ranges = query.flatMap((phrase) => rangesOf(words, phrase)).sort((one, other) => one[0] - other[0]);
const joined = [];
for (const [start, end] of ranges) {
const last = joined.at(-1);
if (last !== undefined && last[1] >= start) last[1] = Math.max(last[1], end);
else joined.push([start, end]);
}
return joined;
}
function rangesOf(words , { atoms, span } ) {
const isAt = (start ) =>
atoms.every((atom) => words[start + atom.at]?.terms.some((term) => likenessOf(term, atom) > 0));
return words.flatMap(({ start, end }, at) => (isAt(at) ? [[start, words[at + span - 1]?.end ?? end]] : []));
}
function windowOf(text , words , ranges ) {
if (text.length <= length * 1.25) return [0, text.length];
const first = ranges[0]?.[0] ?? 0;
const from = first <= lead ? 0 : Math.min(first - lead, text.length - length);
const start = from <= 0 ? 0 : (words.find((word) => word.start >= from)?.start ?? 0);
const last = words.findLast((word) => word.end <= start + length)?.end ?? text.length;
return [start, words.at(-1)?.end === last ? text.length : last];
}
return { excerptOf, findAnswers, placeOf, readQuestions, termFilesFor, textFileOf };
})();
