// Reading a text block by block. Without this a sign (¶) is a link to its block; with it, a sign opens a panel that copies
// the address or shows the block in another language, and the links to other languages lead to the block one is at.

const template = document.getElementById("reader");
const masthead = document.querySelector(".masthead");
const nav = masthead?.querySelector(".languages");

const key = "hexapla-beside";
const panel = template.content.firstElementChild.cloneNode(true);
const words = panel.dataset;
const [copyButton, said, choice, select, other, openLine, closeButton] = [
  ".copy",
  ".said",
  ".choose",
  "select",
  ".other",
  ".open",
  ".close",
].map((name) => panel.querySelector(name));
const [link, beside] = [said, said].map((line) => line.appendChild(document.createElement("span")));
const signs = [...document.querySelectorAll(".sign")];
const languages = new Map(
  [...(nav?.querySelectorAll("a[hreflang]:not([aria-current])") ?? [])].map((each) => [each.hreflang, each.href]),
);
const pages = new Map();
/** The sign whose panel is open. */
let current;

/** The element that an address names, or `null`. */
function named(hash) {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

/** A table's sign names its first cell, and means the whole. */
function blockOf(sign) {
  const element = named(sign.hash);
  return element?.closest(".table") ?? element;
}

// ── The panel ──

/** A window may have no storage: private ones, files opened from a disk. */
function remembered(code) {
  try {
    if (code !== undefined) sessionStorage.setItem(key, code);
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function show(sign) {
  hide();
  current = sign;
  const y = scrollY;
  location.hash = sign.hash;
  // The address is the block's from now on, and nothing has moved.
  scrollTo({ top: y, behavior: "instant" });
  sign.setAttribute("aria-expanded", "true");
  panel.setAttribute("aria-label", sign.getAttribute("aria-label") ?? sign.textContent);
  link.textContent = "";
  beside.textContent = "";
  const block = named(sign.hash);
  if (block.matches("li")) block.append(panel);
  else (block.closest(".table") ? sign.parentElement : block).after(panel);
  const code = remembered();
  select.value = languages.has(code) ? code : "";
  place();
  panel.scrollIntoView({ block: "nearest" });
  // Enter copies, Tab goes on to the languages, Escape leads back.
  copyButton.focus({ preventScroll: true });
  showBeside();
}

function hide() {
  panel.remove();
  current?.setAttribute("aria-expanded", "false");
  current = undefined;
}

/** Closes the panel; the reader is where it was opened. */
function leave() {
  const sign = current;
  hide();
  sign?.focus({ preventScroll: true });
}

/** Where there is room beside the text, the panel begins at the height of its block. */
function place() {
  if (current === undefined) return;
  const top = blockOf(current).getBoundingClientRect().top - panel.offsetParent.getBoundingClientRect().top;
  panel.style.setProperty("--at", `${top}px`);
}

/** The published address, for a page from a disk too; on another host (a rehearsal) that host's, without file name and query. */
function addressOf(sign) {
  const own = document.querySelector("link[rel=canonical]").href;
  const { origin, pathname, protocol } = location;
  const isOwn = protocol === "file:" || new URL(own).origin === origin;
  return new URL(sign.hash, isOwn ? own : origin + pathname.replace(/index\.html$/, "")).href;
}

async function copy() {
  const address = addressOf(current);
  try {
    await navigator.clipboard.writeText(address);
    link.textContent = words.copied;
  } catch {
    // Of no language: neither its font nor its digits are to be those of the words around. It breaks between its parts.
    const shown = Object.assign(document.createElement("bdi"), { dir: "ltr", lang: "zxx" });
    for (const part of address.split(/(?<=[^/:]\/)|(?=#)/)) shown.append(part, document.createElement("wbr"));
    link.replaceChildren(`${words.address} `, shown);
  }
}

// ── The same block in another language ──

function say(text) {
  beside.textContent = text === "" ? "" : ` ${text}`;
  beside.classList.toggle("unseen", text === words.shown);
}

async function showBeside() {
  const code = select.value;
  const sign = current;
  const page = languages.get(code);
  other.hidden = true;
  openLine.hidden = page === undefined;
  say("");
  if (page === undefined) return;
  Object.assign(openLine.firstElementChild, { href: page + sign.hash, hreflang: code });
  // What is opened from a disk may not read its neighbours: there is the link.
  if (location.protocol === "file:") return say(words.failed);
  say(words.loading);
  const text = await read(page);
  if (current !== sign || select.value !== code) return;
  const parts = text && counterpart(text, sign.hash.slice(1), page);
  if (!parts) return say(text ? words.absent : words.failed);
  other.replaceChildren(...parts);
  // The script's fonts and size are those of its own page.
  other.className = `other ${text.documentElement.className}`;
  other.lang = text.documentElement.lang;
  other.dir = text.documentElement.dir;
  other.hidden = false;
  say(words.shown);
  place();
}

/** The page as a document, read once; nothing where it cannot be had now. */
async function read(page) {
  try {
    if (!pages.has(page)) {
      const response = await fetch(page);
      if (!response.ok) return undefined;
      pages.set(page, new DOMParser().parseFromString(await response.text(), "text/html"));
    }
    return pages.get(page);
  } catch {
    return undefined;
  }
}

/** Copies of the block and of what is said of its state; nothing where that page has no such block. */
function counterpart(text, id, page) {
  const found = text.getElementById(decodeURIComponent(id));
  if (found === null) return undefined;
  const block = found.closest(".table") ?? found;
  const parts = [block.cloneNode(true)];
  let before = block.previousElementSibling;
  for (; before?.matches(".notice"); before = before.previousElementSibling) parts.unshift(before.cloneNode(true));
  if (block.matches("li")) parts.push(listOf(block, parts.pop()));
  return parts.map((part) => cleaned(part, page));
}

/** An item keeps its number. */
function listOf(item, copy) {
  const list = item.parentElement.cloneNode(false);
  if (list.matches("ol")) list.start += [...item.parentElement.children].indexOf(item);
  list.append(copy);
  return list;
}

/** What can stand in this page: no second id, no heading, no script, no address that means another page's neighbour. */
function cleaned(part, page) {
  const box = document.createElement("div");
  box.append(part);
  for (const sign of box.querySelectorAll(".sign")) sign.replaceWith(...sign.childNodes);
  for (const each of box.querySelectorAll("script, style, template, .at")) each.remove();
  for (const each of box.querySelectorAll("[id]")) each.removeAttribute("id");
  for (const each of box.querySelectorAll("a[href]")) each.href = new URL(each.getAttribute("href"), page);
  for (const each of box.querySelectorAll("img")) each.src = new URL(each.getAttribute("src"), page);
  for (const each of box.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const { lang, dir } = each;
    const line = Object.assign(document.createElement("p"), { lang, dir, className: `${each.className} head` });
    line.append(...each.childNodes);
    each.replaceWith(line);
  }
  return box.firstElementChild;
}

// ── The languages keep the block ──

/** The block that the address names, if it is seen or none is; else the first that is seen. */
function here() {
  const top = Math.max(0, masthead.getBoundingClientRect().bottom) + 8;
  const target = named(location.hash);
  const box = target?.getBoundingClientRect();
  const isSeen = box && box.bottom > top && box.top < innerHeight;
  const first = signs.find((sign) => (blockOf(sign)?.getBoundingClientRect().bottom ?? 0) > top);
  return isSeen || first === undefined || first === signs[0] ? ownHash() : first.hash;
}

/** In a parallel edition an id may end in its column's language, which other editions' do not. */
function ownHash() {
  const column = named(location.hash)?.closest(".cell");
  const end = `-${column?.lang}`;
  return column && location.hash.endsWith(end) ? location.hash.slice(0, -end.length) : location.hash;
}

function carry() {
  const hash = here();
  for (const each of nav.querySelectorAll("a")) each.hash = hash;
}

if (nav) {
  for (const type of ["pointerover", "focusin", "click"]) nav.addEventListener(type, carry);
  // Its line stays in sight, so that the language can be changed where one is.
  const stay = () => {
    const above = Math.max(0, nav.offsetTop - 6);
    masthead.style.setProperty("--above", `${above}px`);
    const isSticky = getComputedStyle(masthead).position === "sticky";
    document.documentElement.style.setProperty("--head", `${isSticky ? masthead.offsetHeight - above : 0}px`);
  };
  masthead.classList.add("stays");
  stay();
  addEventListener("resize", stay);
}

for (const [code, page] of languages) {
  const { lang, dir, textContent } = nav.querySelector(`a[hreflang="${code}"]`);
  select.append(Object.assign(new Option(textContent, code), { lang, dir }));
  languages.set(code, page.replace(/#.*/, ""));
}
choice.hidden = languages.size === 0;
for (const sign of signs) {
  sign.setAttribute("aria-expanded", "false");
  sign.title = words.sign;
}

document.addEventListener("click", (event) => {
  const sign = event.target.closest?.("article .sign");
  if (!sign || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (sign === current) hide();
  else show(sign);
});
document.addEventListener("keydown", ({ key: pressed }) => {
  if (pressed === "Escape") leave();
});
select.addEventListener("change", () => {
  remembered(select.value);
  showBeside();
});
copyButton.addEventListener("click", copy);
closeButton.addEventListener("click", leave);
addEventListener("resize", place);
