/** @file What a page's Content-Security-Policy must admit, so that the sandbox's frame can start. Build side: Node. */
import { createHash } from "node:crypto"
import { FRAME_SCRIPT } from "./frame-document"

/** The frame's one inline script: a `srcdoc` document lives under the policy of its page too. */
export const frameScriptHash: `sha256-${string}` = `sha256-${createHash("sha256").update(FRAME_SCRIPT).digest("base64")}`
