import { workingMsIn } from '../../calendar/coordinates.ts';
import { type Interruptions, NO_INTERRUPTIONS } from '../../clock/interruption-sum.ts';
import { dossierInterruptionsAt, excludedTimeOf } from '../../clock/interruptions.ts';
import type { PauseRecord, VisitRecord } from '../../dossier/fold.ts';
import { stopsClocks } from '../../dossier/pauses.ts';
import { EVERYTHING } from '../../dossier/place.ts';
import { visitIdOf } from '../../dossier/visits.ts';
import { effectOfWait } from '../../dossier/wait-effect.ts';
import { waitAt } from '../../procedure/graph.ts';
import type { WaitNode } from '../../procedure/procedure.ts';
import { formatShort, formatShortDue } from '../format-date.ts';
import { formatDuration, timeKindOf } from '../format-duration.ts';
import { nodeName } from '../node-names.ts';
import { plainText } from '../plain-text.ts';
import { type ContentColumn, type ContentSection, section } from './report-content.ts';
import { factOf, instantIn, type ReportFacts } from './report-facts.ts';

/** From when till when, in digits. */
const spanCells = (
  { from, till }: { readonly from: number; readonly till?: number | undefined },
  facts: ReportFacts,
): readonly [string, string] => {
  const { dateParts, report } = facts;
  const written = (at: number): string => formatShort(instantIn(facts, at), dateParts);
  return [written(from), till === undefined ? report.nothing : written(till)];
};

/** How much time was taken out of the limit of the dossier, up to the look. */
const takenWords = ({ over, since }: Interruptions, facts: ReportFacts): string => {
  const { assessment, look, locale } = facts;
  const { table, now } = look;
  const limit = assessment.clocks.dossier?.limit;
  const kind = limit === undefined ? 'working' : timeKindOf(limit);
  const open = since === undefined ? [] : [{ from: since, till: now }];
  const all = [...over, ...open];
  const ms =
    kind === 'working'
      ? workingMsIn(table, all)
      : all.reduce((sum, { from, till }) => sum + till - from, 0);
  return formatDuration(ms, kind, locale);
};

type Row = readonly string[];

const reasonOf = ({ for: party, reason }: WaitNode, { words, report }: ReportFacts): string =>
  reason === undefined ? report.waitOf(words.parties[party]) : words.pauseReasons[reason];

/** What a visit took out; a wait that went past its bound did so only up to that. */
const takenAt = (visit: VisitRecord, facts: ReportFacts): string => {
  const { clockOf, look, dateParts, report } = facts;
  const taken = takenWords(dossierInterruptionsAt(look, visit), facts);
  const clock = clockOf.get(visitIdOf(visit));
  return clock?.scope === 'wait' && clock.grade === 'late'
    ? report.takenUntil(taken, formatShortDue(clock, dateParts))
    : taken;
};

const waitRow = (visit: VisitRecord, facts: ReportFacts): Row => {
  const { look, fold, words, report } = facts;
  const node = waitAt(look.graph, visit.node);
  const effect = node === undefined ? 'pause' : effectOfWait(node, fold.rules);
  return [
    nodeName(fold.procedure, visit.node),
    node === undefined ? report.excludedAgency : reasonOf(node, facts),
    ...spanCells(visit, facts),
    effect === 'pause' ? takenAt(visit, facts) : words.waitClocks[effect],
    '',
  ];
};

const pauseRow = (pause: PauseRecord, facts: ReportFacts): Row => {
  const { look, fold, words, report } = facts;
  const { id, reason, place, from, till } = pause;
  const fact = factOf(facts, id);
  const basis = fact?.type === 'paused' ? fact.basis : undefined;
  const isOpen = till === undefined || till > look.now;
  const stopped = isOpen ? { over: [], since: from } : { over: [{ from, till }] };
  return [
    place === EVERYTHING ? report.pauseOfAll : report.pauseOfPart(nodeName(fold.procedure, place)),
    words.pauseReasons[reason],
    ...spanCells(pause, facts),
    takenWords(stopsClocks(look.rules, pause) ? stopped : NO_INTERRUPTIONS, facts),
    basis === undefined ? '' : plainText(basis),
  ];
};

const columnsOf = ({ report: { columns } }: ReportFacts): readonly ContentColumn[] => [
  { title: columns.wait },
  { title: columns.reason },
  { title: columns.from, whole: true },
  { title: columns.till, whole: true },
  { title: columns.taken },
  { title: columns.basis, optional: true },
];

/**
 * What is taken out of the limit of the dossier: waits that the procedure foresees, the work of
 * agencies outside the limit, and pauses that nobody foresaw, in the order in which they began.
 */
export const reportPauses = (facts: ReportFacts): readonly ContentSection[] => {
  const { look, fold, report } = facts;
  const waits = fold.visits
    .filter(
      (visit) =>
        waitAt(look.graph, visit.node) !== undefined || excludedTimeOf(look, visit).length > 0,
    )
    .map((visit) => ({ from: visit.from, row: waitRow(visit, facts) }));
  const pauses = fold.pauses.map((pause) => ({ from: pause.from, row: pauseRow(pause, facts) }));
  const rows = [...waits, ...pauses].sort((a, b) => a.from - b.from).map(({ row }) => row);
  return rows.length === 0
    ? []
    : section({ text: report.sections.pauses }, [{ columns: columnsOf(facts), rows }]);
};
