/** @file Says plainly, on any page, when what the reader does is not kept, or when something could not be read. */
import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { openStore, type StoreStatus } from "../../state"

interface Props {
  /** The address of *Your data*. Left out there. */
  readonly dataHref?: string
}

/** Empty as long as all is well. */
export function StorageNotice({ dataHref }: Props) {
  const status = useSignal<StoreStatus | null>(null)
  useEffect(() => {
    let stop: (() => void) | undefined
    let isGone = false
    void openStore().then((store) => {
      if (!isGone) stop = store.watchStatus((next) => (status.value = next))
    })
    return () => {
      isGone = true
      stop?.()
    }
  }, [])
  return <StorageWords status={status.value} {...(dataHref === undefined ? {} : { dataHref })} />
}

interface WordsProps extends Props {
  /** Null until the store is open. */
  readonly status: StoreStatus | null
}

export function StorageWords({ status, dataHref }: WordsProps) {
  return (
    <div class="storage-notice" role="status">
      {status?.kind === "memory" && (
        <p>
          <strong>Nothing is being saved.</strong> {status.reason}{" "}
          {dataHref !== undefined && <a href={dataHref}>Take a copy of it as a file</a>}
        </p>
      )}
      {status !== null && status.setAsideCount > 0 && dataHref !== undefined && (
        <p>
          {status.setAsideCount === 1 ? "One saved record" : `${status.setAsideCount} saved records`} could
          not be read. {status.setAsideCount === 1 ? "It was" : "They were"} set aside, not deleted:{" "}
          <a href={dataHref}>look at your data</a>.
        </p>
      )}
    </div>
  )
}
