/** @jsxImportSource preact */
/** @file Every island in every state, in light, dark and narrow: a page for developers, left out of the built site. */
import { untracked } from "@preact/signals"
import { render } from "preact"
import type { GalleryModule, GalleryState } from "../islands/gallery"

const modules = import.meta.glob<GalleryModule>("/src/islands/*/gallery.tsx", { eager: true })

const SETTINGS = [
  { name: "light", theme: "light", isNarrow: false },
  { name: "dark", theme: "dark", isNarrow: false },
  { name: "narrow", theme: undefined, isNarrow: true },
]

/** @param island the folder of the one island to show; all, without it */
export function mountGallery(into: Element, island: string | null) {
  render(<GalleryView island={island} />, into)
}

function GalleryView({ island }: { island: string | null }) {
  const galleries = Object.entries(modules)
    .map(([path, { gallery }]) => ({ folder: path.split("/").at(-2), ...gallery }))
    .filter(({ folder }) => island === null || folder === island)
  return (
    <>
      {galleries.map(({ folder, title, states }) => (
        <section key={folder}>
          <h2>
            <a href={`?island=${folder}`}>{title}</a>
          </h2>
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
            {untracked(state.render)}
          </div>
        ))}
      </div>
    </section>
  )
}
