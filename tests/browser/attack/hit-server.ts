/** @file A server that hostile programs try to reach, and that writes down each time one does. */
import { createSocket } from "node:dgram"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"

export interface HitServer {
  /** Where it is, with a slash at the end. */
  readonly url: string
  readonly port: number
  /** What has come in under `/hit/`, by any protocol: method and address, or the kind of packet. */
  readonly hits: readonly string[]
  close(): Promise<void>
}

/** @param pages what it serves besides: type and text by path */
export async function startHitServer(
  pages: Readonly<Record<string, { readonly type: string; readonly text: string }>>,
): Promise<HitServer> {
  const hits: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname
    if (path.startsWith("/hit/")) hits.push(`${request.method} ${path}`)
    const page = pages[path]
    response.writeHead(page === undefined ? 404 : 200, {
      "content-type": page?.type ?? "text/javascript",
      "access-control-allow-origin": "*",
    })
    response.end(page?.text ?? "")
  })
  server.on("upgrade", (request, socket) => {
    hits.push(`upgrade ${request.url}`)
    socket.destroy()
  })
  const port = await listen(server)
  // WebRTC and WebTransport speak UDP.
  const udp = createSocket("udp4", () => hits.push("a UDP packet"))
  await new Promise<void>((resolve) => udp.bind(port, "127.0.0.1", resolve))
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    hits,
    close: async () => {
      udp.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return (server.address() as AddressInfo).port
}
