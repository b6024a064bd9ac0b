/**
 * @file The JSON schemas by which editors complete and check authors' YAML: made from the same schemas that the build checks
 * by. After a change there: npm run test:unit -- schemas -u
 */
import { globSync, readFileSync } from "node:fs"
import { basename } from "node:path"
import { describe, expect, test } from "vitest"
import { jsonSchemas } from "@course/curriculum"

const LESSONS = ["content/lessons/*", ".config/new-lesson/template"]
const schemas = Object.entries(jsonSchemas())

describe.each(schemas)("the schema of %s", (name, schema) => {
  test("is current", async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      `../../packages/curriculum/schemas/${name}.schema.json`,
    )
  })

  test("is named in the first line of each such file, for editors", () => {
    const files = globSync(LESSONS.map((folder) => `${folder}/${name}.yaml`))
    for (const file of files) {
      expect(readFileSync(file, "utf8").split("\n")[0], file).toBe(
        `# yaml-language-server: $schema=../../../packages/curriculum/schemas/${name}.schema.json`,
      )
    }
  })

  test("is what the editor's settings name for a file that is new", () => {
    const settings = JSON.parse(readFileSync(".vscode/settings.json", "utf8")) as Record<string, unknown>
    expect(settings["yaml.schemas"]).toHaveProperty(
      [`./packages/curriculum/schemas/${name}.schema.json`],
      `content/lessons/*/${name}.yaml`,
    )
  })
})

test("every YAML file of a lesson has a schema", () => {
  const names = globSync(LESSONS.map((folder) => `${folder}/*.yaml`)).map((path) => basename(path, ".yaml"))
  expect(names.filter((name) => !schemas.some(([known]) => known === name))).toEqual([])
})
