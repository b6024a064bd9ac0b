import { expect, test } from "vitest"
import { underBase } from "./address"

test("a site at the root of a host links from the root", () => {
  expect(underBase("/", "/")).toBe("/")
  expect(underBase("/lessons/makemore-bigram/", "/")).toBe("/lessons/makemore-bigram/")
})

test("a site in a folder links inside that folder", () => {
  expect(underBase("/", "/course/")).toBe("/course/")
  expect(underBase("/data/names.txt", "/course/")).toBe("/course/data/names.txt")
})

test("a base without its last slash gives the same addresses", () => {
  expect(underBase("/data/names.txt", "/course")).toBe("/course/data/names.txt")
})
