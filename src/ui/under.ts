// What stands under the plot once the race is shown: maps and the bench, and the race in tables. One download: each name costs the first one some bytes.
export { BasinPanel } from './basins/BasinPanel';
export { Bench } from './bench/Bench';
export { Results } from './results/Results';
export { RunsTable } from './words/RunsTable';
