import { type Issue, issueAt } from '../base/issue.ts';
import { tryRulePack } from '../rules/rule-packs.ts';
import { builtInZone } from '../time/zone.ts';
import { checkCallCycles, checkDepth } from './check-calls.ts';
import { type Check, checkContextOf } from './check-context.ts';
import { checkIds, checkOutcomeNames, checkOutcomes, checkVariants } from './check-names.ts';
import { checkSilence } from './check-silence.ts';
import { checkAnchors, checkTargets } from './check-targets.ts';
import { checkUnitCycles, checkUnits } from './check-units.ts';
import { checkWidth } from './check-width.ts';
import type { Procedure } from './procedure.ts';

const checkRules: Check = ({ procedure: { rules } }) => {
  if (rules === undefined) return [];
  const pack = tryRulePack(rules, ['rules']);
  return pack.ok ? [] : pack.issues;
};

const checkTimeZone: Check = ({ procedure: { timeZone } }) =>
  builtInZone(timeZone) === undefined
    ? [issueAt(['timeZone'], 'calendar.zoneUnknown', { timeZone })]
    : [];

const checkInForce: Check = ({ procedure: { inForce } }) =>
  inForce?.to !== undefined && inForce.to < inForce.from
    ? [issueAt(['inForce'], 'calendar.rangeReversed', { from: inForce.from, to: inForce.to })]
    : [];

/** What makes a procedure unable to run. A new check is a new row. */
const CHECKS: readonly Check[] = [
  checkIds,
  checkOutcomes,
  checkOutcomeNames,
  checkVariants,
  checkUnits,
  checkUnitCycles,
  checkTargets,
  checkSilence,
  checkCallCycles,
  checkDepth,
  checkWidth,
  checkAnchors,
  checkRules,
  checkTimeZone,
  checkInForce,
];

/** Everything for which a procedure cannot run, once its parts could be read. */
export const procedureFaults = (procedure: Omit<Procedure, 'digest'>): readonly Issue[] => {
  const context = checkContextOf(procedure);
  return CHECKS.flatMap((check) => check(context));
};
