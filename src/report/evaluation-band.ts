import { errorOf } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { kindOf, shownOf } from '../base/kind-of.ts';

/** What the points of all indices together say. */
export type EvaluationBand =
  | 'fullDuty'
  | 'mostOfDuty'
  | 'lessOfDuty'
  | 'excellent'
  | 'good'
  | 'fair'
  | 'average'
  | 'weak';

type Bands = readonly (readonly [atLeast: number, band: EvaluationBand])[];

/** TT 01/2018/TT-VPCP Art. 15, the highest first. */
const BANDS = {
  /** Of 10 points: 100 %, from 70 to under 100 %, and under 70 % of the duty. */
  official: [
    [5, 'fullDuty'],
    [3.5, 'mostOfDuty'],
    [0, 'lessOfDuty'],
  ],
  /** Of 18 points: xuất sắc, tốt, khá, trung bình, yếu. */
  agency: [
    [15, 'excellent'],
    [12, 'good'],
    [9, 'fair'],
    [6, 'average'],
    [0, 'weak'],
  ],
} as const satisfies { readonly [of: string]: Bands };

/**
 * The band into which a total of points falls (TT 01/2018/TT-VPCP Art. 15). The total takes in the
 * indices that no log tells (manner, complaints…), so the host adds them first.
 *
 * @param of whose points: an official has at most 10, an agency 18
 * @throws LienthongError `input.notOneOf`, `input.wrongType`
 * @example
 * ```ts
 * evaluationBand('official', 4.9); //=> 'mostOfDuty'
 * evaluationBand('agency', 15); //=> 'excellent'
 * ```
 */
export const evaluationBand = (of: keyof typeof BANDS, points: number): EvaluationBand => {
  if (!Object.hasOwn(BANDS, of)) {
    const data = { allowed: Object.keys(BANDS), received: shownOf(of) };
    throw errorOf([issueAt(['of'], 'input.notOneOf', data)]);
  }
  if (!Number.isFinite(points)) {
    const data = { expected: 'number', received: kindOf(points) };
    throw errorOf([issueAt(['points'], 'input.wrongType', data)]);
  }
  const bands: Bands = BANDS[of];
  const reached = bands.find(([atLeast]) => points >= atLeast) ?? bands.at(-1);
  return reached?.[1] ?? 'weak';
};
