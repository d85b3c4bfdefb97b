import { expect, test } from "vitest";
import { smallerScript } from "../../src/build/smaller-script.ts";

test("a script loses its comments and shares no name with another", async () => {
  const script = await smallerScript(
    "// Why.\nconst key = 1;\n/** What. */\nfunction show() { return key; }\nshow();\n",
  );
  expect(script).not.toMatch(/Why|What/);
  // Both in one scope would be an error: a name declared twice.
  expect(() => new Function(script + script)()).not.toThrow();
});

test("a script that cannot be read is served as it is", async () => {
  expect(await smallerScript("const = ;\n")).toBe("const = ;\n");
});
