// Where what is set of the surface stands: in a lecture the plot has the height, and it is under the list of runs.
import { useTheme } from './theme';

/** True where it stands beside the plot. */
export function useBeside(): boolean {
  return useTheme().name === 'projector' && document.documentElement.hasAttribute('data-wide');
}
