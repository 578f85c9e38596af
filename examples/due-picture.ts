import { type Assessment, type Clock, formatLimit, type Locale, type Procedure } from 'lienthong';
import { formatDate } from 'lienthong/render';
import { BRIEF_WORDS, gradeInWords } from './brief-words.ts';

const BAR_WIDTH = 40;
/** Room for "hạn thứ Hai 12/10/2026" and for a grade. */
const DUE_WIDTH = 28;
const GRADE_WIDTH = 10;

/** The clocks worth a line: of the whole, and of its stages or else of its steps. */
const clocksOf = ({ clocks: { dossier, stages, steps } }: Assessment): readonly Clock[] => [
  ...(dossier === undefined ? [] : [dossier]),
  ...(stages.length > 0 ? stages : steps),
];

const timeOf = (instant: string): number => new Date(instant).getTime();

/** Tells in which column of the bars an instant lies; all bars of a picture share one scale. */
const columnsFor = (clocks: readonly Clock[], now: string): ((instant: string) => number) => {
  const first = Math.min(...clocks.map(({ start }) => timeOf(start)));
  const last = Math.max(...clocks.flatMap(({ due, ended = now }) => [due, ended].map(timeOf)));
  return (instant) => Math.round(((timeOf(instant) - first) / (last - first)) * (BAR_WIDTH - 1));
};

const drawBar = (
  { start, due, ended }: Clock,
  now: string,
  columnOf: (instant: string) => number,
): string => {
  const [from, till, end] = [columnOf(start), columnOf(ended ?? now), columnOf(due)];
  const taken = `${' '.repeat(from)}${'='.repeat(till - from + 1)}`.padEnd(BAR_WIDTH);
  return `${taken.slice(0, end)}|${taken.slice(end + 1)}`;
};

/** Names of steps and stages by their ids. */
const namesIn = (flow: Procedure['flow']): readonly (readonly [id: string, name: string])[] =>
  flow.flatMap((node): readonly (readonly [string, string])[] => {
    if ('step' in node) return [[node.step, node.name ?? node.step]];
    if ('stage' in node) return [[node.stage, node.name ?? node.stage], ...namesIn(node.flow)];
    return 'parallel' in node ? namesIn(node.branches) : [];
  });

/** A line for each limit that a dossier has: when it ran, when it ends, and how that went. */
export const duePicture = (
  procedure: Procedure,
  assessment: Assessment,
  locale: Locale,
): readonly string[] => {
  const { dossier, now } = assessment;
  const words = BRIEF_WORDS[locale];
  const names = new Map([...namesIn(procedure.flow), [dossier, words.whole]]);
  const clocks = clocksOf(assessment);
  const columnOf = columnsFor(clocks, now);
  const lines = clocks.map((clock) =>
    [
      `[${drawBar(clock, now, columnOf)}]`,
      `${words.due} ${formatDate(clock.dueDate, locale)}`.padEnd(DUE_WIDTH),
      gradeInWords(clock, locale).padEnd(GRADE_WIDTH),
      `${names.get(clock.id)} (${formatLimit(clock.limit, locale)})`,
    ].join(' '),
  );
  return [...lines, ` ${words.legend}`];
};
