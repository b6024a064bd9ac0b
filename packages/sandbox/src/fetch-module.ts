/** @file Fetches WebAssembly with progress, compiling while it arrives. */

/**
 * Fetches and compiles a module.
 *
 * @param url of the module, on the site itself
 * @param onProgress told after each chunk; `totalBytes` is null when the host does not say (or compresses)
 * @throws {Error} when the host does not have it or the connection is lost, with what to do
 */
export async function fetchModule(
  url: string,
  onProgress: (loadedBytes: number, totalBytes: number | null) => void,
): Promise<WebAssembly.Module> {
  const response = await fetch(url).catch(() => null)
  if (response === null)
    throw new Error("The bundler could not be fetched. Are you offline? Run again when you are back.")
  if (!response.ok || response.body === null)
    throw new Error(`The bundler could not be fetched: the host answered ${response.status} for ${url}.`)

  const length = Number(response.headers.get("content-length"))
  const totalBytes = length > 0 && response.headers.get("content-encoding") === null ? length : null
  let loadedBytes = 0
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        loadedBytes += chunk.byteLength
        onProgress(loadedBytes, totalBytes)
        controller.enqueue(chunk)
      },
    }),
  )
  // The type is named here, so that a host which does not know .wasm will do.
  return WebAssembly.compileStreaming(
    new Response(counted, { headers: { "content-type": "application/wasm" } }),
  )
}
