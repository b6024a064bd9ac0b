/** @file A plain static host for a built site, which a test can change, and switch off as if the network were cut. */
import { readFileSync, statSync } from "node:fs"
import { createServer, type Server } from "node:http"
import { extname, join } from "node:path"

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
}

export class StaticHost {
  readonly #replaced = new Map<string, string>()
  readonly #folder: string
  readonly #base: string
  #server: Server | undefined
  #port = 0

  /** @param base where the site lives on the host, with a slash at both ends */
  constructor(folder: string, base: string) {
    this.#folder = folder
    this.#base = base
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}${this.#base}`
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://localhost")
      const found = pathname.startsWith(this.#base)
        ? this.#read(pathname.slice(this.#base.length))
        : undefined
      response.writeHead(found === undefined ? 404 : 200, {
        "content-type": found?.type ?? "text/plain",
        // As an ordinary host without settings: the browser's own cache must not hide what is tested.
        "cache-control": "no-store",
      })
      response.end(found?.body ?? "not found")
    })
    this.#server = server
    await new Promise<void>((resolve) => server.listen(this.#port, "127.0.0.1", resolve))
    const address = server.address()
    if (address !== null && typeof address === "object") this.#port = address.port
  }

  /** From now on nobody answers. */
  async cutNetwork(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    if (server === undefined) return
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }

  /** A later version of a file, by its path in the site. */
  replace(path: string, content: string): void {
    this.#replaced.set(path, content)
  }

  read(path: string): string {
    return readFileSync(join(this.#folder, path), "utf8")
  }

  #read(path: string): { type: string; body: string | Buffer } | undefined {
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path
    const type = TYPES[extname(file)] ?? "application/octet-stream"
    const replaced = this.#replaced.get(file)
    if (replaced !== undefined) return { type, body: replaced }
    const isThere = statSync(join(this.#folder, file), { throwIfNoEntry: false })?.isFile() === true
    return isThere ? { type, body: readFileSync(join(this.#folder, file)) } : undefined
  }
}
