// Chooses rows and goes from one to the next. Without it every row is there; nothing is asked for, nothing is kept.
const form = document.getElementById("filters");
const search = document.getElementById("search");
const found = document.getElementById("found");
const keys = document.getElementById("keys");
const rows = [...document.querySelectorAll(".row")].map((element) => ({ element, words: undefined }));
// The row that the address names; it is shown whatever is chosen, until something else is.
let named;
const sections = [...document.querySelectorAll("main section")];

/** Letters as they are searched for: capitals, accents written loose and marks of direction make no difference. */
function folded(text) {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, "");
}

const groups = ["state", "rule", "locale", "statement"].map((key) => ({
  key,
  inputs: [...form.querySelectorAll(`input[name="${key}"]`)],
}));

/** Whether a row has what is searched for, and findings where only such rows are wanted. */
function isWanted(row, text) {
  if (found.checked && !row.element.classList.contains("found")) return false;
  if (text === "") return true;
  row.words ??= folded(row.element.textContent);
  return row.words.includes(text);
}

function choose() {
  const text = folded(search.value.trim());
  const wanted = rows.filter((row) => isWanted(row, text));
  const chosen = groups.map(({ inputs }) => inputs.filter(({ checked }) => checked).map(({ value }) => value));
  const fits = ({ element }, at) =>
    chosen[at].length === 0 || element.dataset[groups[at].key].split(" ").some((each) => chosen[at].includes(each));
  const misses = new Map(wanted.map((row) => [row, groups.map((_, at) => at).filter((at) => !fits(row, at))]));
  for (const row of rows) row.element.hidden = row.element !== named && misses.get(row)?.length !== 0;
  // Beside each choice stands how many rows it has, whatever else is chosen in its group.
  for (const [at, { key, inputs }] of groups.entries()) {
    const left = wanted.filter((row) => misses.get(row).every((group) => group === at));
    const counts = new Map();
    for (const { element } of left)
      for (const value of element.dataset[key].split(" ")) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const input of inputs)
      input.parentElement.querySelector(".count").textContent = String(counts.get(input.value) ?? 0);
  }
  const shown = rows.filter(({ element }) => !element.hidden).length;
  for (const section of sections) section.hidden = section.querySelector(".row:not([hidden])") === null;
  document.getElementById("shown").value = `${shown} of ${rows.length} rows`;
  document.getElementById("nothing").hidden = shown > 0;
}

/** Goes to the next row with findings, or the one before, from where the reader is; behind the last one there is none. */
function go(step) {
  const targets = [...document.querySelectorAll(".row.found:not([hidden])")];
  const here = document.activeElement?.closest(".row");
  if (!here) show(targets.at(step > 0 ? 0 : -1));
  else if (step > 0) show(targets.find((row) => here.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING));
  else show(targets.findLast((row) => here.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_PRECEDING));
}

function show(row) {
  row?.querySelector(".block").focus({ preventScroll: true });
  row?.scrollIntoView({ block: "center" });
}

/** Shows the row that the address names, with findings or without; keys go on from there. */
function follow() {
  const id = location.hash.slice(1);
  named = rows.find(({ element }) => element.id === id || element.id === decoded(id))?.element;
  if (named === undefined) return;
  choose();
  // At the end of loading the browser goes to the target itself, and takes the focus from all that is not the target.
  named.tabIndex = -1;
  named.focus({ preventScroll: true });
  named.scrollIntoView({ block: "center" });
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const actions = {
  j: () => go(1),
  k: () => go(-1),
  ArrowDown: () => go(1),
  ArrowUp: () => go(-1),
  "/": () => search.focus(),
};

document.addEventListener("keydown", (event) => {
  if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const { target } = event;
  if (target instanceof HTMLElement && target.matches("input:not([type=checkbox])")) return;
  // Elsewhere the arrow keys scroll, as in every page.
  if (event.key.startsWith("Arrow") && target.closest?.(".row") === null) return;
  const action = actions[event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
});
form.addEventListener("input", () => {
  named = undefined;
  choose();
});
addEventListener("hashchange", follow);
form.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("all").addEventListener("click", () => {
  for (const { inputs } of groups) for (const input of inputs) input.checked = false;
  search.value = "";
  found.checked = false;
  named = undefined;
  choose();
});
document.getElementById("next").addEventListener("click", () => go(1));
document.getElementById("previous").addEventListener("click", () => go(-1));
document.getElementById("groups").open = matchMedia("(min-width: 44rem)").matches;
form.hidden = false;
choose();
follow();
