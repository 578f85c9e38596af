import { expect, inject, it } from 'vitest';
import type { Answers } from '../../scripts/hosts/answers.ts';
import { answers as engineAnswers } from '../../scripts/hosts/engine-calls.ts';
import { KNOWN_ANSWERS } from '../../scripts/hosts/known-answers.ts';
import { answers as renderAnswers } from '../../scripts/hosts/render-calls.ts';

const answered: Answers = { ...JSON.parse(engineAnswers()), ...JSON.parse(renderAnswers()) };

it('runs in a browser', () => {
  expect(globalThis).toHaveProperty('document');
  expect(globalThis).not.toHaveProperty('process.versions.node');
});

it('answers every call as Node does', () => {
  const expected = inject('answersOfNode');
  expect(Object.keys(expected).length).toBeGreaterThan(80);
  expect(answered).toEqual(expected);
});

it.each(Object.entries(KNOWN_ANSWERS))('answers as worked out by hand: %s', (name, known) => {
  expect(answered[name]).toEqual(known);
});
