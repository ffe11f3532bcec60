// The system's colours, as they are at this moment, where it forces them on every page.
import type { SystemColours } from '../scene/theme-variants';

/** '#rrggbb' of "rgb(r, g, b)". */
function hex(rgb: string): string {
  const channels = rgb.match(/\d+(\.\d+)?/g)?.slice(0, 3) ?? ['0', '0', '0'];
  return `#${channels.map((each) => Math.round(Number(each)).toString(16).padStart(2, '0')).join('')}`;
}

/** Reads them off an element that is put into the page for it. */
export function systemColours(): SystemColours {
  const probe = document.createElement('span');
  document.documentElement.append(probe);
  const read = (keyword: string): string => {
    probe.style.color = keyword;
    return hex(getComputedStyle(probe).color);
  };
  const colours = {
    canvas: read('Canvas'),
    text: read('CanvasText'),
    highlight: read('Highlight'),
    highlightText: read('HighlightText'),
  };
  probe.remove();
  return colours;
}
