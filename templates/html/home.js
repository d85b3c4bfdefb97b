// Offers the language that the reader's browser prefers, at the head of the page. Nobody is sent anywhere: without this,
// or where no language fits, the list below is the whole choice.

const choices = [...document.querySelectorAll(".choices a[data-offer]")];

/** Nearest first: RFC 4647, section 3.4, “Lookup”, then any variety of the same language in the same script. */
function lookup(wish) {
  const parts = wish.toLowerCase().split("-");
  for (let length = parts.length; length > 0; length -= 1) {
    const tag = parts.slice(0, length).join("-");
    const found = choices.find(({ hreflang }) => hreflang.toLowerCase() === tag);
    if (found !== undefined && written(found.hreflang) === written(wish)) return found;
  }
  return choices.find(({ hreflang }) => written(hreflang) === written(wish));
}

/** A language and its script: `zh-TW` is not read by who reads `zh-Hans`. */
function written(tag) {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag.toLowerCase();
  }
}

function offer(choice) {
  const { lang, dir, hreflang } = choice;
  const link = Object.assign(document.createElement("a"), { lang, dir, hreflang, textContent: choice.dataset.offer });
  link.href = choice.getAttribute("href");
  const line = Object.assign(document.createElement("p"), { className: "offer" });
  line.append(link);
  document.querySelector(".front").prepend(line);
}

const wished = navigator.languages.map(lookup).find((choice) => choice !== undefined);
if (wished !== undefined && choices.length > 1) offer(wished);
