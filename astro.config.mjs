// @ts-check
import { defineConfig } from "astro/config"
import { rehypeHeadingIds, unified } from "@astrojs/markdown-remark"
import mdx from "@astrojs/mdx"
import preact from "@astrojs/preact"
import sitemap from "@astrojs/sitemap"
import rehypeKatex from "rehype-katex"
import remarkMath from "remark-math"
import { lazyStylesheets } from "./.config/lazy-stylesheets.mjs"
import { linkedHeadings } from "./.config/linked-headings.mjs"
import { offline } from "./.config/offline.mjs"
import { paragraphRoom } from "./.config/paragraph-room.mjs"
import { readerTools } from "./.config/reader-tools.mjs"
import { scriptsLast } from "./.config/scripts-last.mjs"
import { searchIndex } from "./.config/search-index.mjs"

/**
 * Where the site will live: any static host, any folder of it. Both may be set in the environment. Without the host's name
 * the pages work as well, but name no address of their own to search engines.
 */
const base = process.env.BASE_PATH ?? "/"
const site = process.env.SITE_URL

/**
 * The islands of a lesson and what they stand on, as one file: compressed together they are a seventh smaller than apart,
 * and come with one request. What loads on interest stays by itself: Monaco, the packages' sources, most figures, a list of one's own.
 * Styles stay out: pages link their own, and one that this file held would be asked for under a name that is not kept.
 */
const LOADED_WITH_A_LESSON =
  /node_modules[\\/]@astrojs[\\/]preact[\\/]|src[\\/]islands[\\/](?!.*\.css)(figure|first-names|heat-map|kept|model|own-words|surprise-curve|name-scorer[\\/]read-name|code-cell[\\/](?!monaco|package-sources|output|highlight-typed|textarea-keys))/

/** The store's door, and the bundler's helper: all that a page needs to show, at rest, what is known of its reader. */
const THE_DOOR = /vite[\\/]preload-helper|src[\\/]state[\\/](index|hash|persistence|unkept|world)\.ts/

/** What wakes a sleeping part; the home page has one, and no islands. */
const WHAT_WAKES = /src[\\/]islands[\\/]figure[\\/](wake-on-interest|note-changes|late-fields)\.ts/

/** What every live part stands on, the cards of a page without figures too: Preact. */
const BENEATH_ALL = /node_modules[\\/](preact|@preact)[\\/]|src[\\/]islands[\\/]deck[\\/]wake\.ts/

/** What opens and keeps the reader's data, and what shows their progress: one file, when the page is at rest. */
const THE_STORE = /src[\\/]state[\\/]|src[\\/]islands[\\/]progress[\\/](?!wake|page-progress|due)/

export default defineConfig({
  site,
  base,
  outDir: process.env.OUT_DIR ?? "dist",
  trailingSlash: "always",
  devToolbar: { enabled: false },
  // Schemas of the heads of texts, from src/content.config.ts, by which editors complete and check them.
  experimental: { contentIntellisense: true },
  integrations: [
    preact(),
    mdx(),
    ...(site === undefined ? [] : [sitemap({ filter: (page) => !page.endsWith("/offline/") })]),
    lazyStylesheets(),
    scriptsLast(),
    searchIndex(),
    // Last: it lists the files as they are served.
    offline(),
  ],
  markdown: {
    processor: unified({
      remarkPlugins: [remarkMath],
      rehypePlugins: [rehypeKatex, rehypeHeadingIds, linkedHeadings, paragraphRoom],
    }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        // The lecture's list, when a reader asks for it: nothing else is fetched from outside, and nothing unasked.
        "connect-src 'self' https://raw.githubusercontent.com/karpathy/makemore/master/names.txt",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "worker-src 'self' blob:",
        "frame-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'none'",
      ],
      // Monaco, the highlighter and the formulas set styles on elements, and a hash would void 'unsafe-inline'.
      styleDirective: { resources: ["'self'", "'unsafe-inline'"] },
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  vite: {
    plugins: [readerTools()],
    worker: { format: "es" },
    // Monaco and its TypeScript are large, and load only when a reader turns to the code.
    build: { chunkSizeWarningLimit: 8_000 },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  { name: "door", test: THE_DOOR },
                  { name: "wake", test: WHAT_WAKES },
                  { name: "base", test: BENEATH_ALL },
                  { name: "page", test: LOADED_WITH_A_LESSON },
                  { name: "store", test: THE_STORE },
                ],
              },
            },
          },
        },
      },
    },
    optimizeDeps: { include: ["esbuild-wasm/esm/browser.min.js", "@jridgewell/trace-mapping"] },
  },
})
