import { formatLimit } from '../../limit/format-limit.ts';
import type { LimitUnit } from '../../limit/limit.ts';
import { HEADINGS_SHOWN } from '../../procedure/table/heading-words.ts';
import { CLOCK_WORDS } from '../../procedure/table/note-words.ts';
import { EN } from '../words/en.ts';
import type { FindingNames, FindingSentences } from './finding-telling.ts';
import { dateInWords, given, listed, unitInWords } from './message-parts.ts';

const amount = (value: number, unit: LimitUnit): string =>
  formatLimit({ amount: value, unit }, 'en');

const list = (items: readonly string[]): string =>
  listed(items, { none: '(none)', more: (count) => `… and ${count} more` });

const nodes = (ids: readonly string[], names: FindingNames): string => list(ids.map(names.node));

const units = (all: readonly (LimitUnit | 'date')[]): string =>
  list(all.map((unit) => (unit === 'date' ? 'a fixed date' : unitInWords(unit, 'en'))));

/** English sentences for findings. */
export const FINDINGS_EN: FindingSentences = {
  at: (place) => `At ${place}`,
  thing: (kind, name) => `the ${kind} ${name}`,
  unit: 'unit',
  procedure: 'procedure',
  row: (number) => `row ${number} of the table`,
  column: (number) => `column ${number} of the limits`,
  heading: (number) => `the heading of column ${number} of the table`,
  inVariant: (variant) => ` in the variant ${variant}`,
  findings: {
    // sums
    'stage.stepsOverLimit': ({ sum, limit, unit, variant, through }, names) => ({
      wrong: `the steps add up to ${amount(sum, unit)}, more than the ${amount(limit, unit)} of the stage${names.inVariant(variant)}; they are ${nodes(through, names)}`,
      remedy: 'Shorten these steps, or check the limit of the stage against the published decision',
    }),
    'stage.stepsUnderLimit': ({ sum, limit, unit, variant, through }, names) => ({
      wrong: `the steps add up to ${amount(sum, unit)}, less than the ${amount(limit, unit)} of the stage${names.inVariant(variant)}; they are ${nodes(through, names)}`,
      remedy: 'Give what is left to the steps, or shorten the stage',
    }),
    'total.pathOverLimit': ({ sum, limit, unit, variant, through }, names) => ({
      wrong: `the steps on the longest way add up to ${amount(sum, unit)}, more than the limit of ${amount(limit, unit)}${names.inVariant(variant)}; they are ${nodes(through, names)}`,
      remedy: 'Shorten these steps, or check the limit against the published decision',
    }),
    'total.pathOverCommitted': ({ sum, limit, unit, variant, through }, names) => ({
      wrong: `the steps on the longest way add up to ${amount(sum, unit)}, more than the committed ${amount(limit, unit)}${names.inVariant(variant)}, so the promised date cannot be kept; they are ${nodes(through, names)}`,
      remedy: 'Shorten these steps, or commit to a longer limit',
    }),
    'total.pathUnderLimit': ({ sum, limit, unit, variant, through }, names) => ({
      wrong: `the steps on the longest way add up to ${amount(sum, unit)}, less than the limit of ${amount(limit, unit)}${names.inVariant(variant)}; they are ${nodes(through, names)}`,
      remedy: 'Give what is left to the steps, or shorten the limit',
    }),
    'endToEnd.pathOverLimit': ({ sum, limit, unit, variant, through }, names) => ({
      wrong: `with the time of the excluded units the longest way comes to ${amount(sum, unit)}, more than the published total of ${amount(limit, unit)}${names.inVariant(variant)}; it is ${nodes(through, names)}`,
      remedy: 'Shorten the limits of these steps, or check the total in the published decision',
    }),
    'endToEnd.pathUnderLimit': ({ sum, limit, unit, variant, through }, names) => ({
      wrong: `with the time of the excluded units the longest way comes to ${amount(sum, unit)}, less than the published total of ${amount(limit, unit)}${names.inVariant(variant)}; it is ${nodes(through, names)}`,
      remedy: 'Give what is left to the steps, or shorten the total',
    }),
    'total.missing': ({ variant }, names) => ({
      wrong: `there is no limit of the whole${names.inVariant(variant)}, so no dossier can be late as a whole`,
      remedy: 'Declare it as “limit” of the procedure',
    }),
    'limit.committedOverLimit': ({ committed, limit, unit }) => ({
      wrong: `the committed ${amount(committed, unit)} are more than the statutory ${amount(limit, unit)}`,
      remedy: 'Commit to no more than the statutory limit',
    }),
    'call.limitOverPlace': ({ limit, allowed, unit, variant }, names) => ({
      wrong: `the called procedure has ${amount(limit, unit)}, more than the ${amount(allowed, unit)} of the place that calls it${names.inVariant(variant)}`,
      remedy: 'Check both limits against the published decisions',
    }),
    'silence.beforeLimit': ({ after, limit, unit, variant }, names) => ({
      wrong: `silence counts as an answer after ${amount(after, unit)}, before the ${amount(limit, unit)} for answering are over${names.inVariant(variant)}`,
      remedy: 'Let “after” of “onSilence” be no shorter than the time for answering',
    }),
    'limits.unitsMixed': ({ units: mixed, variant, compared }, names) => ({
      wrong: `the limits${names.inVariant(variant)} are in units that cannot be added up: ${units(mixed)}`,
      remedy:
        compared === undefined
          ? 'Verify again with a calendar, or use one unit'
          : 'They were compared by the calendar; correct a unit that was written by mistake',
    }),

    // with a calendar
    'sameDay.stepsInHours': ({ hours, open, variant }, names) =>
      open === undefined
        ? {
            wrong: `the steps add up to ${hours} hours within a limit of one day${names.inVariant(variant)}, and it is not known whether the day has as many`,
            remedy: 'Verify again with a calendar',
          }
        : {
            wrong: `the steps add up to ${hours} hours within a limit of one day${names.inVariant(variant)}, but the shortest working day has ${open}`,
            remedy: 'Give the steps fewer hours',
          },
    'plan.missesDate': ({ count, first, variant }, names) => ({
      wrong: `dossiers received on ${count} dates, ${dateInWords(first)} being the first, end after the statutory due although every step is in time${names.inVariant(variant)}`,
      remedy: 'Shorten the steps, or count them as the limit of the whole is counted',
    }),

    // flow
    'node.unreachable': () => ({
      wrong: 'nothing leads here',
      remedy: 'Lead here from “on” of a step, or remove this node',
    }),
    'node.deadEnd': () => ({
      wrong: 'from here on no end can be reached',
      remedy: 'Add an outcome in “on” that leads towards an end',
    }),
    'flow.neverGranted': () => ({
      wrong: 'no way leads to an end at which the applicant gets the result',
      remedy:
        'Put an “end” with “result” “granted” after the last step, before the waits that stand aside',
    }),
    'parallel.neverJoins': () => ({
      wrong: 'fewer branches can come to their end than the join waits for, so it never happens',
      remedy: 'Lower “join”, or let the branches come to their end',
    }),
    'wait.withoutBound': ({ severity }) => ({
      wrong:
        severity === 'info'
          ? 'the wait for the applicant has no bound'
          : 'the wait has no bound, so the limits may stand still for ever',
      remedy:
        severity === 'info'
          ? 'Write the bound under “within” if the law sets one'
          : 'Write the bound under “within”',
    }),
    'wait.withoutExpiry': ({ severity }) =>
      severity === 'info'
        ? {
            wrong:
              'it is not said where the dossier goes when the bound has passed, and the limits run again then',
            remedy:
              'The unit that follows it up must move the dossier on; for a fixed target write “expired” under “on”',
          }
        : {
            wrong:
              'it is not said where the dossier goes when the applicant has let the bound pass',
            remedy: 'Write the target as “expired” under “on”',
          },
    'wait.neverExpires': ({ variant }, names) => ({
      wrong: `“expired” says where the dossier goes when the wait is over, but the wait has no bound${names.inVariant(variant)}, so it never goes there`,
      remedy: 'Write the bound under “within”, or take “expired” out of “on”',
    }),
    'wait.withoutExit': () => ({
      wrong:
        'the wait stands beside the main flow and does not say where the dossier goes afterwards, so it would go to whatever is written next',
      remedy: 'Write under “on” how the wait ends and where that leads',
    }),

    // nodes
    'node.withoutName': () => ({
      wrong: 'there is no name',
      remedy:
        'Write “name”; a blank line in a published table is often the approval of the line above by its leader',
    }),
    'step.withoutUnit': () => ({
      wrong: 'no unit is named, so nobody is answerable for the time of the step',
      remedy: 'Write the unit under “unit”',
    }),
    'step.withoutLimit': ({ severity, variant }, names) =>
      severity === 'info'
        ? {
            wrong: `there is no limit of its own${names.inVariant(variant)}, so the step shares what is left of its stage`,
            remedy: 'Write it under “limit” if the published decision has one',
          }
        : {
            wrong: `there is no limit${names.inVariant(variant)}, and none of a stage around the step either`,
            remedy: 'Write the limit of the step under “limit”',
          },

    // names
    'label.twice': ({ label, ids }, names) => ({
      wrong: `the published label ${given(label)} is borne by ${nodes(ids, names)} alike`,
      remedy: 'Compare with the published decision, and correct a misprint',
    }),
    'unit.unused': () => ({
      wrong: 'the unit takes no part',
      remedy: 'Give it a step, or remove it from “units”',
    }),
    'unit.nameSimilar': ({ other }, names) => ({
      wrong: `the name differs from ${names.unit(other)} only in spelling`,
      remedy: 'Declare one unit once; give two units names that can be told apart',
    }),
    'unit.nameAbolished': ({ name, since, successor }) => ({
      wrong: `the name ${given(name)} has not been in use since ${dateInWords(since)}`,
      remedy:
        successor === undefined
          ? 'Write the name of the agency that is competent now'
          : `Check it, and write the name of its successor: ${given(successor)}`,
    }),

    // tables
    'table.refused': ({ issue }, names) => ({
      wrong: 'no procedure can be made of this',
      remedy: names.issue(issue),
    }),
    'table.numberSpelling': ({ text, amount: value }) => ({
      wrong: `the number ${given(text)} is spelled oddly and was read as ${value}`,
      remedy: 'Correct it in the table if that is wrong',
    }),
    'table.limitBlank': ({ variant }, names) => ({
      wrong: `the cell is empty, so the step was given no limit${names.inVariant(variant)}`,
      remedy: 'Compare with the published decision, and write the limit if there is one',
    }),
    'table.limitWithoutAmount': ({ text }) => ({
      wrong: `the cell says ${given(text)}, which is no amount of time, so no limit was set`,
      remedy: 'Write a number and a unit if there is a limit',
    }),
    'table.returnUncounted': ({ text }) => ({
      wrong: `the cell of handing out the result says ${given(text)}, which was read as a limit of 0`,
      remedy: 'Write a number and a unit if this step has a limit',
    }),
    'table.unitDoubtful': ({ text, amount: value, unit, columnUnit }) => ({
      wrong: `${given(text)} can be read in two ways: as ${amount(value, unit)}, as the cell has it, or as ${amount(value, columnUnit)}, as its column counts; it was read in the first way`,
      remedy: 'Compare with the published decision, and write the whole unit in the cell',
    }),
    'table.noteNotRead': ({ text }) => ({
      wrong: `the note ${given(text)} is not in the procedure`,
      remedy: 'If it names ways out, a committed limit or an extension, add them to the definition',
    }),
    'table.variantNotApplicable': ({ variant }) => ({
      wrong: `the total is 0, so the procedure does not apply to the variant ${given(variant)}`,
      remedy: 'Write its total if it does apply',
    }),
    'table.unitsSeveral': ({ name }) => ({
      wrong: `${given(name)} names several units and was taken as the name of one`,
      remedy: 'Name the one unit that answers for the step, or split the step',
    }),
    'table.unitNameSimilar': ({ name, otherName }) => ({
      wrong: `the name ${given(name)} is almost that of ${given(otherName)} in a row above; they were taken as two units`,
      remedy: 'Spell both alike if they are one unit',
    }),
    'table.waitGuessed': ({ words, for: party, reason }) => ({
      wrong: `because of the words ${given(words)} this was read as a wait for ${EN.parties[party]} (${EN.pauseReasons[reason]})`,
      remedy: 'Correct the content or the unit of the row if that is wrong',
    }),
    'table.supplementInLine': () => ({
      wrong: 'this wait for what is lacking stands between the steps, so every dossier stops there',
      remedy:
        'If only those that lack something wait, change the definition made of the table: add { end: xong, result: granted } behind the last step, move the wait below that end, and write on: { supplement: id of the wait } at the step that asks and on: { supplied: id of the step } at the wait',
    }),
    'table.supplementClockUnsaid': () => ({
      wrong:
        'the row does not say how the limit counts while a supplement is waited for, so the rule pack of the dossier decides',
      remedy: `If it is otherwise, write “${CLOCK_WORDS.pause}” (it stands still) or “${CLOCK_WORDS.restart}” (it starts anew) in the column of notes`,
    }),
    'table.supplementClockGuessed': ({ words }) => ({
      wrong: `because of the words ${given(words)} the limit was taken to stand still while a supplement is waited for`,
      remedy: `Write “${CLOCK_WORDS.pause}” (it stands still) or “${CLOCK_WORDS.restart}” (it starts anew) in the column of notes`,
    }),
    'table.waitUnclear': () => ({
      wrong: 'it is not clear whom this row waits for',
      remedy: 'Name the applicant or the agency in the column of units',
    }),
    'table.labelMissing': () => ({
      wrong: 'the row has no number although the rows around it have',
      remedy: 'Compare with the published decision, and write the number',
    }),
    'table.numberSkipped': ({ label, expected }) => ({
      wrong: `a number is left out: ${given(label)} stands where ${expected} should`,
      remedy: 'Compare with the published decision whether a row is missing',
    }),
    'table.kindGuessed': ({ words, kind }) => ({
      wrong: `because of the words ${given(words)} this row was read as a ${EN.nodeKinds[kind]}`,
      remedy: 'Say in a column “Loại” what the row is if that is wrong',
    }),
    'table.columnIgnored': ({ heading }) => ({
      wrong: `the heading ${given(heading)} is not known, so the column was left out`,
      remedy: `Use one of the usual headings (${HEADINGS_SHOWN.join(', ')}), or remove the column`,
    }),
    'table.partIgnored': ({ line, words }) => ({
      wrong: `the rows from line ${line} of the text on (${given(words)}) stand apart from the first table, so they were left out`,
      remedy:
        'Move them into the first table if they belong there; else read them as a text of their own',
    }),
    'table.parallelInSequence': ({ words }) => ({
      wrong: `the row says ${given(words)}, but a table cannot express parallel branches, so its rows were read one after another`,
      remedy: 'Write the branches under “parallel” in the definition made of the table',
    }),
  },
};
