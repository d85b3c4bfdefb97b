const partners: Readonly<Record<string, string>> = {
  ")": "(",
  "]": "[",
  "}": "{",
  "）": "（",
  "］": "［",
  "】": "【",
  "》": "《",
  "〉": "〈",
  "〕": "〔",
};
const opening = new Set(Object.values(partners));
const listMark = /(?<![\p{L}\p{M}\p{N}(])(?:\p{L}\p{M}*|\p{Nd}{1,3}|[ivx]{1,5})\)/gu;

/** The first bracket of a text that has no partner; full-width and half-width ones may be partners. */
export function loneBracket(text: string): string | undefined {
  const open: string[] = [];
  for (const [bracket] of withoutListMarks(text).matchAll(/[()[\]{}（）［］【】《》〈〉〔〕]/gu)) {
    if (opening.has(bracket)) open.push(bracket);
    else if (widthless(open.at(-1)) === widthless(partners[bracket])) open.pop();
    else return bracket;
  }
  return open.at(-1);
}

function widthless(bracket: string | undefined): string | undefined {
  return bracket?.normalize("NFKC");
}

/** `a)` and `12)` where nothing was opened before. */
function withoutListMarks(text: string): string {
  let depth = 0;
  let seen = 0;
  return text.replace(listMark, (mark, at: number) => {
    for (const character of text.slice(seen, at)) {
      if (character === "(" || character === "（") depth += 1;
      if (character === ")" || character === "）") depth -= 1;
    }
    seen = at;
    if (depth > 0) return mark;
    seen = at + mark.length;
    return "";
  });
}
