// The choice of columns on the page of a parallel edition. The style sheet hides them without any script; this takes the
// choice from the address (`?columns=en,ar`) or from the page before, writes it into the address, remembers it while the
// window is open, without cookies, and keeps the last column from being taken away. It stands behind the choice and before
// the rows, and the page waits for it: no row is seen with a column that is then put away.

const columnsKey = "hexapla-hidden-columns";
const boxes = [...document.querySelectorAll(".columns input")];
const codes = boxes.map(({ value }) => value);

/** A window may have no storage: private ones, files opened from a disk. */
function stored() {
  try {
    return (sessionStorage.getItem(columnsKey) ?? "").split(" ");
  } catch {
    return [];
  }
}

function store(hidden) {
  try {
    sessionStorage.setItem(columnsKey, hidden.join(" "));
  } catch {
    // The choice holds for this page.
  }
}

/** The columns that the address asks for; nothing where it names none of this page's. */
function asked() {
  const named = (new URLSearchParams(location.search).get("columns") ?? "").split(",");
  return codes.some((code) => named.includes(code)) ? named : undefined;
}

/** Whether the address leads into a column that is not among these; its rows may not have been read yet. */
function leadsBeyond(shown) {
  return codes.some((code) => location.hash.endsWith(`-${code}`) && !shown.includes(code));
}

function showColumns(shown) {
  for (const box of boxes) box.checked = shown.length === 0 || shown.includes(box.value);
}

/** The address says what is seen, so that who gets it sees the same. */
function writeAddress() {
  const shown = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  const url = new URL(location.href);
  url.searchParams.delete("columns");
  const others = url.searchParams.toString();
  const own = shown.length === codes.length ? "" : `columns=${shown.join(",")}`;
  url.search = [others, own].filter((part) => part !== "").join("&");
  try {
    history.replaceState(history.state, "", url);
  } catch {
    // A file opened from a disk has no address to write.
  }
}

/** A link to one language's block shows its column; one to a block within a row leads to its first language. */
function follow() {
  const id = location.hash.slice(1);
  if (id === "") return;
  const target = document.getElementById(id);
  if (target === null) {
    const inOrder = boxes.toSorted((one, other) => other.checked - one.checked).map(({ value }) => value);
    const code = inOrder.find((each) => document.getElementById(`${id}-${each}`) !== null);
    if (code !== undefined) location.replace(`#${id}-${code}`);
  } else if (target.closest(".cell")?.offsetParent === null) {
    showColumns([]);
    target.scrollIntoView();
  }
}

const hidden = stored();
const first = asked() ?? codes.filter((code) => !hidden.includes(code));
showColumns(leadsBeyond(first) ? [] : first);
writeAddress();
document.addEventListener("DOMContentLoaded", follow);
addEventListener("hashchange", follow);

for (const box of boxes) {
  box.addEventListener("change", () => {
    if (boxes.every(({ checked }) => !checked)) box.checked = true;
    // What was hidden on another statement's page and is no column of this one stays hidden there.
    const others = stored().filter((code) => code !== "" && !codes.includes(code));
    store([...others, ...boxes.filter(({ checked }) => !checked).map(({ value }) => value)]);
    writeAddress();
  });
}
