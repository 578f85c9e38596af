import { describe, expect, it } from 'vitest';
import { isLienthongError } from '../../src/base/error.ts';
import { allowedEvents, whyNot } from '../../src/dossier/allowed-events.ts';
import { custodyOf } from '../../src/dossier/custody.ts';
import { tryOpenDossier, tryRecord, tryReplay } from '../../src/dossier/record.ts';
import { storedDossier, tryRestoreDossier } from '../../src/dossier/stored-dossier.ts';
import { compareVisits, viewAsRecordedBy } from '../../src/dossier/views.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import { ACCEPTED, at, PROCEDURE, plain, received } from './sample.ts';

/** What a host may hand over by mistake. */
const GARBAGE: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['a number', 0],
  ['a text', 'HS-1'],
  ['a symbol', Symbol('HS-1')],
  ['a function', () => ACCEPTED],
  ['nothing at all', Object.create(null)],
  ['an empty object', {}],
  ['a list', []],
  ['a map', new Map()],
  ['events that are no list', { id: 'HS-1', procedure: PROCEDURE, events: 5 }],
  ['events that are none', { id: 'HS-1', procedure: PROCEDURE, events: [null] }],
  ['a log without a procedure', { id: 'HS-1', events: [ACCEPTED] }],
  ['a log of another dossier', { id: 'HS-2', procedure: PROCEDURE, events: [ACCEPTED] }],
];

const dossier = received();

/** What comes from outside has no type yet. */
const given = (value: unknown): never => value as never;

const codesThrownBy = (call: () => unknown): readonly string[] => {
  try {
    call();
    return [];
  } catch (error) {
    if (!isLienthongError(error)) throw error;
    return error.issues.map(({ code }) => code);
  }
};

describe('where a dossier should be', () => {
  it.each(GARBAGE)('%s is refused with issues', (_, garbage) => {
    const note = plain('09:00', 'noted');
    for (const result of [
      tryRecord(given(garbage), note),
      tryReplay(given(garbage), [ACCEPTED]),
      tryReplay(PROCEDURE, given(garbage)),
      tryOpenDossier(given(garbage), ACCEPTED),
      tryOpenDossier(PROCEDURE, given(garbage)),
      tryRestoreDossier(given(garbage), storedDossier(dossier)),
      tryRestoreDossier(PROCEDURE, given(garbage)),
    ]) {
      const codes = result.ok ? [] : result.issues.map(({ code }) => code);
      expect(codes).not.toEqual([]);
      expect(codes.filter((code) => !/^[a-z]+\.[A-Za-z]+$/.test(code))).toEqual([]);
    }
    expect(whyNot(given(garbage), note)).not.toEqual([]);
  });

  it.each(GARBAGE)('%s makes what looks at it throw our own error', (_, garbage) => {
    for (const call of [
      () => allowedEvents(given(garbage)),
      () => visitsOf(given(garbage)),
      () => custodyOf(given(garbage)),
      () => storedDossier(given(garbage)),
      () => viewAsRecordedBy(given(garbage), at('09:00')),
      () => compareVisits(given(garbage), dossier),
      () => compareVisits(dossier, given(garbage)),
    ]) {
      expect(codesThrownBy(call)).not.toEqual([]);
    }
  });

  it('nothing at all says what it should have been', () => {
    expect(tryRecord(given(undefined), plain('09:00', 'noted'))).toEqual({
      ok: false,
      issues: [
        { code: 'input.wrongType', path: ['dossier'], expected: 'object', received: 'undefined' },
      ],
    });
  });
});
