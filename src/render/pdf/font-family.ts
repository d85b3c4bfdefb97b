/**
 * The family under which Typst knows a face: name ID 1, with words of style trimmed from its end (ID 16, the typographic
 * family, it does not read). After Typst 0.14, `typographic_family` in crates/typst-library/src/text/font/book.rs.
 */
export function typstFamily(name: string): string {
  const family = name.trim().replace(/^\.+/, "");
  let kept = family;
  while (true) {
    const shorter = trimOnce(kept);
    if (shorter.length === kept.length) return kept;
    kept = shorter;
  }
}

const modifiers = /[ _-](extra|ext|ex|x|semi|sem|sm|demi|dem|ultra)$/i;
const styles =
  /(normal|italic|oblique|slanted|thin|th|hairline|light|lt|regular|medium|med|md|bold|bd|demi|extb|black|blk|bk|heavy|narrow|condensed|cond|cn|cd|compressed|expanded|exp)+$/i;

/** Trims a style that a separator sets off: `Foo-ExtraBold`, and not `Foobold`. */
function trimOnce(name: string): string {
  const stem = name.replace(styles, "");
  const bare = stem.replace(/[ _-]$/, "");
  return bare === stem ? separatedModifier(stem, name) : bare.replace(modifiers, "");
}

/** `Foo ExtraBold`: the modifier stands between the separator and the style. */
function separatedModifier(stem: string, name: string): string {
  return stem !== name && modifiers.test(stem) ? stem.replace(modifiers, "") : name;
}
