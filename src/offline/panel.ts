/** @file The panel at the foot of a page: how much of the site is on the device, and a button for the rest. */
import { fetchPlan, keepAll, keepWhatIsUsed, keptSoFar } from "./keep"

const begun = new WeakSet<HTMLElement>()

/** Says what is kept, and makes the button work. Once for each panel. */
export async function describe(panel: HTMLElement, base: string): Promise<void> {
  const says = panel.querySelector("[data-says]")
  const button = panel.querySelector("button")
  const progress = panel.querySelector("progress")
  if (says === null || button === null || progress === null || begun.has(panel)) return
  begun.add(panel)

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
  await say().catch(complain)
}

export async function keepUsed(base: string): Promise<void> {
  await keepWhatIsUsed(await fetchPlan(base))
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
