/** @file A sentence in which backquotes mark code, as authors and checks write it. */

export function InlineCode({ text }: { readonly text: string }) {
  return <>{text.split("`").map((part, place) => (place % 2 === 1 ? <code>{part}</code> : part))}</>
}
