// The check at the end of a link: 25 bits as five characters, so that a link that was cut or changed is noticed.

/** x^25 and a dense primitive polynomial below it (13 terms in all), found by search. */
const polynomial = 0x15a8be5;
const bits = 25;
const mask = 0x1ffffff;
/** Base 32 without i, l, o and u, which are misread or misheard. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** What each byte that leaves at the top does to the rest: eight steps of the division at once. */
const steps = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte << (bits - 8);
  for (let bit = 0; bit < 8; bit++) rest = ((rest << 1) & mask) ^ (rest >>> (bits - 1) ? polynomial : 0);
  return rest;
});

/**
 * Five characters over the UTF-16 code units of `text`: a cyclic redundancy check of 25 bits. It notices every change
 * within 25 neighbouring bits, so of any one character, with certainty; any other change with odds of 2^25 to 1.
 */
export function checksum(text: string): string {
  // Starting from all ones makes leading zero bits count.
  let rest = mask;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    rest = take(take(rest, unit >>> 8), unit & 255);
  }
  let check = '';
  for (let shift = 20; shift >= 0; shift -= 5) check += alphabet[(rest >>> shift) & 31];
  return check;
}

function take(rest: number, byte: number): number {
  return ((rest << 8) & mask) ^ steps[(rest >>> (bits - 8)) ^ byte];
}
