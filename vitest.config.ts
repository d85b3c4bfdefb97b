import { defineConfig } from "vitest/config";

// Limits are for what hangs; a machine that is slow and busy must not meet them. No test has one of its own.
const waiting = { poll: { timeout: 15_000 } };

// Two projects: the second builds the sample publication once for all its files (tests/support/sample.ts).
export default defineConfig({
  test: {
    globals: false,
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "parts",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/end-to-end/**"],
          globalSetup: ["tests/support/temporary.ts"],
          testTimeout: 300_000,
          hookTimeout: 900_000,
          expect: waiting,
        },
      },
      {
        test: {
          name: "end-to-end",
          include: ["tests/end-to-end/**/*.test.ts"],
          globalSetup: ["tests/support/temporary.ts", "tests/support/sample.ts"],
          testTimeout: 300_000,
          hookTimeout: 900_000,
          expect: waiting,
        },
      },
    ],
  },
});
