// The search with the worker that searches: one download.
import SearchWorker from '../worker/search/worker?worker&inline';
import { searchBy } from './typed-search';

export const beginSearch = searchBy(() => Promise.resolve(new SearchWorker()));
