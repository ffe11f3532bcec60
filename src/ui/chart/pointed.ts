// The place on the axis that is pointed at: one for all charts, so that they are read together.
import { createStore } from 'zustand/vanilla';

/** Null while nobody points. */
export const pointed = createStore<{ readonly at: number | null }>(() => ({ at: null }));
