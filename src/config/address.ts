import { z } from "zod";

/** The address where dist/ will stand, as it may be written; absolute and with a trailing slash afterwards. */
export const siteAddress = z
  .string({ error: "an absolute address with http or https is wanted here" })
  .trim()
  .transform((value, context) => {
    const fault = addressFault(value);
    if (fault === undefined) return new URL(value.endsWith("/") ? value : `${value}/`).href;
    context.addIssue(fault);
    return z.NEVER;
  });

/** Why a text is no such address; each fault with what to write. */
function addressFault(value: string): string | undefined {
  const wanted = "an absolute address with http or https is wanted here";
  if (/[\s\p{Cc}]/u.test(value)) return "an address has no spaces; write a hyphen, or %20 where there is one";
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(value))
    return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?(\/|$)/u.test(value) ? `${wanted}: https://${value}` : wanted;
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol)) return wanted;
  if (/[?#]/.test(value)) return `this is where dist/ will stand: leave out “${/[?#].*$/s.exec(value)?.[0] ?? ""}”`;
  if (url.username !== "" || url.password !== "") return "everybody will read it: leave out name and password";
  return undefined;
}
