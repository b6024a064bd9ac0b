/** @file Switches between light and dark. A choice that agrees with the system is forgotten, so the page follows it again. */
const button = document.querySelector("#theme-toggle")
const root = document.documentElement
const systemIsDark = matchMedia("(prefers-color-scheme: dark)")

function isDark(): boolean {
  const chosen = root.dataset.theme
  return chosen === undefined ? systemIsDark.matches : chosen === "dark"
}

function show() {
  button?.setAttribute("aria-pressed", `${isDark()}`)
}

button?.addEventListener("click", () => {
  const wantsDark = !isDark()
  const followsSystem = wantsDark === systemIsDark.matches
  const theme = wantsDark ? "dark" : "light"
  if (followsSystem) delete root.dataset.theme
  else root.dataset.theme = theme
  try {
    if (followsSystem) localStorage.removeItem("theme")
    else localStorage.setItem("theme", theme)
  } catch {
    // A browser that keeps nothing still switches this page.
  }
  show()
})

systemIsDark.addEventListener("change", show)
show()
