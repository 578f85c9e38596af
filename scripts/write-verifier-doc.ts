/** Writes `docs/verifier.md` from the rules of the verifier: `npx tsx scripts/write-verifier-doc.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Rule } from '../src/procedure/verify/rule.ts';
import { RULES } from '../src/procedure/verify/rules.ts';

const DOCUMENT = new URL('../docs/verifier.md', import.meta.url);

const INTRODUCTION = `# What the verifier finds

\`defineProcedure\` refuses what cannot run. \`verifyProcedure\` judges what can: whether the limits of
the steps add up to those of the stages and of the whole, whether every way leads somewhere, whether
every step has a unit and a limit, and whether its words are in order. It returns findings, plain
data with a code, a severity, the path in the definition and the facts; an empty list means that
nothing was found.

\`\`\`ts
import { defineProcedure, verifyProcedure } from 'lienthong';

const procedure = defineProcedure({
  code: '1', version: '1', name: 'Ví dụ', limit: '03 ngày làm việc',
  units: { so: { name: 'Sở chuyên ngành' } },
  flow: [
    { step: 'tham-dinh', name: 'Thẩm định', unit: 'so', limit: '2,5' },
    { step: 'phe-duyet', name: 'Phê duyệt', unit: 'so', limit: '1' },
  ],
});

verifyProcedure(procedure).map(({ code, severity }) => \`\${severity}: \${code}\`);
//=> ['error: total.pathOverLimit']
\`\`\`

\`error\`: the definition contradicts itself. \`warning\`: probably a slip. \`info\`: worth knowing.

This page is written by \`scripts/write-verifier-doc.ts\` from the rules themselves.

## The findings

`;

const METHOD = `
## How the longest way is found

Limits are upper bounds, so a stage or the whole takes at most as long as the longest way through it,
every step at its full limit. Sums are exact.

- **Outcomes**: of several ways on, the one that takes longer, whatever result it leads to.
- **Branches**: a join of \`all\` is reached with the longest branch, of \`any\` with the shortest, of n
  with the n-th shortest, each branch taking as long as it may. A jump out of a branch happens at the
  latest when the other branches would have joined without it.
- **Loops** add nothing: a step that is entered again has no new allowance. The flow is followed from
  its start, outcomes in the order of the definition; an edge back to a step that is still on the way
  is left out. A detour that only leads back to where it came from is therefore in no sum.
- **Waits** that pause take no time. After a wait with \`clock: 'restart'\` the count begins anew, and
  the longest of the parts is the longest way; in a branch of a parallel such a wait counts as a
  pause. A wait with \`clock: 'run'\` takes its bound.
- **Excluded units** (\`excludes\`) take no time of the whole; a stage, and the second
  total (\`endToEnd\`), are compared with all of their steps.
- **A stage with a limit in which a step has none** takes its own limit: its steps share it. It is
  never called too long for them.
- **A step that hands out the result** (\`returns\`) takes no time when the dossier ends with it.
- **Anchored limits** run from their anchor: a step ends at the later of its entry and the anchor plus
  its amount. The receipt is the start; a step is its own latest end, if it lies before. An anchor
  that has not happened counts for nothing, and the limit runs from the entry of its own step. A stage
  with an anchor outside it is not compared.
- **A zero** as the total or as the limit of a stage says that a variant does not apply there.
- **Silence**: a branch with \`onSilence\` is measured by its own limits, like any other; that its
  silence may end it sooner shortens no way. Where the silence leads counts as reached.
- **Called procedures** are stages with the limit of the called procedure. A limit in one that counts
  from the receipt counts from the entry into it.
- **A committed limit** below the statutory one may be what the steps add up to.

Units are added up where one is a fixed number of the other: hours and minutes (of work, or by the
clock), weeks and days, years and months. No other units are; that a variant mixes them is a finding,
and what follows from it is for a calendar to say.

## What a calendar adds

\`verifyProcedure(procedure, { calendar, from, to })\` runs the plan from each day of receipt between
\`from\` and \`to\`: the limits on the longest way one after another, each at its full length and by the
calendar of its own unit, against the statutory limit. By default these are the days whose holidays
are announced on which the procedure is in force. A dossier is taken to come in the last minute of
office hours and at the hour of a cut-off; under a limit in hours also at the opening; under a limit
of the same day only at the opening. Where units are mixed, the ways that are longest on the average
day of the calendar, in days all worked and in days none worked are each tried; where a join does not
wait for all branches, only the first of these. Past the announced holidays the calendar goes on by
projection; a plan that runs past its last day is not judged.

## Names

Names of units under one parent are compared without case, dashes, punctuation, spaces, words printed
twice and the place of tone marks, with abbreviations written out, and allowing one wrong letter in
one word of four letters or more. Names given up are those of the district level (01/07/2025) and of
departments merged (01/03/2025), as far as published procedures still print them; a procedure in
force since before that date was right to use them.
`;

const row = ({ code, severity, explains }: Rule): string =>
  `| \`${code}\` | ${severity} | ${explains.en} | ${explains.vi} |`;

/** The document as it should be. */
export const verifierDocument = (): string =>
  [
    INTRODUCTION,
    '| code | severity | meaning | ý nghĩa |\n|---|---|---|---|\n',
    RULES.map(row).join('\n'),
    '\n',
    METHOD,
  ].join('');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(DOCUMENT, verifierDocument());
}
