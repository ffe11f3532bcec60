// What a person may have meant by an unknown name. Where nobody has called `giveHints` nothing is said of it: a worker is sent only
// what was read before, and does without the words.
type Hint = (name: string, known: readonly string[], products?: boolean) => string;

let given: Hint = () => '';

/** What is said after an unknown name, see suggest.ts. */
export const hint: Hint = (...args) => given(...args);

/** From here on unknown names are followed by what was meant. */
export function giveHints(hint: Hint): void {
  given = hint;
}
