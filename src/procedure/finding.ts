import type { IssuePath } from '../base/issue.ts';
import type { LimitUnit } from '../limit/limit.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { DossierResult } from './procedure.ts';
import type { TableFindingData } from './table/table-finding.ts';

/** `error`: the definition contradicts itself; `warning`: probably a slip; `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** Sums of limits in one unit, as exact decimals. */
interface SumData {
  readonly variant: string;
  readonly unit: LimitUnit;
  readonly limit: number;
  readonly sum: number;
  /**
   * What the sum is made of: the steps and waits that take time on the longest way, in order. A
   * stage stands for its steps where they share its limit.
   */
  readonly through: readonly string[];
}

/** The limit of a node, as an exact decimal. */
interface LimitData {
  readonly id: string;
  readonly variant: string;
  readonly unit: LimitUnit;
  readonly limit: number;
}

/** Every code a finding can have, with its data; `docs/verifier.md` tells each in words. */
export interface FindingData extends TableFindingData {
  'stage.stepsOverLimit': SumData & { readonly stage: string };
  'stage.stepsUnderLimit': SumData & { readonly stage: string };
  'total.pathOverLimit': SumData;
  /** `limit` is what the agency has committed itself to. */
  'total.pathOverCommitted': SumData;
  'total.pathUnderLimit': SumData;
  'endToEnd.pathOverLimit': SumData;
  'endToEnd.pathUnderLimit': SumData;
  'total.missing': { readonly variant: string };
  'limit.committedOverLimit': {
    readonly unit: LimitUnit;
    readonly limit: number;
    readonly committed: number;
  };
  /** `allowed` is the limit of the stage around the call, or of the whole. */
  'call.limitOverPlace': LimitData & { readonly allowed: number };
  'silence.beforeLimit': LimitData & { readonly after: number };
  /** `date` among the units is a limit with a fixed date; `compared`: a calendar was at hand. */
  'limits.unitsMixed': {
    readonly variant: string;
    readonly compared?: true;
    readonly units: readonly (LimitUnit | 'date')[];
  };
  /** `open`: hours of the shortest day; only with a calendar. */
  'sameDay.stepsInHours': {
    readonly variant: string;
    readonly hours: number;
    readonly open?: number;
  };
  'plan.missesDate': {
    readonly variant: string;
    readonly count: number;
    readonly first: CivilDate;
    readonly dates: readonly CivilDate[];
  };
  'node.unreachable': { readonly id: string };
  'node.deadEnd': { readonly id: string };
  /** `results`: how the dossier can end, other than with what was applied for. */
  'flow.neverGranted': { readonly results: readonly DossierResult[] };
  'node.withoutName': { readonly id: string };
  'step.withoutUnit': { readonly id: string };
  'step.withoutLimit': { readonly id: string; readonly variant: string };
  'wait.withoutBound': { readonly id: string };
  'wait.withoutExpiry': { readonly id: string };
  /** Where it leads when its time is over is named, and no bound is. */
  'wait.neverExpires': { readonly id: string; readonly variant: string };
  'wait.withoutExit': { readonly id: string };
  'parallel.neverJoins': { readonly id: string };
  'label.twice': { readonly label: string; readonly ids: readonly string[] };
  'unit.unused': { readonly unit: string };
  'unit.nameSimilar': { readonly unit: string; readonly other: string };
  /** `name` as the unit or its head has it; `successor` where it is known. */
  'unit.nameAbolished': {
    readonly unit: string;
    readonly name: string;
    readonly since: CivilDate;
    readonly successor?: string;
  };
}

/** The code of a finding. */
export type FindingCode = keyof FindingData;

/** The finding with one given code. */
export type FindingOf<C extends FindingCode> = {
  readonly code: C;
  readonly severity: Severity;
  readonly path: IssuePath;
} & FindingData[C];

/** Something that `verifyProcedure` has to say about a procedure that can run. Plain data. */
export type Finding = { readonly [C in FindingCode]: FindingOf<C> }[FindingCode];

/** The one place that makes a finding. */
export const findingAt = <C extends FindingCode>(
  path: IssuePath,
  code: C,
  severity: Severity,
  data: FindingData[C],
): Finding =>
  // The union member for C is exactly this record; TypeScript cannot see it through the mapped type.
  ({ code, severity, path, ...data }) as unknown as Finding;
