/** Synthetic procedures and the dossiers that run through them. */
import type { EventInput } from '../src/dossier/schema.ts';
import { defineProcedure } from '../src/procedure/define-procedure.ts';
import type { Procedure } from '../src/procedure/procedure.ts';
import type { FlowInput, ProcedureInput } from '../src/procedure/procedure-input.ts';
import { epochDayAt } from '../src/time/civil-date.ts';
import { formatInstant } from '../src/time/instant.ts';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '../src/time/units.ts';
import { VIETNAM_ZONE } from '../src/time/zone.ts';
import { wholeBetween } from './random.ts';

const step = (id: number, unit: string, limit: string): FlowInput<string, string, string> => ({
  step: `b${id}`,
  name: `Bước ${id}`,
  unit,
  role: 'Chuyên viên',
  limit,
});

const HALF_DAY = '0,5 ngày làm việc';
const ONE_DAY = '01 ngày làm việc';

/**
 * Twenty steps of five agencies, as a liên thông procedure has them: four stages in a row, two of
 * them at once, one request for supplements, and the handing out of the result.
 */
export const twentySteps = (): Procedure =>
  defineProcedure<string, string, string>({
    code: '9.000020',
    version: '1',
    name: 'Thủ tục hai mươi bước',
    rules: 'vn-2026',
    limit: '12 ngày làm việc',
    units: {
      motCua: { name: 'Bộ phận Một cửa', head: 'Trưởng bộ phận', parent: 'uyBan' },
      uyBan: { name: 'UBND cấp xã', head: 'Chủ tịch' },
      soNganh: { name: 'Sở chuyên ngành', head: 'Giám đốc' },
      phongThamDinh: { name: 'Phòng thẩm định', head: 'Trưởng phòng', parent: 'soNganh' },
      thue: { name: 'Cơ quan thuế', head: 'Trưởng thuế' },
      congAn: { name: 'Công an', head: 'Trưởng công an' },
    },
    flow: [
      {
        stage: 'tiep-nhan',
        unit: 'motCua',
        limit: ONE_DAY,
        flow: [step(1, 'motCua', HALF_DAY), step(2, 'motCua', HALF_DAY)],
      },
      {
        stage: 'tham-dinh',
        unit: 'soNganh',
        limit: '04 ngày làm việc',
        flow: [
          step(3, 'soNganh', HALF_DAY),
          { ...step(4, 'phongThamDinh', ONE_DAY), on: { supplement: 'cho-bo-sung' } },
          step(5, 'phongThamDinh', HALF_DAY),
          step(6, 'phongThamDinh', ONE_DAY),
          step(7, 'soNganh', HALF_DAY),
          step(8, 'soNganh', HALF_DAY),
        ],
      },
      {
        parallel: 'lay-y-kien',
        branches: [
          {
            stage: 'nghia-vu-thue',
            unit: 'thue',
            limit: '03 ngày làm việc',
            flow: [step(9, 'thue', ONE_DAY), step(10, 'thue', ONE_DAY), step(11, 'thue', ONE_DAY)],
          },
          {
            stage: 'xac-minh',
            unit: 'congAn',
            limit: '03 ngày làm việc',
            flow: [
              step(12, 'congAn', ONE_DAY),
              step(13, 'congAn', ONE_DAY),
              step(14, 'congAn', ONE_DAY),
            ],
          },
        ],
      },
      {
        stage: 'phe-duyet',
        unit: 'uyBan',
        limit: '03 ngày làm việc',
        flow: [
          step(15, 'uyBan', HALF_DAY),
          step(16, 'uyBan', HALF_DAY),
          step(17, 'uyBan', HALF_DAY),
          step(18, 'uyBan', HALF_DAY),
          step(19, 'uyBan', ONE_DAY),
        ],
      },
      step(20, 'motCua', '0'),
      { end: 'tra-ket-qua', result: 'granted' },
      {
        wait: 'cho-bo-sung',
        for: 'applicant',
        reason: 'supplement',
        clock: 'pause',
        within: '07 ngày làm việc',
        on: { supplied: 'b4', expired: 'dung' },
      },
      { end: 'dung', result: 'stopped' },
    ],
  });

/** A procedure of so many steps in a row, as input. */
export const rowOfSteps = (steps: number): ProcedureInput => ({
  code: '9.000000',
  version: '1',
  name: 'Thủ tục rất dài',
  rules: 'vn-2026',
  limit: '30 ngày làm việc',
  units: { uyBan: { name: 'UBND cấp xã', head: 'Chủ tịch' } },
  flow: [
    ...Array.from({ length: steps }, (_, i) => step(i + 1, 'uyBan', HALF_DAY)),
    { end: 'tra-ket-qua', result: 'granted' as const },
  ],
});

/** Two steps that can send the dossier to and fro for ever. */
export const toAndFro = (): Procedure =>
  defineProcedure<string, string, string>({
    code: '9.000002',
    version: '1',
    name: 'Thủ tục trả đi trả lại',
    rules: 'vn-2026',
    limit: '30 ngày làm việc',
    units: { uyBan: { name: 'UBND cấp xã', head: 'Chủ tịch' } },
    flow: [
      step(1, 'uyBan', ONE_DAY),
      { ...step(2, 'uyBan', ONE_DAY), on: { returned: 'b1' } },
      { end: 'tra-ket-qua', result: 'granted' },
    ],
  });

/** The order in which a dossier leaves the nodes of `twentySteps`, and with which outcome. */
const ROUTE: readonly (readonly [step: string, outcome: string])[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((id) => [`b${id}`, 'done'] as const),
  ...[9, 12, 10, 13, 11, 14].map((id) => [`b${id}`, 'done'] as const),
  ...[15, 16, 17, 18, 19, 20].map((id) => [`b${id}`, 'done'] as const),
];

/** The same with one request for supplements at step 4. */
const ROUTE_WITH_SUPPLEMENT = ROUTE.flatMap(([id, outcome]) =>
  id === 'b4'
    ? ([
        ['b4', 'supplement'],
        ['cho-bo-sung', 'supplied'],
        ['b4', 'done'],
      ] as const)
    : ([[id, outcome]] as const),
);

const FIRST_DAY = epochDayAt('2025-03-03');
const LAST_DAY = epochDayAt('2026-09-30');

export interface LogOptions {
  /** How many times a dossier leaves a node before the log breaks off. */
  readonly moves?: number;
  /** Whether persons are assigned at each step, one more event a step. */
  readonly assigned?: boolean;
  readonly supplement?: boolean;
}

/**
 * The log of a dossier in `twentySteps`: it stays at each step between one hour and two days, so
 * some dossiers end in time and some do not.
 */
export const logOf = (
  dossier: number,
  random: () => number,
  { moves = Number.POSITIVE_INFINITY, assigned = false, supplement = false }: LogOptions = {},
): readonly EventInput[] => {
  let at = wholeBetween(random, FIRST_DAY, LAST_DAY) * MS_PER_DAY + 2 * MS_PER_HOUR;
  const now = (): string => formatInstant(at, VIETNAM_ZONE);
  const events: EventInput[] = [
    { type: 'accepted', id: '0', at: now(), dossier: `H00.00-${dossier}` },
  ];
  const id = (): string => `${events.length}`;
  for (const [node, outcome] of (supplement ? ROUTE_WITH_SUPPLEMENT : ROUTE).slice(0, moves)) {
    if (assigned && node !== 'cho-bo-sung') {
      at += wholeBetween(random, 1, 59) * MS_PER_MINUTE;
      const person = `CB${wholeBetween(random, 1, 50)}`;
      events.push({ type: 'assigned', id: id(), at: now(), step: node, person });
    }
    at += wholeBetween(random, 1, 48) * MS_PER_HOUR;
    events.push({ type: 'finished', id: id(), at: now(), step: node, outcome });
  }
  return events;
};

/** What one long log is made of. */
export type LongLog = 'moves' | 'assignments' | 'pauses' | 'notes';

const LONG_LOG_EVENT: {
  readonly [kind in LongLog]: (i: number, common: { id: string; at: string }) => EventInput;
} = {
  moves: (i, common) => ({
    ...common,
    type: 'finished',
    step: i % 2 === 1 ? 'b1' : 'b2',
    outcome: i % 2 === 1 ? 'done' : 'returned',
  }),
  assignments: (i, common) => ({
    ...common,
    type: 'assigned',
    step: 'b1',
    person: `CB${i % 50}`,
  }),
  pauses: (i, common) =>
    i % 2 === 1
      ? { ...common, type: 'paused', reason: 'incident' }
      : { ...common, type: 'resumed' },
  notes: (i, common) => ({ ...common, type: 'noted', text: `Ghi chú ${i}` }),
};

/** One dossier in `toAndFro` with so many events, a minute apart. */
export const longLog = (kind: LongLog, events: number): readonly EventInput[] => {
  const start = FIRST_DAY * MS_PER_DAY;
  const at = (i: number): string => formatInstant(start + i * MS_PER_MINUTE, VIETNAM_ZONE);
  return Array.from({ length: events }, (_, i) =>
    i === 0
      ? { type: 'accepted', id: '0', at: at(0), dossier: 'H00.00-1' }
      : LONG_LOG_EVENT[kind](i, { id: `${i}`, at: at(i) }),
  );
};
