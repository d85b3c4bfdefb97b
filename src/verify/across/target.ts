import { resolvePath } from "../../model/address.ts";

/** Where an address leads: to a file that should be here, elsewhere, or nowhere at all. */
export type Target =
  | { readonly kind: "here"; readonly path: string; readonly fragment: string }
  | { readonly kind: "elsewhere" }
  | { readonly kind: "nowhere" };

const elsewhere: Target = { kind: "elsewhere" };

/**
 * What an address leads to (URL Standard, section 4.4).
 *
 * @param from Path of the file that names it.
 * @param base Where the site stands, if that is known.
 */
export function targetOf(address: string, from: string, base: string | undefined): Target {
  const fragment = decoded(/#(.*)$/s.exec(address)?.[1] ?? "");
  if (address === "" || address.startsWith("#")) return { kind: "here", path: from, fragment };
  if (/^(https?:|[\\/])/i.test(address)) return belowBase(address, base, fragment);
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return elsewhere;
  // A link that is a query alone leads to its own page.
  if (address.startsWith("?")) return { kind: "here", path: from, fragment };
  const path = resolvePath(from, address);
  return path === undefined ? { kind: "nowhere" } : { kind: "here", path, fragment };
}

function belowBase(address: string, base: string | undefined, fragment: string): Target {
  if (!URL.canParse(address, base)) return base === undefined ? elsewhere : { kind: "nowhere" };
  const { origin, pathname } = new URL(address, base);
  const whole = origin + pathname;
  if (base === undefined || !whole.startsWith(base)) return elsewhere;
  return { kind: "here", path: decoded(whole.slice(base.length)).replace(/\/$/, ""), fragment };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
