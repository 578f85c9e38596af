import { describe, expect, it } from 'vitest';
import { allowedEvents } from '../../src/dossier/allowed-events.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { foldOf, record } from '../../src/dossier/record.ts';
import type { EventInput } from '../../src/dossier/schema.ts';
import { parseLimit } from '../../src/limit/parse-limit.ts';
import type { LimitInput } from '../../src/procedure/procedure-input.ts';
import { defined, HEAD } from '../procedure/small-procedure.ts';
import { type Case, expectRefusal } from './refusal-case.ts';
import {
  at,
  dossierOf,
  finished,
  paused,
  plain,
  received,
  refusalOf,
  resumed,
  submittedOnly,
} from './sample.ts';

const extendable = defined({
  ...HEAD,
  variants: ['normal', 'remote', 'fixed'],
  limit: { normal: '05 ngày làm việc', remote: '07 ngày làm việc', fixed: '05 ngày làm việc' },
  extension: { atMost: { normal: '03', remote: '05' }, times: 2 },
  flow: [
    { step: 'tham-dinh', unit: 'so', limit: '2' },
    {
      parallel: 'song-song',
      branches: [
        { step: 'do-ve', unit: 'phong', limit: '04 giờ' },
        { step: 'thue', unit: 'thue', limit: '1' },
        { wait: 'nop-tien', for: 'applicant', reason: 'payment' },
      ],
    },
    { end: 'xong', result: 'granted' },
  ],
});

const running = (...events: readonly EventInput[]): Dossier => dossierOf(extendable, ...events);

const extended = (
  time: string,
  extension: Exclude<LimitInput, number>,
  step?: string,
): unknown => ({
  type: 'extended',
  id: `${time}-extended`,
  at: at(time),
  extension,
  reason: 'hồ sơ phức tạp',
  basis: 'Luật Đất đai 2024',
  ...(step === undefined ? {} : { step }),
});

/** What comes from a test may have any type. */
const recorded = (dossier: Dossier, event: unknown): Dossier =>
  record(dossier, event as EventInput);

const inParallel = running(finished('09:00', 'tham-dinh'));
const twiceExtended = recorded(
  recorded(running(), extended('09:00', '1 ngày làm việc')),
  extended('10:00', '1 ngày làm việc'),
);

describe('an extension', () => {
  it('is kept with what it adds, and the steps that it is given to', () => {
    const dossier = recorded(inParallel, extended('10:00', '03 ngày làm việc'));
    expect(foldOf(dossier).extensions).toEqual([
      {
        id: '10:00-extended',
        at: Date.parse(at('10:00')),
        extension: { amount: 3, unit: 'workingDay', published: '03 ngày làm việc' },
        reason: 'hồ sơ phức tạp',
        basis: 'Luật Đất đai 2024',
        step: undefined,
        // `do-ve` and `thue`; the applicant's wait gets no more time.
        visits: [1, 2],
        cycle: 0,
      },
    ]);
  });

  it('of one step is given to no other', () => {
    const dossier = recorded(inParallel, extended('10:00', '1 ngày làm việc', 'thue'));
    expect(foldOf(dossier).extensions[0]).toMatchObject({ step: 'thue', visits: [2] });
  });

  it('says the same as a text and as a value', () => {
    const event = extended('10:00', '1,5 ngày làm việc');
    const value = extended('10:00', parseLimit('1,5 ngày làm việc'));
    const dossier = recorded(running(), event);
    expect(recorded(dossier, value)).toBe(dossier);
  });

  it('may be given while the dossier is stopped', () => {
    const dossier = recorded(running(paused('09:00', 'p')), extended('10:00', '1 ngày làm việc'));
    expect(foldOf(dossier).extensions).toHaveLength(1);
  });

  it('is offered as long as the procedure allows another one', () => {
    const offered = (dossier: Dossier): readonly (string | undefined)[] =>
      allowedEvents(dossier).flatMap(({ type, step }) => (type === 'extended' ? [step] : []));
    expect(offered(running())).toEqual(['tham-dinh', undefined]);
    // The limit of `do-ve` is in hours: what is added to it would have another unit.
    expect(offered(inParallel)).toEqual(['thue', undefined]);
    expect(offered(twiceExtended)).toEqual([]);
    expect(offered(received())).toEqual([]);
  });

  const CASES: readonly Case[] = [
    [
      'where the procedure allows none',
      received(),
      extended('09:00', '1 ngày làm việc'),
      'event.extensionNotAllowed ',
    ],
    [
      'where the procedure allows none for the variant',
      dossierOf(extendable, {
        type: 'reclassified',
        id: 'r',
        at: at('08:30'),
        variant: 'fixed',
        reason: 'x',
      }),
      extended('09:00', '1 ngày làm việc'),
      'event.extensionNotAllowed ',
    ],
    [
      'more than it may add',
      running(),
      extended('09:00', '04 ngày làm việc'),
      'event.extensionAmount extension.amount',
    ],
    [
      'that adds nothing',
      running(),
      extended('09:00', '0 ngày làm việc'),
      'event.extensionAmount extension.amount',
    ],
    [
      'once more than allowed',
      twiceExtended,
      extended('11:00', '1 ngày làm việc'),
      'event.extensionsUsedUp ',
    ],
    [
      'in another unit',
      running(),
      extended('09:00', '2 ngày'),
      'event.extensionUnit extension.unit',
    ],
    [
      'in another unit than the limit of its step',
      inParallel,
      extended('10:00', '1 ngày làm việc', 'do-ve'),
      'event.extensionUnit extension.unit',
    ],
    [
      'of a step that is not active',
      running(),
      extended('09:00', '1 ngày làm việc', 'thue'),
      'event.stepNotActive step',
    ],
    [
      'of a wait',
      inParallel,
      extended('10:00', '1 ngày làm việc', 'nop-tien'),
      'event.stepNotActive step',
    ],
    [
      'before what was done last',
      inParallel,
      extended('08:30', '1 ngày làm việc'),
      'event.backInTime at',
    ],
    [
      'to a date',
      running(),
      extended('09:00', 'trước ngày 01/12/2026'),
      'limit.withoutAmount extension',
    ],
    [
      'without an amount',
      running(),
      extended('09:00', 'vài ngày'),
      'limit.withoutAmount extension',
    ],
    [
      'with a counting of its own',
      running(),
      extended('09:00', { amount: 1, unit: 'workingDay', counting: 'time' }),
      'input.unknownKey extension.counting',
    ],
    [
      'before the dossier is received',
      submittedOnly(),
      extended('09:00', '1 ngày làm việc'),
      'event.dossierNotAccepted ',
    ],
  ];
  describe('is refused', () => {
    it.each(CASES)('%s', expectRefusal);
  });
});

const reclassified = (time: string, variant: string): EventInput => ({
  type: 'reclassified',
  id: `${time}-${variant}`,
  at: at(time),
  variant,
  reason: 'hồ sơ phải xác minh',
});

describe('a reclassification', () => {
  it('changes the column of limits from then on, and nothing of what goes on', () => {
    const dossier = received(finished('09:00', 'nhan'), reclassified('10:00', 'remote'));
    const { variant, variants, visits, cycles } = foldOf(dossier);
    expect(variant).toBe('remote');
    expect(variants).toEqual([
      { id: 'accepted', from: Date.parse(at('08:00')), variant: 'normal' },
      { id: '10:00-remote', from: Date.parse(at('10:00')), variant: 'remote' },
    ]);
    expect(visits).toEqual(foldOf(received(finished('09:00', 'nhan'))).visits);
    expect(cycles).toHaveLength(1);
  });

  // Pitfall 2: a pause must not be forgotten when the dossier is classified anew.
  it('while the dossier is stopped leaves it stopped', () => {
    const dossier = received(paused('09:00', 'p'), reclassified('10:00', 'remote'));
    expect([...foldOf(dossier).openPauses.keys()]).toEqual(['p']);
    const [pause] = foldOf(record(dossier, resumed('11:00', 'p'))).pauses;
    expect(pause).toMatchObject({ from: Date.parse(at('09:00')), till: Date.parse(at('11:00')) });
  });

  it.each<Case>([
    [
      'to a variant that is unknown',
      received(),
      reclassified('09:00', 'x'),
      'procedure.variantUnknown variant',
    ],
    [
      'to a variant that does not apply',
      received(),
      reclassified('09:00', 'closed'),
      'dossier.variantNotApplicable variant',
    ],
    [
      'to the variant that it has',
      received(),
      reclassified('09:00', 'normal'),
      'event.variantUnchanged variant',
    ],
    [
      'before what was done last',
      received(finished('09:00', 'nhan')),
      reclassified('08:59', 'remote'),
      'event.backInTime at',
    ],
    [
      'after the end',
      received(finished('09:00', 'nhan', 'refused')),
      reclassified('10:00', 'remote'),
      'event.dossierEnded ',
    ],
  ])('is refused %s', expectRefusal);
});

const reappointed = (time: string, promise: string): EventInput => ({
  type: 'reappointed',
  id: `${time}-reappointed`,
  at: at(time),
  promise,
  reason: 'chưa có kết quả xác minh',
});

describe('a new date for the applicant', () => {
  it('is kept beside the one on the receipt; a second one too, however many the law allows', () => {
    const accepted = {
      type: 'accepted',
      id: '0',
      at: at('08:00'),
      dossier: 'HS-1',
      promise: '2026-10-12T10:00:00Z',
    } as const;
    const dossier = [
      reappointed('09:00', '2026-10-14T17:00:00+07:00'),
      reappointed('10:00', '2026-10-16T17:00:00+07:00'),
    ].reduce(record, record(submittedOnly(), accepted));
    expect(foldOf(dossier).promises.map(({ kind, promise }) => [kind, promise])).toEqual([
      ['accepted', Date.parse('2026-10-12T17:00:00+07:00')],
      ['reappointed', Date.parse('2026-10-14T17:00:00+07:00')],
      ['reappointed', Date.parse('2026-10-16T17:00:00+07:00')],
    ]);
  });

  it.each<Case>([
    [
      'before the last one was given',
      received(reappointed('10:00', '2026-10-14T17:00:00+07:00')),
      reappointed('09:59', '2026-10-15T17:00:00+07:00'),
      'event.backInTime at',
    ],
    [
      'without the date',
      received(),
      { ...reappointed('09:00', ''), promise: undefined },
      'input.missing promise',
    ],
    [
      'that is no instant',
      received(),
      reappointed('09:00', '2026-10-14'),
      'instant.withoutOffset promise',
    ],
    [
      'after the end',
      received(plain('09:00', 'stopped')),
      reappointed('10:00', '2026-10-14T17:00:00+07:00'),
      'event.dossierEnded ',
    ],
    [
      'that had passed when it was told',
      received(),
      reappointed('10:00', at('09:59')),
      'event.promisePassed promise',
    ],
    [
      'that is the very instant of the letter',
      received(),
      reappointed('10:00', at('10:00')),
      'event.promisePassed promise',
    ],
    [
      'of a component, that had passed',
      received(finished('09:00', 'nhan')),
      { type: 'appointed', id: 'x', at: at('10:00'), step: 'b', promise: at('09:30') },
      'event.promisePassed promise',
    ],
  ])('is refused %s', expectRefusal);

  it('is judged by when it was told and not by when that was entered', () => {
    const letter = { ...reappointed('10:00', at('11:00')), recordedAt: at('12:00') };
    expect(refusalOf(received(), letter)).toEqual([]);
  });
});

describe('apologies and explanations', () => {
  const body = { id: 'x', at: at('10:00') } as const;

  it('are kept with the unit that they come from: the one named, else the one that acts', () => {
    const dossier = received(
      finished('09:00', 'nhan', 'refused'),
      {
        ...body,
        type: 'apologised',
        reason: 'trả kết quả chậm',
        by: { unit: 'so' },
        promise: '2026-10-14T17:00:00+07:00',
      },
      {
        ...body,
        id: 'y',
        type: 'explained',
        text: 'thiếu người',
        unit: 'phong',
        by: { unit: 'so' },
      },
    );
    const { apologies, explanations } = foldOf(dossier);
    expect(apologies).toEqual([
      {
        id: 'x',
        at: Date.parse(at('10:00')),
        unit: 'so',
        reason: 'trả kết quả chậm',
        promise: Date.parse('2026-10-14T17:00:00+07:00'),
      },
    ]);
    expect(explanations).toEqual([
      { id: 'y', at: Date.parse(at('10:00')), unit: 'phong', text: 'thiếu người' },
    ]);
    expect(foldOf(dossier).promises).toEqual([]);
  });

  it('need no unit', () => {
    const dossier = received({ ...body, type: 'explained', text: 'thiếu người' });
    expect(foldOf(dossier).explanations[0]?.unit).toBeUndefined();
  });

  it('that name a date which had passed are refused', () => {
    const apology = { ...body, type: 'apologised', reason: 'x' };
    expect(refusalOf(received(), { ...apology, promise: at('10:00') })).toEqual([
      'event.promisePassed promise',
    ]);
    expect(refusalOf(received(), { ...apology, promise: at('10:01') })).toEqual([]);
  });

  it('of an unknown unit, or of before the receipt, are refused', () => {
    const apology = { ...body, type: 'apologised', reason: 'x' };
    expect(refusalOf(received(), { ...apology, unit: 'x' })).toEqual([
      'procedure.unitUnknown unit',
    ]);
    expect(refusalOf(submittedOnly(), apology)).toEqual(['event.dossierNotAccepted ']);
    const accepted = record(submittedOnly(), {
      type: 'accepted',
      id: 'a',
      at: at('11:00'),
      dossier: 'HS-1',
    });
    expect(refusalOf(accepted, apology)).toEqual(['event.backInTime at']);
    expect(refusalOf(accepted, { ...body, type: 'explained', text: 'x' })).toEqual([
      'event.backInTime at',
    ]);
  });
});

describe('a date that no paper has named yet', () => {
  const appointed = (time: string, step?: string): EventInput => ({
    type: 'appointed',
    id: `${time}-appointed`,
    at: at(time),
    promise: '2026-10-12T17:00:00+07:00',
    ...(step === undefined ? {} : { step }),
  });
  const another = (time: string, step: string): EventInput => ({
    type: 'reappointed',
    id: `${time}-reappointed`,
    at: at(time),
    step,
    promise: '2026-10-14T17:00:00+07:00',
    reason: 'chưa có kết quả',
  });
  const listed = (dossier: Dossier): readonly string[] =>
    allowedEvents(dossier).flatMap(({ type, step }) => (type === 'appointed' ? (step ?? '') : []));
  const inBranches = received(finished('09:00', 'nhan'));

  it('is told once of each component: another one is a new date', () => {
    const told = record(inBranches, appointed('09:05', 'b'));
    expect(refusalOf(told, appointed('09:10', 'b'))).toEqual(['event.notAppointable ']);
    expect(refusalOf(told, another('09:10', 'b'))).toEqual([]);
    expect(refusalOf(told, appointed('09:10', 'trai'))).toEqual([]);
    expect(listed(inBranches)).toEqual(['b', 'trai']);
    expect(listed(told)).toEqual(['trai']);
  });

  it('is none when a new date was told before it', () => {
    const told = record(inBranches, another('09:05', 'b'));
    expect(refusalOf(told, appointed('09:10', 'b'))).toEqual(['event.notAppointable ']);
  });

  it('is told again when the component is entered anew, and not when its work goes round', () => {
    const told = [appointed('09:05', 'trai'), appointed('09:06', 'b')].reduce(record, inBranches);
    const round = [finished('09:10', 'a1'), finished('09:20', 'a2', 'redo')].reduce(record, told);
    expect(refusalOf(round, appointed('09:30', 'trai'))).toEqual(['event.notAppointable ']);
    const anew = [finished('09:10', 'a1'), finished('09:20', 'a2', 'all')].reduce(record, told);
    expect(refusalOf(anew, appointed('09:30', 'b'))).toEqual([]);
  });
});
