import type { IssuePath } from '../../base/issue.ts';
import {
  type Finding,
  type FindingCode,
  type FindingData,
  findingAt,
  type Severity,
} from '../finding.ts';
import type { VerifyContext } from './verify-context.ts';

/** What a rule has found: where, and the facts. */
export interface Found<C extends FindingCode> {
  readonly path: IssuePath;
  readonly data: FindingData[C];
}

interface RuleHead {
  readonly severity: Severity;
  /** One sentence for `docs/verifier.md`. */
  readonly explains: { readonly en: string; readonly vi: string };
}

interface RuleRow<C extends FindingCode> extends RuleHead {
  readonly code: C;
  readonly find: (context: VerifyContext) => readonly Found<C>[];
}

/** One thing that is looked for. Two rules may share a code and differ in how much it weighs. */
export interface Rule extends RuleHead {
  readonly code: FindingCode;
  readonly judge: (context: VerifyContext) => readonly Finding[];
}

/** Makes a rule of a row: the code tells which facts its findings have. */
export const rule = <C extends FindingCode>({ find, ...row }: RuleRow<C>): Rule => ({
  ...row,
  judge: (context) =>
    find(context).map(({ path, data }) => findingAt(path, row.code, row.severity, data)),
});
