/** @jsxImportSource preact */
/** @file Every island in every state, in light, dark and narrow: a page for developers, left out of the built site. */
import { render } from "preact"
import type { GalleryModule, GalleryState } from "../islands/gallery"

const modules = import.meta.glob<GalleryModule>("/src/islands/*/gallery.tsx", { eager: true })

const SETTINGS = [
  { name: "light", theme: "light", isNarrow: false },
  { name: "dark", theme: "dark", isNarrow: false },
  { name: "narrow", theme: undefined, isNarrow: true },
]

export function mountGallery(into: Element) {
  render(<GalleryView />, into)
}

function GalleryView() {
  const galleries = Object.values(modules).map(({ gallery }) => gallery)
  if (galleries.length === 0) return <p>No island has a gallery.tsx yet.</p>
  return (
    <>
      {galleries.map(({ title, states }) => (
        <section key={title}>
          <h2>{title}</h2>
          {states.map((state) => (
            <StateView key={state.name} state={state} />
          ))}
        </section>
      ))}
    </>
  )
}

function StateView({ state }: { state: GalleryState }) {
  return (
    <section class="gallery-state">
      <h3>{state.name}</h3>
      <div class="gallery-settings">
        {SETTINGS.map(({ name, theme, isNarrow }) => (
          <div key={name} class="gallery-setting" data-theme={theme} data-narrow={isNarrow}>
            <p class="gallery-name">{name}</p>
            {state.render()}
          </div>
        ))}
      </div>
    </section>
  )
}
