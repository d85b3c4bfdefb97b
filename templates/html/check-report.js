// Chooses rows and goes from one to the next. Without it every row is there; nothing is asked for, nothing is kept.
const form = document.getElementById("filters");
const search = document.getElementById("search");
const found = document.getElementById("found");
const keys = document.getElementById("keys");
const rows = [...document.querySelectorAll(".row")].map((element) => ({ element, words: undefined }));
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
  for (const row of rows) row.element.hidden = misses.get(row)?.length !== 0;
  // Beside each choice stands how many rows it has, whatever else is chosen in its group.
  for (const [at, { key, inputs }] of groups.entries()) {
    const left = wanted.filter((row) => misses.get(row).every((group) => group === at));
    const counts = new Map();
    for (const { element } of left)
      for (const value of element.dataset[key].split(" ")) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const input of inputs)
      input.parentElement.querySelector(".count").textContent = String(counts.get(input.value) ?? 0);
  }
  const shown = wanted.filter((row) => misses.get(row).length === 0).length;
  for (const section of sections) section.hidden = section.querySelector(".row:not([hidden])") === null;
  document.getElementById("shown").value = `${shown} of ${rows.length} rows`;
  document.getElementById("nothing").hidden = shown > 0;
}

/** Goes to the next row with findings, or the one before, from where the reader is. */
function go(step) {
  const targets = [...document.querySelectorAll(".row.found:not([hidden])")];
  const here = document.activeElement?.closest(".row");
  const at = targets.indexOf(here);
  const after =
    here === null || here === undefined ? -1 : targets.findIndex((row) => here.compareDocumentPosition(row) & 4);
  let next = step > 0 ? 0 : targets.length - 1;
  if (at >= 0) next = at + step;
  else if (after >= 0) next = step > 0 ? after : after - 1;
  const row = targets[Math.min(Math.max(next, 0), targets.length - 1)];
  row?.querySelector(".block").focus({ preventScroll: true });
  row?.scrollIntoView({ block: "center" });
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
form.addEventListener("input", choose);
form.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("all").addEventListener("click", () => {
  for (const { inputs } of groups) for (const input of inputs) input.checked = false;
  search.value = "";
  found.checked = false;
  choose();
});
document.getElementById("next").addEventListener("click", () => go(1));
document.getElementById("previous").addEventListener("click", () => go(-1));
document.getElementById("groups").open = matchMedia("(min-width: 44rem)").matches;
form.hidden = false;
choose();
