// The link's alphabet: letters, digits and - _ . ~ , : ; = stand as they are, all else percent-encoded as UTF-8.

/** `text` in the link's alphabet. Half a surrogate pair has no UTF-8 and becomes U+FFFD. */
export function escapeText(text: string): string {
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\ufffd');
  return encodeURIComponent(wellFormed)
    .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%(?:2C|3A|3B|3D)/g, (code) => decodeURIComponent(code));
}

/** What `text` stood for before it was escaped, or null where its percent-codes are no UTF-8. */
export function unescapeText(text: string): string | null {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
