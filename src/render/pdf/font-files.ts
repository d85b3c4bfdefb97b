/** What a font file's name says of its style, before anyone has opened it. */
interface FileStyle {
  readonly path: string;
  /** The name without its words of style: the same for all files of a family. */
  readonly stem: string;
  readonly weight: number;
  readonly italic: boolean;
  /** Condensed, expanded: no page asks for them. */
  readonly narrow: boolean;
}

const weights: readonly (readonly [RegExp, number])[] = [
  [/(extra|ultra)[ _-]?light/, 200],
  [/(extra|ultra)[ _-]?bold/, 800],
  [/(semi|demi)[ _-]?bold/, 600],
  [/thin|hairline/, 100],
  [/light/, 300],
  [/medium/, 500],
  [/black|heavy/, 900],
  [/bold/, 700],
  [/regular|normal/, 400],
];
const narrow = /(extra|ultra|semi)?[ _-]?(condensed|narrow|compressed|expanded)/;
const italic = /italic|oblique/;

/** Whether a path is one of a font Typst reads. WOFF and WOFF2 are not. */
function isFontFile(path: string): boolean {
  return /\.(ttf|otf|ttc|otc)$/i.test(path);
}

/**
 * Of font files, those a page needs: of each family regular and bold, upright and italic, as far as the names tell. A
 * family in nine weights of 15 MB is then two files to read. Files whose names say nothing are all kept.
 */
export function neededFiles(paths: readonly string[]): readonly string[] {
  const styles = paths.filter(isFontFile).map(styleOf);
  const families = Map.groupBy(styles, (style) => `${style.stem} ${style.italic}`);
  const kept = new Set([...families.values()].flatMap(neededOf));
  return styles.filter((style) => kept.has(style)).map((style) => style.path);
}

function neededOf(family: readonly FileStyle[]): readonly FileStyle[] {
  const plain = family.filter((style) => !style.narrow);
  return nearestWeights(plain.length > 0 ? plain : family);
}

/** Those nearest to regular and to bold; several where they are equally near. */
export function nearestWeights<T extends { readonly weight: number }>(faces: readonly T[]): readonly T[] {
  const near = (wanted: number) => Math.min(...faces.map((face) => Math.abs(face.weight - wanted)));
  const regular = near(400);
  const bold = near(700);
  return faces.filter(({ weight }) => Math.abs(weight - 400) === regular || Math.abs(weight - 700) === bold);
}

function styleOf(path: string): FileStyle {
  const name = path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.\w+$/, "")
    .toLowerCase();
  const [pattern, weight] = weights.find(([words]) => words.test(name)) ?? [undefined, 400];
  const bare = pattern === undefined ? name : name.replace(pattern, "");
  // Packages put a weight's number before its name: `NotoSerif_700Bold_Italic`.
  const stem = bare
    .replace(italic, "")
    .replace(narrow, "")
    .replace(/\d00/, "")
    .replace(/[ _-]+/g, "");
  return { path, stem, weight, italic: italic.test(name), narrow: narrow.test(name) };
}
