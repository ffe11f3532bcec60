// What `trace --help` prints.
import { registries } from '../scenario/registries';
import { widened } from '../scenario/settings';

/** The help text, with the ids there are. */
export function helpText(): string {
  const rules = [...registries.optimizers].map(
    ([id, optimizer]) => `  ${id.padEnd(10)} ${optimizer.formNames.join(' ')}`,
  );
  const adam = registries.optimizers.get('adam')?.form('keras');
  const parameters = Object.entries(adam ? widened(adam, registries).hyper : {});
  const modifiers = [...(registries.modifiers?.all ?? [])].map(([id, { name }]) => {
    const others = parameters.flatMap(([each, { needs, default: value }]) =>
      needs === id ? [`${each}=${value}`] : [],
    );
    return `  ${id.padEnd(12)} ${[name.toLowerCase(), ...others].join('  ')}`;
  });
  return `Runs optimizers on a loss surface and prints every step.

  npm run --silent trace -- --surface beale --start -1,1.5 --steps 200 --run adam:keras,lr=0.01 --run sgd,lr=0.001

  --surface id[,name=value]...   a surface with parameters, or a formula in x and y (default rosenbrock)
  --start x,y                    default: the surface's own
  --steps n                      default 500, at most 100000000
  --run id[:form][,name=value]...  repeat it for more runs; what is left out is the form's library default
  --link link                    a link of the page; other options given beside it replace its parts
  --every n                      print step 0, each n-th and the last
  --noise sigma                  normal noise on every gradient; or as in links, with seed=1 and own=1 (own: each run its own)
          gauss,sigma=0.1        the same
          student,nu=2,sigma=0.1 heavy tails: Student's t with nu degrees of freedom
          outlier,step=100,size=100  one gradient that is far off
          batch,size=1           mini-batches, where the surface has data
  --seed n                       seed of the noise
  --format csv|json              default csv; JSON has numbers that are not finite as strings
  --help

Optimizers and their forms, the default first:
${rules.join('\n')}

Parameters that change a run of any rule, 0 or left out: off. What belongs to one, with its default:
${modifiers.join('\n')}

Surfaces: ${[...registries.surfaces.keys()].join(' ')}
`;
}
