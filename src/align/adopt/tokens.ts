/** Scripts that write no spaces between words: there, neighbouring characters stand for words. */
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}\p{scx=Javanese}\p{scx=Balinese}\p{scx=Tai_Le}\p{scx=New_Tai_Lue}\p{scx=Tai_Tham}\p{scx=Tai_Viet}\p{scx=Yi}]/u;

const run = /[\p{L}\p{M}\p{N}'’ʼ]+/gu;

/** The tokens by which the words of two languages are associated; a token may occur several times. */
export function tokensOf(text: string): readonly string[] {
  const words = foldCase(text).match(run) ?? [];
  const tokens = words.flatMap((word) => (unspaced.test(word) ? pieces(word, 2) : stems(word)));
  const first = process.env.FIRST ? tokens.slice(0, Number(process.env.FIRST)).map((t) => `^${t}`) : [];
  const punct = process.env.PUNCT ? (text.match(/[\p{P}](?=\s|$)/gu) ?? []) : [];
  return [...tokens, ...first, ...punct];
}

function foldCase(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

const stemLength = Number(process.env.STEM ?? 5);
const mode = process.env.TOK ?? "stem";
function stems(word: string): readonly string[] {
  if (mode === "stem") return [word.slice(0, stemLength)];
  if (mode === "word") return [word];
  if (mode === "both")
    return word.length > stemLength ? [word.slice(0, stemLength), `-${word.slice(-stemLength)}`] : [word];
  return pieces(`<${word}>`, stemLength);
}

function pieces(word: string, length: number): readonly string[] {
  const characters = [...word];
  if (characters.length <= length) return [word];
  return characters.slice(0, characters.length - length + 1).map((_, at) => characters.slice(at, at + length).join(""));
}
