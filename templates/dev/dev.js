// Beside every page that `hexapla dev` shows: loads the page again when it was made anew, and shows what was found.
const script = document.currentScript;
const events = new EventSource("/~hexapla/events");

events.onmessage = ({ data }) => {
  const { build, findings } = JSON.parse(data);
  if (String(build) !== script.dataset.build) location.reload();
  else show(findings);
};

function show(findings) {
  document.querySelector("hexapla-findings")?.remove();
  if (findings.length === 0) return;
  const panel = document.createElement("hexapla-findings");
  panel.setAttribute("role", "status");
  panel.lang = "en";
  panel.dir = "ltr";
  for (const finding of findings) {
    const line = panel.appendChild(document.createElement("pre"));
    line.textContent = finding;
  }
  document.body.append(panel);
}
