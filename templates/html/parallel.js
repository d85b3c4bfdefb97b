// The choice of columns on the page of a parallel edition. The style sheet hides them without any script; this remembers
// the choice while the window is open, without cookies, and keeps the last column from being taken away.

const key = "hexapla-hidden-columns";
const boxes = [...document.querySelectorAll(".columns input")];

/** A window may have no storage: private ones, files opened from a disk. */
function stored() {
  try {
    return (sessionStorage.getItem(key) ?? "").split(" ");
  } catch {
    return [];
  }
}

function store(hidden) {
  try {
    sessionStorage.setItem(key, hidden.join(" "));
  } catch {
    // The choice holds for this page.
  }
}

function isHidden(box) {
  return !box.checked;
}

const hidden = stored();
if (!boxes.every((box) => hidden.includes(box.value))) {
  for (const box of boxes) box.checked = !hidden.includes(box.value);
}

for (const box of boxes) {
  box.addEventListener("change", () => {
    if (boxes.every(isHidden)) box.checked = true;
    // What was hidden on another statement's page and is no column of this one stays hidden there.
    const others = stored().filter((code) => code !== "" && !boxes.some(({ value }) => value === code));
    store([...others, ...boxes.filter(isHidden).map(({ value }) => value)]);
  });
}
