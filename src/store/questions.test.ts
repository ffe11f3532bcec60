import { describe, expect, it } from 'vitest';
import { Questions } from './questions';

/** Questions with what was sent and heard, and a way to answer. */
function desk() {
  const sent: string[] = [];
  const heard: string[] = [];
  const questions = new Questions((key, step) => sent.push(`${key}${step}`));
  const stop = questions.listen(({ key, inspection }, asked) => heard.push(`${key}${asked}:${inspection.step}`));
  const answer = (key: string, step: number) =>
    questions.answered({ key, generation: 1, inspection: { step, values: [] } });
  return { questions, sent, heard, answer, stop };
}

describe('questions', () => {
  it('of a run go one after the other, those of different runs at once', () => {
    const { questions, sent, answer } = desk();
    questions.ask('a', 1);
    questions.ask('a', 5);
    questions.ask('b', 2);
    expect(sent).toEqual(['a1', 'b2']);
    answer('a', 1);
    expect(sent).toEqual(['a1', 'b2', 'a5']);
  });

  it('that several ask are sent once, and all hear the answer', () => {
    const { questions, sent, heard, answer } = desk();
    questions.ask('a', 3);
    questions.ask('a', 3);
    answer('a', 3);
    expect(sent).toEqual(['a3']);
    expect(heard).toEqual(['a3:3']);
  });

  it('are told apart from answers: a run that ended answers with its last step', () => {
    const { questions, heard, answer, stop } = desk();
    questions.ask('a', 9);
    answer('a', 4);
    expect(heard).toEqual(['a9:4']);
    stop();
    questions.ask('a', 9);
    answer('a', 4);
    expect(heard).toHaveLength(1);
  });

  it('that are forgotten do not hold up later ones', () => {
    const { questions, sent } = desk();
    questions.ask('a', 1);
    questions.ask('a', 2);
    questions.forget();
    questions.ask('a', 7);
    expect(sent).toEqual(['a1', 'a7']);
  });
});
