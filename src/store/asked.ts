// Who asks the worker about single steps: made when the first of the parts comes that do, all of which come after the race.
import type { App } from './app';
import { Inspections } from './inspection';
import { oncePerFrame } from './once-per-frame';
import { oneFor } from './one-for';
import { Questions } from './questions';

export interface Asked {
  /** Asks for the values of any step of a run. */
  readonly questions: Questions;
  /** The values of the step under the cursor. */
  readonly inspections: Inspections;
}

/** The page's one of each. */
export const askedOf = oneFor((app: App): Asked => {
  const questions = new Questions(app.inspect);
  const inspections: Inspections = new Inspections(
    (key, step) => questions.ask(key, step),
    oncePerFrame(app.frames, () => inspections.show()),
  );
  questions.listen((answer, asked) => inspections.received(answer, asked));
  app.onInspected((answer) => questions.answered(answer));
  app.store.subscribe((state, last) => {
    if (state.scenario === last.scenario && state.found === last.found) return;
    questions.forget();
    inspections.forget();
  });
  return { questions, inspections };
});
