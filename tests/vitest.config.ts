import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: [
      "packages/*/src/**/*.test.{ts,tsx}",
      "src/**/*.test.{ts,tsx}",
      "tests/*.test.ts",
      "tests/content/**/*.test.ts",
    ],
    restoreMocks: true,
    // Content tests bundle with WebAssembly, which a busy machine may take its time over.
    testTimeout: 30_000,
  },
})
