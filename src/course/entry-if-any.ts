/** @file What a lesson may do without, out of the collections. */
import { getCollection, type CollectionEntry, type CollectionKey } from "astro:content"

/** As `getEntry`, which would warn of every lesson that has no such file. */
export async function entryIfAny<Key extends CollectionKey>(
  collection: Key,
  id: string,
): Promise<CollectionEntry<Key> | undefined> {
  const [entry] = await getCollection(collection, (candidate) => candidate.id === id)
  return entry
}
