/** The adapters that come with the extension, likeliest first; a new one is a file and its line. */
export const ADAPTERS: readonly unknown[] = [];
