import type { Issue } from '../../src/base/issue.ts';
import { tryDefineProcedure } from '../../src/procedure/define-procedure.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';

/** The head of a definition of which a test only wants to see the flow. */
export const HEAD = {
  code: '1.000001',
  version: '1',
  name: 'Thủ tục',
  units: { so: { name: 'Sở' }, phong: { name: 'Phòng', parent: 'so' }, thue: { name: 'Thuế' } },
} as const;

export const END = { end: 'xong', result: 'granted' } as const;

/** The procedure of a definition that is known to be good. */
export const defined = (input: unknown): Procedure => {
  const result = tryDefineProcedure(input);
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 2));
  return result.value;
};

/** The procedure of a flow that is known to be good. */
export const withFlow = (...flow: readonly unknown[]): Procedure => defined({ ...HEAD, flow });

export const issuesOf = (input: unknown): readonly Issue[] => {
  const result = tryDefineProcedure(input);
  return result.ok ? [] : result.issues;
};

/** Codes and paths of everything that is wrong with a definition. */
export const faultsOf = (input: unknown): readonly string[] =>
  issuesOf(input).map(({ code, path }) => `${code} ${path.join('.')}`);
