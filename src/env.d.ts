/** @file What pages hand to the parts inside them. */
/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Set by the page of a lesson before its text is rendered, for the words an author uses in it. */
    lesson: import("./course").LessonLocals
  }
}

/** For tsc, which cannot read components: `astro check` sees their real types. */
declare module "*.astro" {
  const component: (props: Record<string, unknown>) => unknown
  export default component
}
