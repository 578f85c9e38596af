import { errorOf } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { isObject, kindOf } from '../base/kind-of.ts';
import type { LookOptions } from '../clock/look-options.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { UnitScope } from './unit-scope.ts';

/**
 * What every report over many dossiers is told. `rules` and the hours of `calendar` are for items
 * that are dossiers; rows were looked at before. Every report throws `date.invalid` for a `from` or
 * `to` that is none, `instant.*` for such a `now`, and `input.*` for options, a calendar, `units` or a
 * list of items that are none; what is wrong with an item is in `problems`.
 */
export interface ReportOptions extends LookOptions {
  /** First day of the period. */
  readonly from: CivilDate;
  /** Last day of the period, itself included. */
  readonly to: CivilDate;
  /**
   * The procedures in use. When they are given, an item of another procedure, or with a unit that
   * its procedure no longer has, is named among the problems; it is counted all the same.
   */
  readonly procedures?: readonly Procedure[];
  /**
   * Whether one id in several procedures is one unit. It is, unless said otherwise; where the names
   * differ, that is among the problems.
   */
  readonly units?: UnitScope;
}

/**
 * The options of a report, if there are any: callers without types forget them.
 *
 * @throws LienthongError `input.wrongType`
 */
export const requireOptions = <O extends object>(options: O): O => {
  if (isObject(options)) return options;
  const data = { expected: 'object', received: kindOf(options) };
  throw errorOf([issueAt(['options'], 'input.wrongType', data)]);
};
