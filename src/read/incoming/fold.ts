/**
 * A text for comparison: without case and accents, spaces as one. Marks that are letters of their own (vowel signs of
 * Indic scripts) stay.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u064b-\u0652\u0640\u200b-\u200f]/g, "")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/ς/g, "σ")
    .replace(/ı/g, "i")
    .replace(/[’ʼ`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
}

/** A heading for comparison: a hamza or madda counts for nothing either, as many leave it out. */
export function foldHeading(text: string): string {
  return foldText(text)
    .normalize("NFD")
    .replace(/[\u0653-\u0655]/g, "")
    .normalize("NFC");
}
