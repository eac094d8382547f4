/** The longest selector of an adapter: what a browser must look for on every page stays small. */
export const LONGEST_SELECTOR = 200;
