// The check at the end of a link: 25 bits as five characters, so that a link that was cut or changed is noticed.

/** x^25 and a dense primitive polynomial below it (13 terms in all), found by search. */
const polynomial = 0x15a8be5;
const bits = 25;
const mask = 0x1ffffff;
/** Base 32 without i, l, o and u, which are misread or misheard. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Five characters over the UTF-16 code units of `text`: a cyclic redundancy check of 25 bits. It notices every change
 * within 25 neighbouring bits, so of any one character, with certainty; any other change with odds of 2^25 to 1.
 */
export function checksum(text: string): string {
  // Starting from all ones makes leading zero bits count.
  let rest = mask;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    for (let bit = 15; bit >= 0; bit--) {
      const out = (rest >>> (bits - 1)) ^ ((unit >>> bit) & 1);
      rest = ((rest << 1) & mask) ^ (out ? polynomial : 0);
    }
  }
  let check = '';
  for (let shift = 20; shift >= 0; shift -= 5) check += alphabet[(rest >>> shift) & 31];
  return check;
}
