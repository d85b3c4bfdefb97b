// The search page: reads the question, asks the index, shows what was found. What it knows of words and of the index is the
// engine's, which stands before it in the same file. The index is loaded piece by piece, as scripts, which a browser also
// reads from a folder on a disk.

const form = document.querySelector("form[role=search]");
const field = form.elements.q;
const [status, list, more, all] = ["found", "results", "more", "all"].map((id) => document.getElementById(id));
const { folder, version, language, numbers, counts, countsLanguage, table, none, failed } = form.dataset;
const names = JSON.parse(form.dataset.names);
const step = 10;

/** Pieces of the index by name, loaded or on their way. */
const pieces = new Map();
const received = new Map();
globalThis.hexaplaIndex = (name, content) => received.set(name, content);

function load(name) {
  const known = pieces.get(name);
  if (known !== undefined) return known;
  const piece = new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${folder}${name}.js?${version}`;
    script.onload = () => (received.has(name) ? resolve(received.get(name)) : reject(new Error(name)));
    script.onerror = () => reject(new Error(name));
    document.head.append(script);
  });
  pieces.set(name, piece);
  // What did not arrive is asked for again with the next question.
  piece.catch(() => pieces.delete(name));
  return piece;
}

/** A browser without a dictionary takes the whole stretch as one word. */
function segment(text) {
  if (Intl.Segmenter === undefined) return [text];
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  return Array.from(segmenter.segment(text), (each) => each.segment);
}

function say(found) {
  const form = new Intl.PluralRules(countsLanguage).select(found);
  const texts = JSON.parse(counts);
  const number = new Intl.NumberFormat([numbers, "en"]).format(found);
  return found === 0 ? none : (texts[form] ?? texts.other ?? Object.values(texts)[0]).replace("{number}", number);
}

async function textOf(ordinal, layout) {
  const file = hexaplaEngine.textFileOf(ordinal, layout);
  const texts = await load(`texts-${file}`);
  return texts[ordinal - layout.textFiles[file]];
}

function element(name, text, attributes) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(text);
  return made;
}

/** Words in the language and direction that they have. */
function speak(made, [, , , , lang, dir]) {
  if (lang) made.lang = lang;
  made.dir = dir || (lang ? "auto" : "");
  if (made.dir === "") made.removeAttribute("dir");
  return made;
}

/** Where in the statement it stands, as the signs beside its blocks have it. */
function placed([, id, , , , , isRow]) {
  const place = hexaplaEngine.placeOf(id);
  if (!isRow && place === undefined) return [];
  const number = (value) => new Intl.NumberFormat([numbers, "en"], { useGrouping: false }).format(value);
  const text = isRow ? table : names[place.kind].replace("{number}", number(place.number));
  const lang = countsLanguage === language ? {} : { lang: countsLanguage, dir: "auto" };
  return [" ", element("span", text, { className: "place", ...lang })];
}

async function itemOf({ ordinal, query }, layout) {
  const entry = await textOf(ordinal, layout);
  const isTitle = typeof entry[0] === "string";
  const title = isTitle ? entry : await textOf(entry[0], layout);
  const item = document.createElement("li");
  const link = element("a", "", { href: `${title[0]}#${encodeURIComponent(entry[1])}` });
  const words = speak(element("span", ""), title);
  words.append(...(isTitle ? marked(entry[2], query) : [title[2]]));
  link.append(words, ...(isTitle ? [] : placed(entry)));
  item.append(element("h2", link));
  if (!isTitle) {
    const excerpt = speak(element("p", "", { className: "excerpt", id: `excerpt-${ordinal}` }), entry);
    excerpt.append(...marked(entry[2], query));
    link.setAttribute("aria-describedby", excerpt.id);
    item.append(excerpt);
  }
  if (entry[3]) item.append(element("p", entry[3], { className: "notice" }));
  return item;
}

function marked(text, query) {
  const { pieces: parts, cutBefore, cutAfter } = hexaplaEngine.excerptOf(text, query);
  const shown = parts.map((part) => (part.found ? element("mark", part.text) : part.text));
  return [cutBefore ? "… " : "", ...shown, cutAfter ? " …" : ""];
}

/** Counts questions: an answer that comes after a later question is not shown. */
let asked = 0;

async function answer(text) {
  const layout = await load("layout");
  const questions = hexaplaEngine.readQuestions(text, names, segment);
  const files = hexaplaEngine.termFilesFor(questions.flat(), layout);
  const entries = (await Promise.all(files.map((at) => load(`terms-${at}`)))).flat();
  const found = hexaplaEngine.findAnswers(questions, entries, layout);
  return {
    found,
    itemsFrom: (at) => Promise.all(found.slice(at, at + step).map((each) => itemOf(each, layout))),
  };
}

function clear() {
  list.replaceChildren();
  more.hidden = true;
}

async function ask() {
  asked += 1;
  const mine = asked;
  const text = field.value.trim();
  all.hidden = text !== "";
  remember(text);
  if (text === "") {
    clear();
    status.textContent = "";
    return;
  }
  try {
    const { found, itemsFrom } = await answer(text);
    const items = await itemsFrom(0);
    if (mine !== asked) return;
    list.replaceChildren(...items);
    status.textContent = say(found.length);
    offerMore(found, itemsFrom);
  } catch {
    if (mine !== asked) return;
    clear();
    status.textContent = failed;
  }
}

function offerMore(found, itemsFrom) {
  more.hidden = found.length <= step;
  more.onclick = async () => {
    const items = await itemsFrom(list.children.length);
    list.append(...items);
    more.hidden = list.children.length >= found.length;
    items[0]?.querySelector("a").focus();
  };
}

/** The address of the page is the question, to be kept or sent; not every browser lets a page from a disk do this. */
function remember(text) {
  const address = new URL(location.href);
  if (text === "") address.searchParams.delete("q");
  else address.searchParams.set("q", text);
  try {
    if (address.href !== location.href) history.replaceState(null, "", address);
  } catch {
    // The page works without.
  }
}

let waiting;
function askSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(ask, 150);
}

field.addEventListener("input", (event) => {
  // Half a character of an input method is no question yet.
  if (!event.isComposing) askSoon();
});
field.addEventListener("compositionend", askSoon);
form.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing || field.value === "") return;
  event.preventDefault();
  field.value = "";
  ask();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  ask();
});

field.value = new URL(location.href).searchParams.get("q") ?? "";
if (field.value !== "") ask();
