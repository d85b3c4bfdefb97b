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

function chosen(key) {
  return [...form.querySelectorAll(`input[name="${key}"]:checked`)].map((input) => input.value);
}

function choose() {
  const wanted = ["state", "rule", "locale", "statement"]
    .map((key) => ({ key, values: chosen(key) }))
    .filter(({ values }) => values.length > 0);
  const text = folded(search.value.trim());
  let shown = 0;
  for (const row of rows) {
    const { dataset, classList } = row.element;
    const fits = wanted.every(({ key, values }) => dataset[key].split(" ").some((each) => values.includes(each)));
    let stays = fits && (!found.checked || classList.contains("found"));
    if (stays && text !== "") {
      row.words ??= folded(row.element.textContent);
      stays = row.words.includes(text);
    }
    row.element.hidden = !stays;
    if (stays) shown += 1;
  }
  for (const section of sections) section.hidden = section.querySelector(".row:not([hidden])") === null;
  document.getElementById("shown").value = `${shown} of ${rows.length} rows`;
  document.getElementById("nothing").hidden = shown > 0;
}

/** Goes to the next row with findings, or the one before, from where the reader is. */
function go(step) {
  const targets = [...document.querySelectorAll(".row.found:not([hidden])")];
  const here = document.activeElement?.closest(".row");
  const at = targets.findIndex((row) => row === here);
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
  if (target instanceof HTMLElement && target.matches("input, textarea, select")) return;
  // Elsewhere the arrow keys scroll, as in every page.
  if (event.key.startsWith("Arrow") && target.closest?.(".row") === null) return;
  const action = actions[event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
});
form.addEventListener("input", choose);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => {
  // After the reset itself; “only rows with findings” is a choice, too, and is taken back here.
  setTimeout(() => {
    found.checked = false;
    choose();
  });
});
document.getElementById("next").addEventListener("click", () => go(1));
document.getElementById("previous").addEventListener("click", () => go(-1));
form.hidden = false;
choose();
