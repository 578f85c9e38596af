import { describe, expect, it } from 'vitest';
import { NATIONAL_PORTAL } from '../../src/portal/portal-adapter.ts';
import { portalStatusOf } from '../../src/portal/portal-status.ts';
import type { WaitParty } from '../../src/procedure/procedure.ts';
import {
  accepted,
  dossierOf,
  finished,
  lookAt,
  october,
  paused,
  procedureOf,
} from '../clock/example-dossier.ts';

const APPLICANT: WaitParty = 'applicant';

const procedure = procedureOf({
  limit: '05 ngày làm việc',
  flow: [
    { step: 'nhan', unit: 'a', limit: '01 ngày làm việc' },
    {
      step: 'xu-ly',
      unit: 'b',
      limit: '04 ngày làm việc',
      on: { missing: 'bo-sung', fee: 'nop-tien', ask: 'lay-y-kien', refused: 'khong' },
    },
    { step: 'tra', unit: 'a', limit: '0 ngày làm việc' },
    { end: 'xong', result: 'granted' },
    { wait: 'bo-sung', for: APPLICANT, reason: 'supplement', on: { supplied: 'xu-ly' } },
    { wait: 'nop-tien', for: APPLICANT, reason: 'payment', on: { paid: 'xu-ly' } },
    { wait: 'lay-y-kien', for: 'authority', reason: 'opinion', on: { answered: 'xu-ly' } },
    { end: 'khong', result: 'refused' },
  ],
});

const FILED = { type: 'submitted', at: october(5, '08:00'), dossier: 'HS-1' } as const;
const RECEIVED = accepted(october(5, '09:00'));
const HANDED_ON = finished('nhan', october(5, '10:00'));
const WITHDRAWN = { type: 'withdrawn', at: october(6, '10:00') } as const;
const wentOn = (outcome: string) => finished('xu-ly', october(6, '10:00'), outcome);

type Log = readonly Parameters<typeof dossierOf>[1][];

const statusOf = (...log: Log): string =>
  portalStatusOf(
    lookAt(
      dossierOf(procedure, ...log.filter((event) => event !== undefined)),
      october(7, '09:00'),
    ),
  );

const CASES: readonly (readonly [string, string, Log])[] = [
  ['1', 'filed', [FILED]],
  ['2', 'accepted, still at its first visit', [RECEIVED]],
  ['3', 'declined', [FILED, { type: 'declined', at: october(6, '10:00'), reason: 'thiếu' }]],
  ['4', 'handed on', [RECEIVED, HANDED_ON]],
  ['5', 'asked for supplements', [RECEIVED, HANDED_ON, wentOn('missing')]],
  [
    '5',
    'asked for supplements at the first visit',
    [RECEIVED, { type: 'paused', at: october(6, '10:00'), reason: 'supplement' }],
  ],
  ['6', 'asked to pay', [RECEIVED, HANDED_ON, wentOn('fee')]],
  ['7', 'withdrawn', [RECEIVED, HANDED_ON, WITHDRAWN]],
  ['7', 'withdrawn before it was accepted', [FILED, WITHDRAWN]],
  ['8', 'stopped for good', [RECEIVED, { type: 'stopped', at: october(6, '10:00') }]],
  ['8', 'suspended for an opinion', [RECEIVED, HANDED_ON, wentOn('ask')]],
  ['8', 'suspended for an incident', [RECEIVED, HANDED_ON, paused(october(6, '10:00'))]],
  ['9', 'resolved, to be handed out', [RECEIVED, HANDED_ON, wentOn('done')]],
  ['9', 'refused, not handed out yet', [RECEIVED, HANDED_ON, wentOn('refused')]],
  [
    '10',
    'handed out by the last step',
    [RECEIVED, HANDED_ON, wentOn('done'), finished('tra', october(6, '15:00'))],
  ],
  [
    '10',
    'refused, and the answer delivered',
    [RECEIVED, HANDED_ON, wentOn('refused'), { type: 'delivered', at: october(6, '15:00') }],
  ],
];

describe('the state on the portal', () => {
  it.each(CASES)('is %s for a dossier that is %s', (code, _, log) => {
    expect(statusOf(...log)).toBe(code);
  });

  it('asks the applicant as soon as one branch waits, and is suspended only when all stand still', () => {
    const parallel = procedureOf({
      flow: [
        { step: 'nhan', unit: 'a' },
        {
          parallel: 'cung-luc',
          branches: [
            { step: 'mot', unit: 'b' },
            { step: 'hai', unit: 'c' },
          ],
        },
      ],
    });
    const statusAfter = (reason: 'supplement' | 'incident'): string =>
      portalStatusOf(
        lookAt(
          dossierOf(parallel, RECEIVED, HANDED_ON, {
            type: 'paused',
            at: october(6, '10:00'),
            reason,
            step: 'mot',
          }),
          october(7, '09:00'),
        ),
      );
    expect(statusAfter('supplement')).toBe('5');
    expect(statusAfter('incident')).toBe('4');
  });

  it('is written as the adapter has it', () => {
    const adapter = { ...NATIONAL_PORTAL, states: { ...NATIONAL_PORTAL.states, accepted: 'TN' } };
    const look = lookAt(dossierOf(procedure, RECEIVED), october(5, '10:00'));
    expect(portalStatusOf(look, adapter)).toBe('TN');
  });
});
