import { defineConfig } from "vitest/config";

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
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "end-to-end",
          include: ["tests/end-to-end/**/*.test.ts"],
          globalSetup: ["tests/support/temporary.ts", "tests/support/sample.ts"],
          testTimeout: 300_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
});
