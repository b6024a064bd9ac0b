/**
 * @file The panel at the foot of a page: how much of the site is on the device, and a button for the rest. A script of its own,
 * offline-panel.js, which runs once for each page that wants it; a module that is asked for twice runs once.
 */
import { fetchPlan, keepAll, keepWhatIsUsed, keptSoFar } from "./keep"

const panel = document.querySelector<HTMLElement>("[data-offline]")
if (panel !== null) {
  const { base = "/" } = panel.dataset
  describe(panel, base)
  fetchPlan(base)
    .then(keepWhatIsUsed)
    .catch(() => {})
}

/** Says what is kept, and makes the button work. */
function describe(panel: HTMLElement, base: string): void {
  const says = panel.querySelector("[data-says]")
  const button = panel.querySelector("button")
  const progress = panel.querySelector("progress")
  if (says === null || button === null || progress === null) return

  const say = async () => {
    const { keptBytes, totalBytes, toFetchBytes } = await keptSoFar(await fetchPlan(base))
    const isWhole = toFetchBytes === 0
    button.hidden = isWhole
    progress.hidden = true
    says.textContent = isWhole
      ? "All of this site is kept on this device. It works without a network: lessons, code cells and cards."
      : `The pages are kept on this device. For the code cells, ${megabytes(totalBytes - keptBytes)} more are kept ` +
        `here, of which about ${megabytes(toFetchBytes)} are to be downloaded.`
  }
  const keep = async () => {
    button.hidden = true
    progress.hidden = false
    const plan = await fetchPlan(base)
    const { totalBytes } = await keptSoFar(plan)
    await keepAll(plan, (keptBytes) => {
      progress.max = totalBytes
      progress.value = keptBytes
      says.textContent = `Keeping it here: ${megabytes(keptBytes)} of ${megabytes(totalBytes)} …`
    })
    await say()
  }
  const complain = (error: unknown) => {
    progress.hidden = true
    button.hidden = false
    says.textContent = error instanceof Error ? error.message : String(error)
  }
  button.addEventListener("click", () => void keep().catch(complain))
  const begin = panel.dataset.asked === "true" ? keep : say
  begin().catch(complain)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
