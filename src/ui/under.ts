// What stands under the plot once the race is shown: the sentence, maps and the bench, the race in tables; and the keys. One download: each name costs the first one some bytes.
export { BasinPanel } from './basins/BasinPanel';
export { Bench } from './bench/Bench';
export { Keys } from './keys/Keys';
export { Results } from './results/Results';
export { RunsTable } from './words/RunsTable';
export { Sentence } from './words/Sentence';
