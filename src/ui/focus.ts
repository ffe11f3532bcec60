// Where the keyboard goes on when the element it was on has gone.

/** Focuses the first element that matches one of the selectors, once React has rendered; it comes into sight by the shortest way. */
export function focusNext(...selectors: readonly string[]): void {
  requestAnimationFrame(() => {
    for (const selector of selectors) {
      const element = document.querySelector<HTMLElement>(selector);
      if (!element) continue;
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'nearest' });
      return;
    }
  });
}
