import { describe, expect, it } from "vitest";
import { describeLocale } from "../../src/config/locale.ts";
import { memoryHost } from "../../src/host/memory.ts";
import type { Locale } from "../../src/model/locale.ts";
import { readRegister } from "../../src/read/register.ts";

const english = describeLocale("en") as Locale;

function read(yaml: string) {
  return readRegister(memoryHost({ "/p/content/organizations.yaml": yaml }), "/p", english);
}

describe("readRegister", () => {
  it("reads names, abbreviations, countries and languages, with their lines", async () => {
    const { register, findings } = await read(
      '- { id: alpha, name: "Reading Rooms (Coast)", abbreviation: RR–1987, country: GR }\n- id: beta\n  name: رابطة المترجمين\n  language: ar\n',
    );
    expect(findings).toEqual([]);
    expect(register?.organizations).toMatchObject([
      { id: "alpha", name: "Reading Rooms (Coast)", abbreviation: "RR–1987", country: "GR", line: 1 },
      { id: "beta", country: undefined, language: { code: "ar", direction: "rtl" }, line: 2 },
    ]);
    expect(register?.organizations[0]?.language.code).toBe("en");
  });

  it("is empty where there is no file, or one of comments", async () => {
    expect(await readRegister(memoryHost({}), "/p", english)).toMatchObject({
      register: { organizations: [] },
      findings: [],
    });
    expect((await read("# none yet\n")).findings).toEqual([]);
  });

  it.each([
    ["- { id: Alpha, name: A }\n", "register", 1, 9],
    ["- { id: a, name: A, country: XX }\n", "register", 1, 30],
    ["- { id: a, name: A, country: gr }\n", "register", 1, 30],
    ["- { id: a, name: A, language: not_a_tag }\n", "register", 1, 31],
    ["- { id: a, nmae: A }\n", "register", 1, 3],
    ["- { id: a, name: A, colour: red }\n", "register", 1, 21],
    ["- { id: a, name: A }\n- { id: b, name: B }\n- { id: a, name: C }\n", "organization-duplicate", 3, 9],
    ["alpha: A\n", "register", 1, 1],
    ["- { id: a, name: [\n", "register", 2, 1],
  ])("says where %j is wrong", async (yaml, code, line, column) => {
    const { findings } = await read(yaml);
    expect(findings[0]).toMatchObject({ code, line, column, file: "content/organizations.yaml", severity: "error" });
  });
});
