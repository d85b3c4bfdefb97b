import { expect, test } from "vitest";
import { siteAddress } from "../../src/config/address.ts";

test.each([
  ["https://example.org", "https://example.org/"],
  ["https://example.org/statements", "https://example.org/statements/"],
  ["http://localhost:8080/", "http://localhost:8080/"],
  ["https://example.org/بيانات", "https://example.org/%D8%A8%D9%8A%D8%A7%D9%86%D8%A7%D8%AA/"],
  ["https://[::1]:8080/a.b/", "https://[::1]:8080/a.b/"],
  ["https://127.0.0.1/", "https://127.0.0.1/"],
  ["https://my_host.example.org./html/", "https://my_host.example.org./html/"],
  ["https://例え.jp/声明/", "https://xn--r8jz45g.jp/%E5%A3%B0%E6%98%8E/"],
])("%s is where dist/ may stand", (written, address) => {
  expect(siteAddress.parse(written)).toBe(address);
});

test.each([
  ["example.org/statements", /https:\/\/example\.org\/statements/],
  ["/statements/", /absolute address/],
  ["ftp://example.org/", /http or https/],
  ["https://", /absolute address/],
  ["https://example.org/my statements/", /no spaces/],
  ["https://example.org/?lang=en", /leave out “\?lang=en”/],
  ["https://example.org/#top", /leave out “#top”/],
  ["https://ada:secret@example.org/", /name and password/],
  ['https://exa"mple.org/', /“exa"mple\.org” is no host name/],
  ["https://-example.org/", /no host name/],
  ["https://بيا'ن.مثال/", /no host name/],
  ["https://example.org/statements/index.html", /leave out “index\.html”/],
  ["https://example.org/بيان/Index.HTM/", /leave out “Index\.HTM/],
  [7, /absolute address/],
])("%s is not, and the message says what to write", (written, message) => {
  const parsed = siteAddress.safeParse(written);
  expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([expect.stringMatching(message)]);
});
