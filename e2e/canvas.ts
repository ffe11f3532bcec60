// What is painted on the page's canvases: sizes of type, widths of lines, dashes. Watched from before the page begins.
import type { Page } from '@playwright/test';

interface Painted {
  /** Of letters, in CSS pixels. */
  readonly sizes: readonly number[];
  /** Of lines in the latest painting of paths, in CSS pixels. */
  readonly widths: readonly number[];
  /** Different dashes of lines, the solid one too. */
  readonly dashes: { readonly plot: readonly string[]; readonly chart: readonly string[] };
}

/** Before `open`. */
export async function watchCanvas(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const painted = { sizes: [] as number[], widths: [] as number[], plot: [] as string[], chart: [] as string[] };
    Object.assign(window, { painted });
    const { prototype } = CanvasRenderingContext2D;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- they are called with their context below
    const { fillText, stroke, setTransform } = prototype;
    const where = ({ canvas }: CanvasRenderingContext2D): 'plot' | 'chart' | null => {
      if (canvas.closest('.chart')) return 'chart';
      const layers = [...(canvas.closest('.plot')?.querySelectorAll('canvas') ?? [])];
      return layers.indexOf(canvas) === 1 ? 'plot' : null;
    };
    prototype.fillText = function (text: string, ...rest) {
      if (document.contains(this.canvas)) painted.sizes.push(parseFloat(/([\d.]+)px/.exec(this.font)?.[1] ?? '0'));
      fillText.call(this, text, ...(rest as [number, number]));
    };
    // A painting with nothing new in it leaves what is there.
    let begins = false;
    prototype.setTransform = function (...matrix: unknown[]) {
      if (where(this) === 'plot') begins = true;
      (setTransform as (...matrix: unknown[]) => void).apply(this, matrix);
    };
    prototype.stroke = function (...path: unknown[]) {
      const layer = where(this);
      if (layer === 'plot') {
        if (begins) painted.widths.length = 0;
        begins = false;
        painted.widths.push(this.lineWidth);
      }
      const dash = this.getLineDash().join();
      if (layer !== null && this.lineWidth > 1.5 && !painted[layer].includes(dash)) painted[layer].push(dash);
      stroke.apply(this, path as [Path2D]);
    };
  });
}

/** What was painted so far. */
export async function seen(page: Page): Promise<Painted> {
  const { sizes, widths, plot, chart } = await page.evaluate(
    () =>
      (window as unknown as { painted: { sizes: number[]; widths: number[]; plot: string[]; chart: string[] } })
        .painted,
  );
  return { sizes, widths, dashes: { plot, chart } };
}
