/** @file Reads a list beside the page, so that a large one does not keep the page from answering. One list a worker. */
import { readList, type ListToRead } from "./read-list"

addEventListener("message", ({ data }: MessageEvent<ListToRead>) => postMessage(readList(data)))
