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
  if (!response.ok)
    throw new Error(`The bundler could not be fetched: the host answered ${response.status} for ${url}.`)

  void tellProgress(response.clone(), onProgress)
  // The response as it came, where that will do: then a browser may keep the compiled code for the next visit.
  const isNamed = response.headers.get("content-type")?.startsWith("application/wasm") === true
  const named = isNamed
    ? response
    : new Response(response.body, { headers: { "content-type": "application/wasm" } })
  return WebAssembly.compileStreaming(named)
}

async function tellProgress(
  response: Response,
  onProgress: (loadedBytes: number, totalBytes: number | null) => void,
): Promise<void> {
  const length = Number(response.headers.get("content-length"))
  const totalBytes = length > 0 && response.headers.get("content-encoding") === null ? length : null
  let loadedBytes = 0
  const reader = response.body?.getReader()
  try {
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
      loadedBytes += part.value.byteLength
      onProgress(loadedBytes, totalBytes)
    }
  } catch {
    // A connection that is lost is told by the compiler, which reads the same response.
  }
}
