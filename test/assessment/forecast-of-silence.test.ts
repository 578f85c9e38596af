import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/assessment/forecast.ts';
import { dueEvents } from '../../src/clock/due-events.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { record } from '../../src/dossier/record.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  october,
  paused,
  procedureOf,
} from '../clock/example-dossier.ts';

/* Received on Mon 5/10; the opinions are deemed given at 24:00 of Wed 7/10. Then all is stopped. */
const onSilence = { after: '02 ngày làm việc', outcome: 'consent' };
const dossier = dossierOf(
  procedureOf({
    limit: '02 ngày làm việc',
    flow: [
      {
        parallel: 'lay-y-kien',
        branches: [
          { step: 'y-kien-mot', unit: 'a', onSilence },
          { step: 'y-kien-hai', unit: 'b', onSilence },
        ],
      },
    ],
  }),
  accepted(october(5, '09:00')),
  paused(october(8, '07:30')),
);

describe('a forecast of what silence has answered before a pause began', () => {
  const options = { now: october(8, '17:30'), calendar: CALENDAR };

  it('lets no end of the pause put the answer off', () => {
    // No earlier than what is in the log already.
    expect(forecast(dossier, options).expected).toBe(october(8, '07:30'));
  });

  it('is the same when the answers have been recorded', () => {
    const recorded = dueEvents(dossier, options).reduce<Dossier>(record, dossier);
    expect(forecast(recorded, options)).toEqual(forecast(dossier, options));
  });
});
