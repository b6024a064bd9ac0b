/** @file What a cell can do beside running, as it opens, for the gallery; its panels have galleries of their own. */
import "../code-cell/code-cell.css"
import { shownSession } from "../code-cell/shown-session"
import type { Gallery } from "../gallery"
import { CellTools } from "./CellTools"

export const gallery: Gallery = {
  title: "More of a cell",
  states: [
    {
      name: "as it opens",
      render: () => (
        <div class="cell">
          <CellTools session={shownSession()} />
        </div>
      ),
    },
  ],
}
