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
  if (!isHostName(url.hostname))
    return `“${hostOf(value)}” is no host name: letters, digits, hyphens and dots are wanted`;
  if (/[?#]/.test(value)) return `this is where dist/ will stand: leave out “${/[?#].*$/s.exec(value)?.[0] ?? ""}”`;
  const [page] = /[^/]+\.(?:x?html?|php)\/?$/i.exec(url.pathname) ?? [];
  if (page !== undefined) return `this is the folder where dist/ will stand: leave out “${page}”`;
  if (url.username !== "" || url.password !== "") return "everybody will read it: leave out name and password";
  return undefined;
}

/** URLs let more pass (`"`, `{`); an address with it would break the files that name it, and no host answers to it. */
function isHostName(host: string): boolean {
  return (
    /^\[[0-9a-f:.]+\]$/.test(host) ||
    /^[a-z0-9_]([a-z0-9_-]*[a-z0-9])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9])?)*\.?$/.test(host)
  );
}

function hostOf(address: string): string {
  return /^[^:]+:\/\/([^/?#]*)/.exec(address)?.[1] ?? address;
}
