/**
 * @file Brings the cards of a page to life, once the reader turns to them: until then they are plain HTML, whose
 * answers open by themselves.
 */
const load = () => import("./live")

for (const root of document.querySelectorAll<HTMLElement>("[data-cards]")) {
  if (root.dataset.cards === "review") {
    void enliven(root)
    continue
  }
  // A deck waits for its button; to prepare is enough for it.
  const onInterest =
    root.dataset.cards === "deck" ? () => void load().catch(() => {}) : () => void enliven(root)
  root.addEventListener("pointerover", onInterest, { once: true })
  root.addEventListener("focusin", onInterest, { once: true })
  root.querySelector("[data-start]")?.addEventListener("click", () => void enliven(root))
}

async function enliven(root: HTMLElement): Promise<void> {
  try {
    const live = await load()
    live.enliven(root)
  } catch {
    const said = root.querySelector("[data-said]")
    if (said !== null)
      said.textContent = "The cards did not load. Are you online? Reload the page to try again."
  }
}
