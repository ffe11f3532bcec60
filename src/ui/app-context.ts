// How components reach the store: a context, a selector hook, and a hook for what changes every frame.
import { createContext, use, useEffect, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { App } from '../store/app';
import type { State } from '../store/state';

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = use(AppContext);
  if (!app) throw new Error('no app above this component');
  return app;
}

/** A part of the state; the component renders again when it changes. For what changes at people's pace. */
export function useShown<T>(select: (state: State) => T): T {
  return useStore(useApp().store, select);
}

/** Calls `act` now and after every change of the store, without rendering: for what changes every frame. */
export function useEvery(act: (state: State) => void): void {
  const { store } = useApp();
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
    act(store.getState());
  });
  useEffect(() => store.subscribe((state) => latest.current(state)), [store]);
}
