/** @file Rounds after the first: fetched with the list of names, when a reader asks for more. */
import { Dealer } from "./deal"

let dealer: Promise<Dealer> | undefined

/**
 * The dealer of the site's list. One that could not be had is asked for again the next time.
 *
 * @throws when the list cannot be fetched
 */
export function dealerOf(namesUrl: string): Promise<Dealer> {
  dealer ??= fetchDealer(namesUrl).catch((failure: unknown) => {
    dealer = undefined
    throw failure
  })
  return dealer
}

async function fetchDealer(namesUrl: string): Promise<Dealer> {
  const response = await fetch(namesUrl)
  if (!response.ok) throw new Error(`the list of names should be at ${namesUrl}, but got ${response.status}`)
  return new Dealer((await response.text()).trim().split(/\r?\n/))
}
