import { chromium } from '@playwright/test';
import { serve } from './scripts/serve.mjs';
import { chromiumFlags, chromiumPath } from './scripts/setup.mjs';
const server = await serve();
const b = await chromium.launch({ args: chromiumFlags, executablePath: chromiumPath() });
const R = '#v=1&s=rosenbrock&p=-1.2,1&r=sgd,lr=0.001;momentum,lr=0.001;rmsprop,lr=0.01;adam,lr=0.1;nadam,lr=0.1&t=150';
async function shot(name, link, w, h, act, scale = 1) {
  const c = await b.newContext({ viewport: { width: w, height: h }, deviceScaleFactor: scale, serviceWorkers: 'block' });
  const page = await c.newPage();
  page.on('pageerror', (e) => console.log(name, 'ERROR', e.message));
  page.on('console', (m) => m.type() === 'error' && console.log(name, m.text()));
  await page.goto(server.address + link);
  await page.waitForSelector('html[data-whole]', { state: 'attached', timeout: 60000 });
  await page.waitForSelector('[data-ready="true"]', { state: 'attached', timeout: 60000 });
  const d = page.getByRole('button', { name: 'Dismiss' }); if (await d.count()) await d.click();
  try { if (act) await act(page); } catch (e) { console.log(name, 'ACT', e.message.slice(0, 300)); }
  await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/shots/${name}.png` });
  await c.close();
}
const open = (n) => async (p) => { const o = p.locator('li.card').filter({ hasText: n }).locator('.opener').first(); if ((await o.getAttribute('aria-expanded')) !== 'true') await o.click(); await p.waitForTimeout(800); };
const which = process.argv[2] ?? '';
const all = {
  numbers: () => shot('numbers', R, 1280, 900, async (p) => { await open('Momentum')(p); await p.locator('.card-body').getByText('Numbers', { exact: true }).click(); await p.waitForTimeout(1200); }),
  typed: () => shot('typed', '#v=1&f=' + encodeURIComponent('sin(3x)*cos(3y)+x^2/4+y^2/4') + '&p=-1.5,1.2&r=sgd,lr=0.05;momentum,lr=0.05;adam,lr=0.1&t=80', 1280, 800, async (p) => { await p.keyboard.press('o'); await p.waitForTimeout(1500); }),
  typedproj: () => shot('typedproj', '#v=1&f=' + encodeURIComponent('sin(3x)*cos(3y)+x^2/4+y^2/4') + '&p=-1.5,1.2&r=sgd,lr=0.05;momentum,lr=0.05;adam,lr=0.1&t=80&theme=projector', 1920, 1080),
  sheet390: () => shot('sheet390', R, 390, 844, async (p) => { await open('Adam')(p); }, 2),
  keys: () => shot('keys', R, 1280, 800, async (p) => { await p.keyboard.press('?'); await p.waitForTimeout(600); }),
  race1280: () => shot('race1280', R, 1280, 800),
  racedark: () => shot('racedark', R + '&theme=dark', 1920, 1080),
  raceproj: () => shot('raceproj', R + '&theme=projector', 1024, 768),
  race390: () => shot('race390', R, 390, 844, null, 2),
  add: () => shot('add', R, 1280, 800, async (p) => { await p.getByRole('button', { name: 'Add optimizer' }).click(); await p.waitForTimeout(500); }),
  add390: () => shot('add390', R, 390, 844, async (p) => { await p.getByRole('button', { name: 'Add optimizer' }).click(); await p.waitForTimeout(500); }, 2),
  surf: () => shot('surf', R, 1280, 800, async (p) => { await p.getByRole('button', { name: /^Surface:/ }).click(); await p.waitForTimeout(2500); }),
  adam: () => shot('adam', R, 1280, 900, async (p) => { await open('Adam')(p); const s = p.locator('.about summary, button.about, .about'); if (await s.count()) await s.first().click(); await p.waitForTimeout(600); }),
  modified: () => shot('modified', '#v=1&s=rosenbrock&p=-1.2,1&r=adam,lr=0.1,clipnorm=1,cosine=300,warmup=20;bfgs;newton&t=100', 1280, 1000, open('Adam')),
  bfgs: () => shot('bfgs', '#v=1&s=himmelblau&p=-1,-1&r=bfgs;conjugate-gradient;soap,lr=0.3;dogleg&t=20', 1280, 1000, open('BFGS')),
  linreg: () => shot('linreg', '#v=1&s=linear-regression&r=sgd,lr=0.05;adam,lr=0.1;momentum,lr=0.01&z=batch,size=2,seed=1&t=150', 1280, 800),
  proofs2: () => shot('proofs2', R, 1280, 800, async (p) => { await open('Adam')(p); await p.locator('.about summary').first().click(); await p.waitForTimeout(400); await p.screenshot({ path: '/tmp/shots/about.png' }); const l = p.getByRole('button', { name: /every rule|All proofs|list/i }); console.log(await l.allInnerTexts()); if (await l.count()) await l.first().click(); await p.waitForTimeout(1200); }),
  proofs: () => shot('proofs', R, 1280, 800, async (p) => { await p.getByRole('button', { name: 'Keys' }).first().click(); await p.waitForTimeout(300); }),
};
for (const [n, f] of Object.entries(all)) if (which === '' || which.split(',').includes(n)) await f();
await b.close(); await server.close();
