import type { Finding } from '../finding.ts';

/** Where in a table a finding is: above its rows, in one of them, or at the totals below. */
const heightOf = ({ path: [part, index] }: Finding): number => {
  if (part === 'rows') return Number(index ?? -1);
  return part === 'columns' || part === 'note' ? Number.POSITIVE_INFINITY : -1;
};

/** Findings as they are met when a table is read from top to bottom. */
export const inOrderOfRows = (findings: readonly Finding[]): readonly Finding[] =>
  findings
    .map((finding) => ({ finding, height: heightOf(finding) }))
    .sort((a, b) => (a.height === b.height ? 0 : a.height - b.height))
    .map(({ finding }) => finding);
