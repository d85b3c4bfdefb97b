import type { Edition } from "../../model/edition.ts";

/** How much of a text is current, as its language writes per cent; `en` stands behind it (law 5). */
export function percentOf({ percent, locale }: Edition): string {
  return new Intl.NumberFormat([locale.intl, "en"], { style: "percent" }).format(percent / 100);
}
