/** esbuild's browser build, which the package ships without types of its own. */
declare module "esbuild-wasm/esm/browser.min.js" {
  export * from "esbuild-wasm"
}
