import type { PauseRecord } from '../../dossier/fold.ts';
import type { Visit } from '../../dossier/visits.ts';
import { effectOfWait } from '../../dossier/wait-effect.ts';
import { graphOf } from '../../procedure/graph.ts';
import type { Instant } from '../../time/instant.ts';
import { formatDateTime } from '../format-date.ts';
import { nodeName } from '../node-names.ts';
import { instantIn, type ReportFacts } from './report-facts.ts';
import { bullets, section } from './report-layout.ts';

const spanWords = (
  from: Instant,
  till: Instant | undefined,
  { locale, report }: ReportFacts,
): string =>
  till === undefined
    ? report.openSince(formatDateTime(from, locale))
    : report.span(formatDateTime(from, locale), formatDateTime(till, locale));

const waitLine = (visit: Visit, facts: ReportFacts): readonly string[] => {
  const { dossier, fold, words, report } = facts;
  const node = graphOf(dossier.procedure).nodes.get(visit.step)?.node;
  if (node === undefined || !('wait' in node)) return [];
  const name = words.quoted(nodeName(dossier.procedure, visit.step));
  const effect = words.waitClocks[effectOfWait(node, fold.rules)];
  const span = spanWords(visit.from, visit.till, facts);
  return [`${report.waitOf(name, words.parties[node.for])}, ${span}; ${effect}.`];
};

/** What each pause stops; a pause that stops everything is not among them. */
const pausedSteps = ({ dossier }: ReportFacts): ReadonlyMap<string, string> =>
  new Map(
    dossier.events.flatMap((event) =>
      event.type === 'paused' && event.step !== undefined ? [[event.id, event.step]] : [],
    ),
  );

const pauseLine = (
  { reason, from, till }: PauseRecord,
  step: string | undefined,
  facts: ReportFacts,
): string => {
  const { dossier, words, report } = facts;
  const why = words.pauseReasons[reason];
  const what =
    step === undefined
      ? report.pauseOfAll(why)
      : report.pauseOfPart(why, words.quoted(nodeName(dossier.procedure, step)));
  const end = till === undefined ? undefined : instantIn(facts, till);
  return `${what}, ${spanWords(instantIn(facts, from), end, facts)}.`;
};

/** Waits that the procedure foresees, and pauses that it does not. */
export const reportPauses = (facts: ReportFacts): readonly string[] => {
  const { visits, fold, report, width } = facts;
  const steps = pausedSteps(facts);
  const lines = [
    ...visits.filter(({ kind }) => kind === 'wait').flatMap((visit) => waitLine(visit, facts)),
    ...fold.pauses.map((pause) => pauseLine(pause, steps.get(pause.id), facts)),
  ];
  return section(report.sections.pauses, bullets(lines, width));
};
