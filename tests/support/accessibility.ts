import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What axe finds wrong with a page, every rule on, best practices included: one line a violation, with the elements. */
export async function accessibilityViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await axe(page).analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

/** What axe says of names that do not hold what is seen (WCAG 2.2, 2.5.3): a rule that it runs only when asked. */
export async function mismatchedNames(page: Page): Promise<readonly string[]> {
  const { violations } = await axe(page).withRules(["label-content-name-mismatch"]).analyze();
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
}

/**
 * Its “legacy” way judges the page in the page itself; the other opens an empty one to put frames together, and takes
 * nearly twice as long.
 *
 * @throws Where there are frames: this way looks into none.
 */
function axe(page: Page): AxeBuilder {
  if (page.frames().length > 1) throw new Error("The page has frames, which are not judged.");
  return new AxeBuilder({ page }).setLegacyMode();
}

/** What a screen reader reads of a page, in its order: the texts of the browser's accessibility tree. */
export async function readAloud(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string): readonly string[] => {
    const node = byId.get(id);
    if (node === undefined) return [];
    const own = !node.ignored && node.role?.value === "StaticText" ? [String(node.name?.value ?? "").trim()] : [];
    return own.length > 0 ? own : (node.childIds ?? []).flatMap(read);
  };
  const [root] = nodes;
  return root === undefined ? [] : read(root.nodeId).filter((text) => text !== "");
}
