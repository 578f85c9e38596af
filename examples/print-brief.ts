import {
  type Assessment,
  assess,
  attributeLateness,
  type Clock,
  type Dossier,
  explainAttribution,
  formatFinding,
  formatLimit,
  type Grade,
  type Locale,
  type Procedure,
  verifyProcedure,
  type WorkCalendar,
} from 'lienthong';
import { formatDate } from 'lienthong/render';
import { dossierAt, type Story } from './story.ts';

interface BriefWords {
  readonly grades: { readonly [G in Grade]: string };
  readonly silent: string;
  readonly running: string;
  readonly due: string;
  readonly legend: string;
  readonly findings: string;
  readonly noFinding: string;
  readonly notes: (count: number) => string;
}

const WORDS: { readonly [L in Locale]: BriefWords } = {
  vi: {
    grades: { early: 'trước hạn', onTime: 'đúng hạn', late: 'quá hạn' },
    silent: 'im lặng',
    running: 'đang chạy',
    due: 'hạn',
    legend: '= thời gian đã dùng, | hạn',
    findings: 'Kiểm tra định nghĩa:',
    noFinding: 'không có phát hiện nào',
    notes: (count) => `và ${count} ghi chú`,
  },
  en: {
    grades: { early: 'early', onTime: 'on time', late: 'late' },
    silent: 'silence',
    running: 'running',
    due: 'due',
    legend: '= time taken, | due',
    findings: 'Verification:',
    noFinding: 'nothing was found',
    notes: (count) => `and ${count} notes`,
  },
};

const BAR_WIDTH = 40;

const ms = (instant: string): number => new Date(instant).getTime();

/** The clocks worth a line: of the whole, and of its stages or else of its steps. */
const clocksOf = ({ clocks: { dossier, stages, steps } }: Assessment): readonly Clock[] => [
  ...(dossier === undefined ? [] : [dossier]),
  ...(stages.length > 0 ? stages : steps),
];

/** The span that all bars of a picture share. */
const spanOf = (clocks: readonly Clock[], now: string): { from: number; length: number } => {
  const from = Math.min(...clocks.map(({ start }) => ms(start)));
  const till = Math.max(...clocks.map(({ due, ended = now }) => Math.max(ms(due), ms(ended))));
  return { from, length: till - from };
};

const nameIn = ({ nodes }: { nodes: ReadonlyMap<string, string> }, id: string): string =>
  nodes.get(id) ?? id;

/** Names of stages and steps by their ids, wherever they stand. */
const namesIn = (flow: Procedure['flow']): readonly (readonly [string, string])[] =>
  flow.flatMap((node): readonly (readonly [string, string])[] => {
    if ('step' in node) return [[node.step, node.name ?? node.step]];
    if ('stage' in node) return [[node.stage, node.name ?? node.stage], ...namesIn(node.flow)];
    return 'parallel' in node ? namesIn(node.branches) : [];
  });

const gradeOf = ({ grade, silent }: Clock, words: BriefWords): string => {
  if (silent === true) return words.silent;
  return grade === undefined ? words.running : words.grades[grade];
};

const picture = (procedure: Procedure, assessment: Assessment, locale: Locale): string[] => {
  const words = WORDS[locale];
  const clocks = clocksOf(assessment);
  const { from, length } = spanOf(clocks, assessment.now);
  const names = { nodes: new Map(namesIn(procedure.flow)) };
  const columnOf = (instant: string): number =>
    Math.round(((ms(instant) - from) / length) * (BAR_WIDTH - 1));
  const barOf = ({ start, due, ended = assessment.now }: Clock): string =>
    Array.from({ length: BAR_WIDTH }, (_, column) => {
      if (column === columnOf(due)) return '|';
      return column >= columnOf(start) && column <= columnOf(ended) ? '=' : ' ';
    }).join('');
  return clocks.map((clock) =>
    [
      `[${barOf(clock)}]`,
      `${words.due} ${formatDate(clock.dueDate, locale)}`.padEnd(26),
      gradeOf(clock, words).padEnd(10),
      `${nameIn(names, clock.id)} (${formatLimit(clock.limit, locale)})`,
    ].join(' '),
  );
};

const latenessOf = (dossier: Dossier, options: Parameters<typeof attributeLateness>[1], locale: Locale) => {
  const attribution = attributeLateness(dossier, options);
  return attribution.lateBy === 0 ? [] : [explainAttribution(attribution, { locale })];
};

const briefStory = (procedure: Procedure, story: Story, calendar: WorkCalendar, locale: Locale) => {
  const now = story.looks.at(-1) ?? '';
  const dossier = dossierAt(procedure, story, now);
  return [
    story.title[locale],
    ...picture(procedure, assess(dossier, { now, calendar }), locale),
    ...latenessOf(dossier, { now, calendar }, locale),
  ];
};
void briefStory; void verifyProcedure; void formatFinding;
