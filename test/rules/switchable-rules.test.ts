import { describe, expect, it } from 'vitest';
import {
  applicantView,
  assess,
  attributeLateness,
  controlSlip,
  type Dossier,
  dossierRegister,
  escalationsOf,
  extendCalendar,
  forecast,
  type LookOptions,
  lateRegister,
  ledgerRow,
  legsOf,
  nextWakeUp,
  noticesOf,
  obligationsOf,
  type Rule,
  type RulePack,
  receipt,
  reproject,
  rulePack,
  scan,
  sixMonthReport,
  summarise,
  timelinessIndicators,
} from '../../src/index.ts';
import { portalStatusOf, toCapNhatTienDoHoSoMC, toDongBoHoSoMC } from '../../src/portal/index.ts';
import { reportDossier, timelineSvg } from '../../src/render/index.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  procedureOf,
} from '../clock/example-dossier.ts';

const CLOSED = extendCalendar(CALENDAR, {
  id: 'bao',
  version: '1',
  days: [
    { date: '2026-10-08', status: 'off', kind: 'closure', name: 'Bão', source: 'CĐ 01/CĐ-UBND' },
  ],
});

type Look = LookOptions & { readonly from: string; readonly to: string };

/** Every function that judges a dossier, by the name under which users have it. */
const FUNCTIONS = {
  applicantView,
  assess,
  attributeLateness,
  controlSlip,
  dossierRegister: (dossier: Dossier, look: Look) => dossierRegister([dossier], look),
  escalationsOf,
  forecast,
  lateRegister: (dossier: Dossier, look: Look) => lateRegister([dossier], look),
  ledgerRow,
  legsOf,
  nextWakeUp,
  noticesOf,
  obligationsOf,
  portalStatusOf: (dossier: Dossier, look: Look) => portalStatusOf(assess(dossier, look)),
  receipt,
  reportDossier: (dossier: Dossier, look: Look) =>
    reportDossier(dossier, { ...look, locale: 'vi' }),
  reproject: (dossier: Dossier, { calendar, from: _, to: __, ...look }: Look) =>
    reproject([dossier], { ...look, from: calendar, to: CLOSED }),
  scan: (dossier: Dossier, look: Look) => [...scan([dossier], look)],
  sixMonthReport: (dossier: Dossier, look: Look) =>
    sixMonthReport([dossier], { ...look, year: 2026, half: 2 }),
  summarise: (dossier: Dossier, look: Look) => summarise([dossier], { ...look, by: 'procedure' }),
  timelineSvg,
  timelinessIndicators: (dossier: Dossier, look: Look) => timelinessIndicators([dossier], look),
  toCapNhatTienDoHoSoMC,
  toDongBoHoSoMC,
} satisfies { readonly [name: string]: (dossier: Dossier, look: Look) => unknown };

type FunctionName = keyof typeof FUNCTIONS;

const procedure = procedureOf({
  units: {
    motCua: { name: 'Bộ phận Một cửa', parent: 'so' },
    phong: { name: 'Phòng', parent: 'so' },
    so: { name: 'Sở', head: 'Giám đốc Sở' },
    congAn: { name: 'Công an' },
  },
  limit: '03 ngày làm việc',
  flow: [
    { step: 'tiep-nhan', unit: 'motCua', limit: '0,5 ngày làm việc' },
    {
      step: 'xu-ly',
      unit: 'phong',
      limit: '1,5 ngày làm việc',
      on: { refused: 'tu-choi' },
    },
    { step: 'y-kien', unit: 'congAn', limit: '01 ngày làm việc' },
    { step: 'tra', unit: 'motCua', limit: '0' },
    { end: 'xong', result: 'granted' },
    { end: 'tu-choi', result: 'refused' },
  ],
});

type Log = readonly Parameters<typeof dossierOf>[1][];

// Received on Mon 5/10 at 09:00, due on Thu 8/10 at 17:00.
const RECEIVED = accepted(october(5, '09:00'));
const HANDED_ON = finished('tiep-nhan', october(5, '11:00'));
const asked = (day: number, time = '09:00') =>
  ({ type: 'paused', at: october(day, time), reason: 'supplement', step: 'xu-ly' }) as const;
const supplied = (day: number) => ({ type: 'resumed', at: october(day, '10:00') }) as const;
const reappointed = (day: number) =>
  ({
    type: 'reappointed',
    at: october(day, '09:00'),
    promise: october(day + 5, '17:00'),
    reason: 'phức tạp',
  }) as const;

/** Another reading of a rule, and looks at dossiers on which the two readings differ. */
interface Switch<R extends keyof RulePack> {
  readonly otherwise: RulePack[R] extends Rule<infer T> ? T : never;
  readonly looks: readonly (readonly [now: string, log: Log])[];
  /** What answers otherwise under it; all the others answer the same. */
  readonly obey: readonly FunctionName[];
}

type RuleName = {
  [R in keyof RulePack]-?: RulePack[R] extends Rule<unknown> ? R : never;
}[keyof RulePack];

/** What tells of violations, and what tells of obligations too. */
const OF_VIOLATIONS = ['assess', 'ledgerRow', 'reportDossier', 'sixMonthReport'] as const;
const OF_OBLIGATIONS = ['assess', 'obligationsOf'] as const;

const SWITCHES: { readonly [R in RuleName]: Switch<R> } = {
  // By these a log was recorded; the pack of the receipt keeps them.
  supplementEffect: {
    otherwise: 'pause',
    looks: [[october(9, '09:00'), [RECEIVED, HANDED_ON, asked(6), supplied(7)]]],
    obey: [],
  },
  silence: { otherwise: 'consent', looks: [[october(9, '09:00'), [RECEIVED]]], obey: [] },

  supplementRequestsAtMost: {
    otherwise: 2,
    looks: [[october(8, '10:00'), [RECEIVED, HANDED_ON, asked(6), supplied(7), asked(8)]]],
    obey: OF_VIOLATIONS,
  },
  supplementNoticeWorkingDays: {
    otherwise: 1,
    looks: [[october(8, '09:00'), [RECEIVED, HANDED_ON, asked(7)]]],
    obey: [...OF_VIOLATIONS, 'obligationsOf'],
  },
  pausesNeedBasis: {
    otherwise: [],
    looks: [
      [
        october(6, '10:00'),
        [RECEIVED, HANDED_ON, { type: 'paused', at: october(6, '09:00'), reason: 'opinion' }],
      ],
    ],
    obey: OF_VIOLATIONS,
  },
  pauseWithoutBasis: {
    otherwise: 'ignored',
    looks: [
      // Due on Thu 8/10, unless the stop from Tue to Thu counts.
      [
        october(9, '10:00'),
        [
          RECEIVED,
          HANDED_ON,
          { type: 'paused', at: october(6, '09:00'), reason: 'opinion' },
          { type: 'resumed', at: october(8, '09:00') },
        ],
      ],
      [
        october(6, '10:00'),
        [RECEIVED, HANDED_ON, { type: 'paused', at: october(6, '09:00'), reason: 'opinion' }],
      ],
    ],
    // Whatever is told by a clock; what was promised stands as it was told.
    obey: [
      ...OF_VIOLATIONS,
      'applicantView',
      'attributeLateness',
      'controlSlip',
      'escalationsOf',
      'forecast',
      'lateRegister',
      'legsOf',
      'nextWakeUp',
      'obligationsOf',
      'portalStatusOf',
      'reproject',
      'scan',
      'summarise',
      'timelineSvg',
      'timelinessIndicators',
      'toCapNhatTienDoHoSoMC',
      'toDongBoHoSoMC',
    ],
  },
  reappointmentsAtMost: {
    otherwise: 2,
    looks: [[october(7, '10:00'), [RECEIVED, HANDED_ON, reappointed(6), reappointed(7)]]],
    obey: OF_VIOLATIONS,
  },
  apologyDaysBeforeExpiry: {
    otherwise: 0,
    looks: [[october(7, '08:00'), [RECEIVED, HANDED_ON]]],
    obey: [...OF_OBLIGATIONS, 'reportDossier'],
  },
  apologyDaysCounted: {
    // Received on Wed 7/10, due on Mon 12/10: the Sunday before, or the Friday.
    otherwise: 'workingDay',
    looks: [
      [
        october(9, '09:00'),
        [accepted(october(7, '09:00')), finished('tiep-nhan', october(7, '11:00'))],
      ],
    ],
    obey: [...OF_OBLIGATIONS, 'reportDossier'],
  },
  componentApology: {
    otherwise: false,
    looks: [[october(7, '17:00'), [RECEIVED, finished('tiep-nhan', october(5, '17:00'))]]],
    obey: [...OF_OBLIGATIONS, 'reportDossier'],
  },
  explanation: {
    otherwise: false,
    looks: [[october(9, '09:00'), [RECEIVED, HANDED_ON]]],
    obey: OF_OBLIGATIONS,
  },
  monthlyList: {
    otherwise: false,
    looks: [[october(9, '09:00'), [RECEIVED, HANDED_ON]]],
    obey: OF_OBLIGATIONS,
  },
  refusalNotice: {
    otherwise: false,
    looks: [
      [
        october(9, '10:00'),
        [RECEIVED, HANDED_ON, finished('xu-ly', october(9, '09:00'), 'refused')],
      ],
    ],
    obey: [...OF_VIOLATIONS, 'obligationsOf'],
  },
  transferCutOff: {
    otherwise: '16:00',
    looks: [
      [
        october(6, '09:00'),
        [accepted(october(5, '15:30')), finished('tiep-nhan', october(6, '08:00'))],
      ],
    ],
    obey: [...OF_VIOLATIONS, 'obligationsOf'],
  },
  transferGraceMinutes: {
    otherwise: 20,
    looks: [
      [
        october(6, '09:00'),
        [accepted(october(5, '15:30')), finished('tiep-nhan', october(6, '08:00'))],
      ],
    ],
    obey: [...OF_VIOLATIONS, 'obligationsOf'],
  },
  dayEnds: {
    otherwise: 'close',
    // After the close of the last day.
    looks: [[october(8, '18:00'), [RECEIVED, HANDED_ON, finished('xu-ly', october(6, '11:00'))]]],
    obey: [
      ...OF_VIOLATIONS,
      'applicantView',
      'attributeLateness',
      'controlSlip',
      'forecast',
      'nextWakeUp',
      'obligationsOf',
      'reproject',
      'scan',
      'summarise',
      'timelineSvg',
      'timelinessIndicators',
    ],
  },
  dueSoon: {
    otherwise: { workingDays: 2, lastShare: 0.5 },
    looks: [[october(6, '09:00'), [RECEIVED, HANDED_ON]]],
    obey: ['assess', 'escalationsOf', 'reportDossier', 'scan'],
  },
  escalation: {
    otherwise: [{ level: 'due', recipients: ['head'] }],
    looks: [[october(9, '09:00'), [RECEIVED, HANDED_ON]]],
    obey: ['escalationsOf'],
  },
};

const PACK = rulePack('vn-2026');
const PERIOD = { from: '2026-10-01', to: '2026-10-31' };

/** The functions whose answers differ under a pack. */
const differing = (dossier: Dossier, now: string, rules: RulePack): readonly string[] => {
  const look = { ...PERIOD, now, calendar: CALENDAR };
  return Object.entries(FUNCTIONS)
    .filter(([, run]) => {
      const [usual, otherwise] = [run(dossier, look), run(dossier, { ...look, rules })];
      return JSON.stringify(usual) !== JSON.stringify(otherwise);
    })
    .map(([name]) => name);
};

describe('another reading of the law', () => {
  it.each(Object.entries(SWITCHES))('of %s is obeyed by all that depend on it', (name, each) => {
    const { otherwise, looks, obey } = each;
    const rule = { value: otherwise, source: 'cách hiểu khác', certainty: 'low' };
    // Every switch has a value of its own rule.
    const rules = { ...PACK, [name]: rule } as RulePack;
    const found = looks.flatMap(([now, log]) =>
      differing(dossierOf(procedure, ...log), now, rules),
    );
    expect([...new Set(found)].sort()).toEqual([...obey].sort());
  });

  it('that says the same changes nothing', () => {
    for (const [now, log] of Object.values(SWITCHES).flatMap(({ looks }) => looks)) {
      expect(differing(dossierOf(procedure, ...log), now, PACK)).toEqual([]);
    }
  });

  it('is given to functions on which no rule that differs has any bearing', () => {
    const obeying = new Set<string>(Object.values(SWITCHES).flatMap(({ obey }) => obey));
    expect(Object.keys(FUNCTIONS).filter((name) => !obeying.has(name))).toEqual([
      // Dates that events told, or that follow from the limit alone.
      'dossierRegister',
      'noticesOf',
      'receipt',
    ]);
  });
});
