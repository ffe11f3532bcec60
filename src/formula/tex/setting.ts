// What KaTeX is told when it sets TeX of our printer, on the page and in tests.

/**
 * Commands that a formula may have. Each space and each root counts: Adan's eight lines in a step's numbers have several hundred.
 * What a person types is capped before it comes here.
 */
export const maxExpand = 10_000;

/** Anything doubtful is an error, but for the marks that let a slider point at a symbol. */
export const strict = (code: string): 'ignore' | 'error' => (code === 'htmlExtension' ? 'ignore' : 'error');
