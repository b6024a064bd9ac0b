import { expect, test } from "vitest"
import { lectureAddress } from "./lecture"

test("a link starts the film at the second: 9:24 is 564, 1:02:57 is 3777", () => {
  expect(lectureAddress("makemore-bigram", "9:24")).toBe("https://www.youtube.com/watch?v=PaCmpygFfXo&t=564s")
  expect(lectureAddress("makemore-bigram", "12:45")).toContain("&t=765s")
  expect(lectureAddress("makemore-bigram", "1:02:57")).toContain("&t=3777s")
})

test("what is no time fails with the way to write one", () => {
  for (const at of ["9", "9:4", "9:75", "1:2:57", "noon"]) {
    expect(() => lectureAddress("makemore-bigram", at)).toThrow("written like 9:24 or 1:02:57")
  }
})
