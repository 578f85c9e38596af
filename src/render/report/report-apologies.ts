import type { Obligation } from '../../accountability/obligation.ts';
import { ownUnitAt } from '../../dossier/hands.ts';
import { epochMsOf } from '../../time/instant.ts';
import { formatUntil } from '../format-date.ts';
import { nodeName, unitName } from '../node-names.ts';
import type { ReportFacts } from './report-facts.ts';
import type { ApologyCause } from './report-words.ts';

/** The id of an apology for a cycle of the dossier: `apology:dossier#1`. */
const OF_DOSSIER = /^apology:dossier#(\d+)$/;

/** The id of one for the part of an agency, by its first visit: `apology:congAn:tham-dinh#1/2`. */
const OF_AGENCY = /^apology:[^:]+:(.+)#\d+(?:\/\d+)?$/;

/** The units whose work a dossier was at an instant, each once. */
const unitsHoldingAt = ({ fold }: ReportFacts, cycle: number, at: number): readonly string[] => {
  const units = fold.visits
    .filter((visit) => visit.cycle === cycle && visit.from <= at)
    .filter(({ till = Number.POSITIVE_INFINITY }) => at < till)
    .filter(({ node }) => {
      const placed = fold.graph.nodes.get(node)?.node;
      return placed !== undefined && 'step' in placed;
    })
    .flatMap((visit) => ownUnitAt(fold, visit, at) ?? []);
  return [...new Set(units)];
};

const causeOf = ({ id, bearer, due }: Obligation, facts: ReportFacts): ApologyCause => {
  const { assessment, dossier, words } = facts;
  const step = OF_AGENCY.exec(id)?.[1];
  if (step !== undefined) {
    return { of: 'agency', step: words.quoted(nodeName(dossier.procedure, step)) };
  }
  const cycle = Number(OF_DOSSIER.exec(id)?.[1] ?? 1) - 1;
  const now = epochMsOf(assessment.now);
  const at = due === undefined ? now : Math.min(epochMsOf(due), now);
  const others = unitsHoldingAt(facts, cycle, at).filter((unit) => unit !== bearer?.unit);
  return { of: 'dossier', others: others.map((unit) => unitName(dossier.procedure, unit)) };
};

/** Apologies that have not gone out: who owes each, and what for. */
export const apologiesOwed = (facts: ReportFacts): readonly string[] => {
  const { assessment, dossier, locale, report, words } = facts;
  return assessment.obligations
    .filter(({ kind, fulfilledBy }) => kind === 'apology' && fulfilledBy === undefined)
    .map((obligation) => {
      const { bearer, due, state } = obligation;
      return report.apologyOwed({
        unit: bearer === undefined ? words.unnamedUnit : unitName(dossier.procedure, bearer.unit),
        cause: causeOf(obligation, facts),
        ...(due === undefined ? {} : { due: formatUntil(due, locale) }),
        isMissed: state === 'missed',
      });
    });
};
