import { expect, test, vi } from "vitest"
import { BundleMemo } from "./bundle-memo"
import type { BundleAsk } from "./virtual-files"

const ask = (text: string): BundleAsk => ({
  entry: "lesson/main.ts",
  files: { "lesson/main.ts": text },
  packages: {},
  given: { "@course/data": ["names"] },
})
const rejected = { kind: "rejected", problems: [] } as const

test("the same files are bundled once, also while the first bundle is being made", async () => {
  const bundle = vi.fn(async () => rejected)
  const memo = new BundleMemo(bundle)
  await Promise.all([memo.bundle(ask("a")), memo.bundle(ask("a"))])
  await memo.bundle(ask("a"))
  expect(bundle).toHaveBeenCalledTimes(1)
})

test("an edit is bundled anew, and so is what was long ago", async () => {
  const bundle = vi.fn(async () => rejected)
  const memo = new BundleMemo(bundle)
  for (const text of "abcdefg") await memo.bundle(ask(text))
  await memo.bundle(ask("a"))
  expect(bundle).toHaveBeenCalledTimes(8)
  await memo.bundle(ask("g"))
  expect(bundle).toHaveBeenCalledTimes(8)
})

test("a failure of the bundler itself is not remembered", async () => {
  const bundle = vi.fn().mockRejectedValueOnce(new Error("offline")).mockResolvedValueOnce(rejected)
  const memo = new BundleMemo(bundle)
  await expect(memo.bundle(ask("a"))).rejects.toThrow("offline")
  await expect(memo.bundle(ask("a"))).resolves.toBe(rejected)
})
