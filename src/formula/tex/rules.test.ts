// The notebook's ten rules in every form, line by line as in their papers; compare with reference/ or the papers themselves.
import { describe, expect, it } from 'vitest';
import { optimizers } from '../../optimizers/_index';
import { allOn, written as writtenForm } from '../../optimizers/testing/as-read';

type Set = Readonly<Record<string, number | boolean>>;

/** The equations of `adam:keras`. */
function written(which: string, set: Set = {}): string {
  const [id, name] = which.split(':');
  const form = optimizers.get(id)?.form(name);
  if (!form) throw new Error(`no form: ${which}`);
  return writtenForm(form, set);
}

const gradient = String.raw`g_t &= \nabla f(\theta_{t-1})`;
const moments = [
  gradient,
  String.raw`m_t &= \beta_1 m_{t-1} + (1 - \beta_1) g_t`,
  String.raw`v_t &= \beta_2 v_{t-1} + (1 - \beta_2) g_t^2`,
];
const sgd = [gradient, String.raw`\theta_t &= \theta_{t-1} - \eta g_t`];
const largest = String.raw`v_t^{\max} &= \max(v_{t-1}^{\max}, v_t)`;
const corrected = [
  String.raw`\hat{m}_t &= \frac{m_t}{1 - \beta_1^t}`,
  String.raw`\hat{v}_t &= \frac{v_t}{1 - \beta_2^t}`,
];
const stepSize = String.raw`\alpha_t &= \eta \, \frac{\sqrt{1 - \beta_2^t}}{1 - \beta_1^t}`;
const step = (over: string, under: string, rate = String.raw`\eta \, `): string =>
  String.raw`\theta_t &= \theta_{t-1} - ${rate}\frac{${over}}{${under}}`;
const adam = step(String.raw`\hat{m}_t`, String.raw`\sqrt{\hat{v}_t} + \epsilon`);

const rms = (rho: string): string[] => [gradient, String.raw`v_t &= ${rho} v_{t-1} + (1 - ${rho}) g_t^2`];
const mean = (rho: string): string => String.raw`a_t &= ${rho} a_{t-1} + (1 - ${rho}) g_t`;
const squares = [gradient, String.raw`s_t &= s_{t-1} + g_t^2`];
const schedule = [
  String.raw`\mu_t &= \beta_1 \, (1 - 0.5 \cdot 0.96^{\psi t})`,
  String.raw`\mu_t^+ &= \beta_1 \, (1 - 0.5 \cdot 0.96^{\psi \, (t + 1)})`,
];

const goldens: readonly (readonly [which: string, set: Set, lines: readonly string[]])[] = [
  ['sgd:keras', {}, sgd],

  [
    'momentum:keras',
    {},
    [gradient, String.raw`v_t &= \beta v_{t-1} - \eta g_t`, String.raw`\theta_t &= \theta_{t-1} + v_t`],
  ],
  [
    'momentum:pytorch',
    {},
    [gradient, String.raw`b_t &= \mu b_{t-1} + g_t`, String.raw`\theta_t &= \theta_{t-1} - \eta b_t`],
  ],
  [
    'momentum:pytorch',
    { dampening: 0.1 },
    [
      gradient,
      String.raw`b_t &= \begin{dcases} g_t & \text{if } t = 1 \\ \mu b_{t-1} + (1 - \tau) g_t & \text{otherwise} \end{dcases}`,
      String.raw`\theta_t &= \theta_{t-1} - \eta b_t`,
    ],
  ],
  [
    'momentum:optax',
    {},
    [gradient, String.raw`b_t &= g_t + \beta b_{t-1}`, String.raw`\theta_t &= \theta_{t-1} - \eta b_t`],
  ],
  [
    'momentum:paper',
    {},
    [gradient, String.raw`\theta_t &= \theta_{t-1} - \eta g_t + \beta \, (\theta_{t-1} - \theta_{t-2})`],
  ],

  [
    'nesterov:keras',
    {},
    [
      gradient,
      String.raw`v_t &= \beta v_{t-1} - \eta g_t`,
      String.raw`\theta_t &= \theta_{t-1} + \beta v_t - \eta g_t`,
    ],
  ],
  [
    'nesterov:pytorch',
    {},
    [gradient, String.raw`b_t &= \mu b_{t-1} + g_t`, String.raw`\theta_t &= \theta_{t-1} - \eta \, (g_t + \mu b_t)`],
  ],
  [
    'nesterov:original',
    {},
    [
      String.raw`g_t &= \nabla f(y_{t-1})`,
      String.raw`a_t &= \frac{1 + \sqrt{1 + 4 a_{t-1}^2}}{2}`,
      String.raw`x_t &= y_{t-1} - \eta g_t`,
      String.raw`y_t &= x_t + \frac{a_{t-1} - 1}{a_t} \, (x_t - x_{t-1})`,
      String.raw`start: a_0 = 1,\quad x_0 = y_0`,
    ],
  ],
  [
    'nesterov:paper',
    {},
    [
      String.raw`y_t &= \theta_{t-1} + \mu v_{t-1}`,
      String.raw`v_t &= \mu v_{t-1} - \eta \, \nabla f(y_t)`,
      String.raw`\theta_t &= \theta_{t-1} + v_t`,
    ],
  ],

  [
    'adagrad:keras',
    {},
    [...squares, step(String.raw`\eta g_t`, String.raw`\sqrt{s_t + \epsilon}`, ''), 'start: s_0 = 0.1'],
  ],
  ['adagrad:pytorch', {}, [...squares, step('g_t', String.raw`\sqrt{s_t} + \epsilon`), 'start: s_0 = 0']],
  [
    'adagrad:pytorch',
    { decay: 0.01, init: 2 },
    [
      ...squares,
      step('g_t', String.raw`\sqrt{s_t} + \epsilon`, String.raw`\frac{\eta}{1 + (t - 1) \gamma} \, `),
      'start: s_0 = 2',
    ],
  ],
  [
    'adagrad:optax',
    {},
    [
      ...squares,
      String.raw`u_t &= \begin{dcases} \frac{g_t}{\sqrt{s_t + \epsilon}} & \text{if } s_t > 0 \\ 0 & \text{otherwise} \end{dcases}`,
      String.raw`\theta_t &= \theta_{t-1} - \eta u_t`,
      'start: s_0 = 0.1',
    ],
  ],
  ['adagrad:paper', {}, [...squares, step('g_t', String.raw`\delta + \sqrt{s_t}`)]],

  [
    'adadelta:keras',
    {},
    [
      gradient,
      String.raw`G_t &= \rho G_{t-1} + (1 - \rho) g_t^2`,
      String.raw`\delta_t &= -\frac{\sqrt{D_{t-1} + \epsilon}}{\sqrt{G_t + \epsilon}} \odot g_t`,
      String.raw`D_t &= \rho D_{t-1} + (1 - \rho) \delta_t^2`,
      String.raw`\theta_t &= \theta_{t-1} + \eta \delta_t`,
    ],
  ],
  [
    'adadelta:paper',
    {},
    [
      gradient,
      String.raw`G_t &= \rho G_{t-1} + (1 - \rho) g_t^2`,
      String.raw`\delta_t &= -\frac{\sqrt{D_{t-1} + \epsilon}}{\sqrt{G_t + \epsilon}} \odot g_t`,
      String.raw`D_t &= \rho D_{t-1} + (1 - \rho) \delta_t^2`,
      String.raw`\theta_t &= \theta_{t-1} + \delta_t`,
    ],
  ],

  ['rmsprop:keras', {}, [...rms('\\rho'), step(String.raw`\eta g_t`, String.raw`\sqrt{v_t + \epsilon}`, '')]],
  [
    'rmsprop:keras',
    { centered: true },
    [...rms('\\rho'), mean('\\rho'), step(String.raw`\eta g_t`, String.raw`\sqrt{v_t - a_t^2 + \epsilon}`, '')],
  ],
  [
    'rmsprop:keras',
    { momentum: 0.9 },
    [
      ...rms('\\rho'),
      String.raw`m_t &= \mu m_{t-1} + \frac{\eta g_t}{\sqrt{v_t + \epsilon}}`,
      String.raw`\theta_t &= \theta_{t-1} - m_t`,
    ],
  ],
  ['rmsprop:pytorch', {}, [...rms('\\alpha'), step('g_t', String.raw`\sqrt{v_t} + \epsilon`)]],
  [
    'rmsprop:pytorch',
    { centered: true, momentum: 0.9 },
    [
      ...rms('\\alpha'),
      mean('\\alpha'),
      String.raw`b_t &= \mu b_{t-1} + \frac{g_t}{\sqrt{v_t - a_t^2} + \epsilon}`,
      String.raw`\theta_t &= \theta_{t-1} - \eta b_t`,
    ],
  ],

  ['adam:keras', {}, [...moments, stepSize, step('m_t', String.raw`\sqrt{v_t} + \epsilon`, String.raw`\alpha_t \, `)]],
  ['adam:pytorch', {}, [...moments, ...corrected, adam]],
  ['adam:keras', { bias: false }, [...moments, step('m_t', String.raw`\sqrt{v_t} + \epsilon`)]],
  ['adam:pytorch', { bias: false, eps: 0 }, [...moments, step('m_t', String.raw`\sqrt{v_t}`)]],

  ...(
    [
      ['adamax:keras', String.raw`\lvert g_t \rvert`, String.raw`u_t + \epsilon`],
      ['adamax:pytorch', String.raw`\lvert g_t \rvert + \epsilon`, 'u_t'],
      ['adamax:paper', String.raw`\lvert g_t \rvert`, 'u_t'],
    ] as const
  ).flatMap(([which, candidate, under]) => {
    const two = [...moments.slice(0, 2), String.raw`u_t &= \max(\beta_2 u_{t-1}, ${candidate})`];
    return [
      [which, {}, [...two, step('m_t', under, String.raw`\frac{\eta}{1 - \beta_1^t} \, `)]],
      [which, { bias: false }, [...two, step('m_t', under)]],
    ] as const;
  }),

  [
    'nadam:keras',
    {},
    [
      gradient,
      ...schedule,
      String.raw`P_t &= P_{t-1} \mu_t`,
      ...moments.slice(1),
      String.raw`\hat{m}_t &= \frac{\mu_t^+ m_t}{1 - P_t \mu_t^+} + \frac{(1 - \mu_t) g_t}{1 - P_t}`,
      corrected[1],
      adam,
      'start: P_0 = 1',
    ],
  ],
  [
    'nadam:keras',
    { bias: false },
    [
      gradient,
      ...schedule,
      ...moments.slice(1),
      String.raw`\hat{m}_t &= \mu_t^+ m_t + (1 - \mu_t) g_t`,
      step(String.raw`\hat{m}_t`, String.raw`\sqrt{v_t} + \epsilon`),
    ],
  ],
  [
    'nadam:optax',
    {},
    [
      ...moments,
      String.raw`\hat{m}_t &= \frac{\beta_1 m_t}{1 - \beta_1^{t + 1}} + \frac{(1 - \beta_1) g_t}{1 - \beta_1^t}`,
      corrected[1],
      adam,
    ],
  ],

  [
    'amsgrad:keras',
    {},
    [...moments, largest, stepSize, step('m_t', String.raw`\sqrt{v_t^{\max}} + \epsilon`, String.raw`\alpha_t \, `)],
  ],
  [
    'amsgrad:pytorch',
    {},
    [...moments, largest, corrected[0], String.raw`\hat{v}_t &= \frac{v_t^{\max}}{1 - \beta_2^t}`, adam],
  ],
  [
    'amsgrad:optax',
    {},
    [
      ...moments,
      String.raw`v_t^{\max} &= \max\mathopen{}\left( v_{t-1}^{\max}, \frac{v_t}{1 - \beta_2^t} \right)`,
      corrected[0],
      step(String.raw`\hat{m}_t`, String.raw`\sqrt{v_t^{\max}} + \epsilon`),
    ],
  ],
  [
    'amsgrad:paper',
    {},
    [...moments, largest, step('m_t', String.raw`\sqrt{v_t^{\max}}`, String.raw`\frac{\eta}{\sqrt{t}} \, `)],
  ],
];

describe('the equations', () => {
  it.each(goldens)('of %s with %o are those of the paper', (which, set, lines) => {
    expect(written(which, set)).toBe(lines.join('\n'));
  });

  it('without momentum are those of gradient descent', () => {
    for (const name of ['keras', 'pytorch', 'optax', 'paper'])
      expect(written(`momentum:${name}`, { momentum: 0 }), name).toBe(sgd.join('\n'));
    for (const name of ['keras', 'pytorch', 'optax'])
      expect(written(`nesterov:${name}`, { momentum: 0 }), name).toBe(sgd.join('\n'));
  });

  it('of the other rules are those of equations.txt: read each beside its paper before it is changed', async () => {
    const all = [...optimizers].slice(10).flatMap(([id, rule]) =>
      rule.formNames.flatMap((name) => {
        const form = rule.form(name);
        if (!form || form.sharedWith.some((other) => rule.formNames.indexOf(other) < rule.formNames.indexOf(name)))
          return [];
        const which = `${id}:${name}`;
        const whole = written(which, allOn(form));
        const usual = written(which);
        return [`${which}\n${usual}`, ...(whole === usual ? [] : [`${which}, with all that can be on\n${whole}`])];
      }),
    );
    await expect(`${all.join('\n\n')}\n`).toMatchFileSnapshot('./testing/equations.txt');
  });

  it('are written down here for every form of the ten', () => {
    const seen = new Set(goldens.map(([which]) => which));
    for (const [id, rule] of [...optimizers].slice(0, 10))
      for (const name of rule.formNames) {
        const { sharedWith = [] } = rule.form(name) ?? {};
        expect(
          [name, ...sharedWith].some((each) => seen.has(`${id}:${each}`)),
          `${id}:${name}`,
        ).toBe(true);
      }
  });
});
