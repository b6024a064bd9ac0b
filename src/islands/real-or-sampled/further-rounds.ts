/** @file Rounds after the first: fetched with the list of names, when a reader asks for more or brings another list. */
import type { OwnList } from "../model/page-list"
import { Dealer } from "./deal"

let dealer: Promise<Dealer> | undefined
let dealerOfOwn: { readonly list: OwnList; readonly dealer: Dealer } | undefined

/**
 * The dealer of the site's list, or of the reader's. One that could not be had is asked for again the next time.
 *
 * @throws when the site's list cannot be fetched
 */
export async function dealerOf(namesUrl: string, own: OwnList | null): Promise<Dealer> {
  if (own !== null) {
    if (dealerOfOwn?.list !== own) dealerOfOwn = { list: own, dealer: new Dealer(own.text.split("\n")) }
    return dealerOfOwn.dealer
  }
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
