/** @file IndexedDB with promises, and with an end to waiting: as much of it as the reader's tables need. */
import { StorageError } from "./status"

/** The requests of one transaction. Await nothing else in between, or the browser ends it. */
export interface Requests {
  get(table: string, id: string): Promise<unknown>
  all(table: string, query?: IDBValidKey | IDBKeyRange, index?: string): Promise<unknown[]>
  count(table: string): Promise<number>
  put(table: string, record: unknown): Promise<unknown>
  delete(table: string, query: IDBValidKey | IDBKeyRange): Promise<unknown>
  clear(table: string): Promise<unknown>
}

/**
 * Runs a transaction to its end. When `work` rejects, nothing of it is written.
 *
 * @returns what `work` answered, once the database has confirmed that it is written
 * @throws {StorageError} `silent`, when there is no end in `patienceMs`
 */
export async function transact<Answer>(
  db: IDBDatabase,
  tables: readonly string[],
  mode: "readonly" | "readwrite",
  patienceMs: number,
  work: (requests: Requests) => Promise<Answer>,
): Promise<Answer> {
  const transaction = db.transaction(tables, mode)
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new StorageError("failed"))
  })
  const answered = Promise.all([work(requestsOf(transaction)), ended]).then(([answer]) => answer)
  try {
    return await withPatience(answered, patienceMs, () => new StorageError("silent"))
  } catch (error) {
    abort(transaction)
    ended.catch(() => undefined)
    // A quota that is noticed at the commit fails the requests with a vaguer error than the transaction's.
    throw transaction.error ?? error
  }
}

/**
 * Waits for an answer, but not for ever. Waits in two halves: after a machine has slept, a timer may be due before the
 * answer that was there all along.
 */
export async function withPatience<Answer>(
  answer: Promise<Answer>,
  patienceMs: number,
  error: () => Error,
): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const outOfPatience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      timer = setTimeout(() => reject(error()), patienceMs / 2)
    }, patienceMs / 2)
  })
  try {
    return await Promise.race([answer, outOfPatience])
  } finally {
    clearTimeout(timer)
  }
}

function requestsOf(transaction: IDBTransaction): Requests {
  const store = (table: string) => transaction.objectStore(table)
  return {
    get: (table, id) => answerOf(store(table).get(id)),
    all: (table, query, index) =>
      answerOf((index === undefined ? store(table) : store(table).index(index)).getAll(query)),
    count: (table) => answerOf(store(table).count()),
    put: (table, record) => answerOf(store(table).put(record)),
    delete: (table, query) => answerOf(store(table).delete(query)),
    clear: (table) => answerOf(store(table).clear()),
  }
}

export function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new StorageError("failed"))
  })
}

function abort(transaction: IDBTransaction) {
  try {
    transaction.abort()
  } catch {
    // It has ended already.
  }
}
