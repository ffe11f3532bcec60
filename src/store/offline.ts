// Keeps the page for a visit without a network, by the service worker that the build writes (scripts/offline).

/**
 * Registers it once the page is loaded and idle, so that it takes nothing from the race. Where there is none (the development
 * server, a file, a sandboxed frame, an old browser) nothing happens: the page needs it for nothing else.
 */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !location.protocol.startsWith('http')) return;
  const register = () => {
    try {
      navigator.serviceWorker.register('./sw.js').catch(() => undefined);
    } catch {
      // a sandboxed frame throws at the mention of it
    }
  };
  const soon = () => {
    // Safari has no idle callbacks
    if ('requestIdleCallback' in window) requestIdleCallback(register, { timeout: 5000 });
    else setTimeout(register, 2000);
  };
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon, { once: true });
}
