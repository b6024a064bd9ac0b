/** @file What the search index is made of, for the build alone: .config/search-index.mjs reads it and takes it away. */
import type { APIRoute } from "astro"
import { searchRecords } from "../course"

export const GET: APIRoute = async () => Response.json(await searchRecords())
