/**
 * @file The JSON schemas by which editors complete and check authors' YAML: made from the same schemas that the build checks
 * by. After a change there: npm run test:unit -- schemas -u
 */
import { globSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { jsonSchemas } from "@course/curriculum"

describe.each(Object.entries(jsonSchemas()))("the schema of %s", (name, schema) => {
  test("is current", async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      `../../packages/curriculum/schemas/${name}.schema.json`,
    )
  })

  test("is named in the first line of each such file, for editors", () => {
    const files = globSync(`content/lessons/*/${name}.yaml`)
    for (const file of files) {
      expect(readFileSync(file, "utf8").split("\n")[0], file).toBe(
        `# yaml-language-server: $schema=../../../packages/curriculum/schemas/${name}.schema.json`,
      )
    }
  })
})
