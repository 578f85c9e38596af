import type { Procedure } from 'lienthong';
import { birthBundle } from '../birth-bundle/procedure.ts';
import { certifiedCopy } from '../certified-copy/procedure.ts';
import { lostLandCertificate } from '../lost-land-certificate/procedure.ts';

/** So many dossiers of one procedure, and how often work at a step takes longer than its limit. */
interface Office {
  readonly procedure: Procedure;
  /** What the codes of its dossiers begin with. */
  readonly prefix: string;
  readonly count: number;
  /** From 0 to 1. */
  readonly late: number;
  /** Its dossiers take the seeds after this one. */
  readonly seed: number;
  /** When somebody put the dossiers into a drawer, those received later with them. */
  readonly forgottenFrom?: string;
}

/**
 * Hai thủ tục có hiệu lực sau tháng 02/2026. Để hồ sơ đi qua Tết Bính Ngọ, ở đây chúng được giả định
 * là đã có hiệu lực từ đầu năm; phiên bản giả định không phải là phiên bản đã công bố.
 */
const supposedInForce = (procedure: Procedure): Procedure => ({
  ...procedure,
  version: 'gia-dinh-2026-01-01',
  inForce: { from: '2026-01-01' },
});

const birth = supposedInForce(birthBundle);
const land = supposedInForce(lostLandCertificate);

/** The Friday a week before the last working day of the lunar year. */
const BEFORE_TET = '2026-02-06T17:00:00+07:00';

/** Two thousand dossiers in all. */
export const OFFICES: readonly Office[] = [
  { procedure: certifiedCopy, prefix: 'CT', count: 1_350, late: 0.03, seed: 10_000 },
  { procedure: birth, prefix: 'KS', count: 420, late: 0.15, seed: 20_000 },
  {
    procedure: birth,
    prefix: 'KS-Q',
    count: 30,
    late: 0.15,
    seed: 30_000,
    forgottenFrom: BEFORE_TET,
  },
  { procedure: land, prefix: 'DD', count: 180, late: 0.04, seed: 40_000 },
  {
    procedure: land,
    prefix: 'DD-Q',
    count: 20,
    late: 0.04,
    seed: 50_000,
    forgottenFrom: BEFORE_TET,
  },
];

export const PROCEDURES: readonly Procedure[] = [certifiedCopy, birth, land];
