import { unwrap } from '../../../src/base/error.ts';
import { tryDefineProcedure } from '../../../src/procedure/define-procedure.ts';
import type { Finding, FindingCode, FindingOf } from '../../../src/procedure/finding.ts';
import type { Procedure } from '../../../src/procedure/procedure.ts';
import type { VerifyOptions } from '../../../src/procedure/verify/horizon.ts';
import { verifyProcedure } from '../../../src/procedure/verify/verify-procedure.ts';

/** A procedure of one unit from what matters to a test; a flow without end is granted at its end. */
export const procedureOf = (input: Readonly<Record<string, unknown>>): Procedure =>
  unwrap(
    tryDefineProcedure({
      code: '1.000001',
      version: '1',
      name: 'Ví dụ',
      units: { so: { name: 'Sở chuyên ngành' } },
      ...input,
    }),
  );

/** A step of that unit, named by its id. */
export const step = (id: string, limit?: unknown, more: object = {}): object => ({
  step: id,
  name: id,
  unit: 'so',
  ...(limit === undefined ? {} : { limit }),
  ...more,
});

export const wait = (id: string, more: object = {}): object => ({
  wait: id,
  name: id,
  for: 'applicant',
  ...more,
});

export const stage = (id: string, limit: unknown, flow: readonly object[]): object => ({
  stage: id,
  name: id,
  ...(limit === undefined ? {} : { limit }),
  flow,
});

export const parallel = (id: string, join: unknown, branches: readonly object[]): object => ({
  parallel: id,
  join,
  branches,
});

/** The findings with one code. */
export const found = <C extends FindingCode>(
  code: C,
  procedure: Procedure,
  options?: VerifyOptions,
): readonly FindingOf<C>[] =>
  verifyProcedure(procedure, options).filter(
    // A finding with the code C is the member of the union for C.
    (finding): finding is Finding & FindingOf<C> => finding.code === code,
  );

/** Code and severity of every finding. */
export const summary = (procedure: Procedure, options?: VerifyOptions): readonly string[] =>
  verifyProcedure(procedure, options).map(({ code, severity }) => `${severity} ${code}`);
