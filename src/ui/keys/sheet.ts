// Whether the sheet of keys is open.
import { createStore } from 'zustand/vanilla';

export const sheet = createStore<{ readonly open: boolean }>(() => ({ open: false }));
