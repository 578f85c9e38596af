import type { TestProject } from 'vitest/node';
import { inEmptyProject } from '../../scripts/empty-project.ts';
import type { Answers } from '../../scripts/hosts/answers.ts';
import { answersOn, onNode } from '../../scripts/hosts/programs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    answersOfNode: Answers;
  }
}

/** Hands the browser what Node answers, from the packed package. */
export const setup = async ({ provide }: TestProject): Promise<void> => {
  provide('answersOfNode', await inEmptyProject((project) => answersOn(onNode('esm'), project)));
};
