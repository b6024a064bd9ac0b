// @ts-check
/** @file The rules that a type checker and a formatter do not cover. Comments cannot switch them off. */
import js from "@eslint/js"
import astro from "eslint-plugin-astro"
import globals from "globals"
import tseslint from "typescript-eslint"
import { fileURLToPath } from "node:url"

const ROOT = fileURLToPath(new URL("..", import.meta.url))

/** Rules that need the types, for the code where a forgotten promise is a bug that no reader sees. */
const typeAware = {
  files: ["src/**/*.{ts,tsx}", "packages/*/src/**/*.{ts,tsx}", "tests/**/*.ts"],
  languageOptions: {
    parserOptions: { projectService: true, tsconfigRootDir: ROOT },
  },
  rules: {
    "@typescript-eslint/await-thenable": "error",
    "@typescript-eslint/no-base-to-string": "error",
    "@typescript-eslint/no-floating-promises": ["error", { allowForKnownSafeCalls: [] }],
    "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
    "@typescript-eslint/no-unnecessary-type-assertion": "error",
    "@typescript-eslint/no-unsafe-argument": "error",
    "@typescript-eslint/no-unsafe-assignment": "error",
    "@typescript-eslint/no-unsafe-call": "error",
    "@typescript-eslint/no-unsafe-member-access": "error",
    "@typescript-eslint/no-unsafe-return": "error",
    "@typescript-eslint/only-throw-error": "error",
    "@typescript-eslint/restrict-plus-operands": "error",
    "@typescript-eslint/return-await": ["error", "error-handling-correctness-only"],
    "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
  },
}

/**
 * On the build side Astro makes types that are not there before its first run, and knows alone what an `.astro` file
 * is; in tests, matchers are of type `any`.
 */
const lessStrict = {
  files: ["**/*.test.{ts,tsx}", "tests/**/*.ts", "src/{course,components,mdx,pages}/**/*.ts", "src/*.ts"],
  rules: {
    "@typescript-eslint/no-unsafe-argument": "off",
    "@typescript-eslint/no-unsafe-assignment": "off",
    "@typescript-eslint/no-unsafe-call": "off",
    "@typescript-eslint/no-unsafe-member-access": "off",
    "@typescript-eslint/no-unsafe-return": "off",
  },
}

export default tseslint.config(
  {
    ignores: [
      "dist",
      ".astro",
      ".cache",
      "tests/fixtures",
      "tests/bench/peers",
      "test-results",
      "playwright-report",
    ],
  },
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  tseslint.configs.recommended,
  astro.configs["flat/recommended"],
  {
    rules: {
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description" }],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
      "prefer-const": "error",
    },
  },
  typeAware,
  lessStrict,
  {
    files: ["packages/*/src/**/*.ts", "src/**/*.{ts,tsx,astro}"],
    ignores: ["**/*.test.{ts,tsx}"],
    rules: { "no-console": ["error", { allow: ["warn", "error"] }] },
  },
  {
    files: ["packages/{engine,makemore,curriculum,grading,recall}/src/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Take a generator as an argument." },
        { object: "Date", property: "now", message: "Take the time as an argument." },
        { object: "performance", property: "now", message: "Take the time as an argument." },
      ],
    },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
  // What a bench hands over to a page runs there.
  {
    files: ["tests/bench/{cell,trainer}/*.mjs", "tests/soak/*.mjs"],
    languageOptions: { globals: globals.browser },
  },
)
