import type { IssueOf, IssuePath } from '../../base/issue.ts';
import {
  dateInWords,
  digitsOf,
  given,
  instantInWords,
  isDayMissing,
  listed,
  listForm,
  type MessageTable,
  pathInWords,
  shown,
  told,
  unitInWords,
} from './message-parts.ts';
import { NODE_KINDS, nearestLimit, nearestName, nearKind } from './nearest-name.ts';
import { paperTitle } from './paper-titles.ts';
import { syntaxFaultTold } from './syntax-faults.ts';

/** What is wrong, after the place where it is, and then what to do. */
const say = ({ path }: { readonly path: IssuePath }, wrong: string, remedy: string): string =>
  told(path.length === 0 ? '' : `At ${pathInWords(path)}`, { wrong, remedy });

const list = (items: readonly unknown[]): string =>
  listed(items, { none: '(none)', more: (count) => `… and ${count} more` });

/** How one text becomes the list that is wanted. */
const listRemedy = (issue: IssueOf<'input.wrongType'>): string | undefined => {
  const form = listForm(issue);
  return form === undefined ? undefined : `Put it in square brackets: ${form}`;
};

/** Some of many: an issue does not name all of them, nor how many there are. */
const some = (dossiers: readonly string[]): string =>
  listed(dossiers, { none: '(none)', more: () => '…' });

/** All of a list that is short by its nature. */
const names = (items: readonly unknown[]): string => items.map(shown).join(', ');

/** What else to do than to use the name that was probably meant. */
const meant = (name: string, known: readonly string[], remedy: string): string => {
  const near = nearestName(name, known);
  return near === undefined ? remedy : `Did you mean ${given(near)}? ${remedy}`;
};

/** The name that was probably meant, or any other that there is. */
const oneOf = (name: string, known: readonly string[]): string =>
  meant(name, known, `Use one of: ${list(known)}`);

/** The key that was probably meant; where none is near, those that there are. */
const unknownKeyRemedy = ({ key, known = [] }: IssueOf<'input.unknownKey'>): string =>
  known.length > 0 && nearestName(key, known) === undefined
    ? `Remove it, or use one of: ${list(known)}`
    : meant(key, known, 'Remove it or correct its spelling');

/** The key of a node that was probably meant to say what it is. */
const meantKind = (keys: readonly string[] = [], remedy: string): string => {
  const near = nearKind(keys);
  return near === undefined
    ? remedy
    : `Did you mean ${given(near.kind)} by ${given(near.key)}? ${remedy}`;
};

const meantLimit = (text: string, remedy: string): string => {
  const near = nearestLimit(text);
  return near === undefined ? remedy : `Did you mean ${given(near)}? ${remedy}`;
};

const at = (instant: string): string => instantInWords(instant, 'en');

/** English sentences for issues. */
export const ISSUES_EN: MessageTable = {
  // input
  'input.wrongType': (issue) =>
    say(
      issue,
      `expected ${shown(issue.expected)}, got ${shown(issue.received)}`,
      listRemedy(issue) ?? 'Give a value of the expected type',
    ),
  'input.unknownKey': (issue) =>
    say(issue, `the key ${given(issue.key)} is not part of the format`, unknownKeyRemedy(issue)),
  'input.forbiddenKey': (issue) =>
    say(issue, `the key ${given(issue.key)} is not allowed for safety`, 'Remove it'),
  'input.missing': (issue) =>
    say(
      issue,
      `the required key ${given(issue.key)} is missing`,
      issue.allowed === undefined ? 'Give it a value' : `Write one of: ${names(issue.allowed)}`,
    ),
  'input.notOneOf': (issue) =>
    say(
      issue,
      `the value ${given(issue.received)} is not allowed`,
      oneOf(issue.received, issue.allowed),
    ),
  'input.invalid': (issue) =>
    say(
      issue,
      `the value breaks the rule ${given(issue.rule)}`,
      'Correct the value to meet this rule',
    ),
  'input.tooDeep': (issue) =>
    say(
      issue,
      `the input is nested more than ${issue.most} deep`,
      'Nest it less; it must not refer to itself',
    ),
  'input.tooLarge': (issue) =>
    say(issue, `the input has more than ${issue.most} values`, 'Split it into smaller parts'),

  // time
  'instant.invalid': (issue) =>
    say(
      issue,
      isDayMissing(issue.text)
        ? `${given(issue.text)} is not an instant: there is no ${digitsOf(issue.text)}`
        : `${given(issue.text)} is not an instant`,
      isDayMissing(issue.text)
        ? 'Write a day that exists'
        : 'Write ISO 8601 with an offset, for example 2026-11-23T09:15:00+07:00',
    ),
  'instant.withoutOffset': (issue) =>
    say(
      issue,
      `the instant ${given(issue.text)} has no offset`,
      'Write the time and the offset, for example 2026-11-23T09:15:00+07:00',
    ),
  'date.invalid': (issue) =>
    say(
      issue,
      `${given(issue.text)} is not a date that exists`,
      'Write year-month-day, for example 2026-11-23',
    ),
  'time.reversed': (issue) =>
    say(
      issue,
      `the end ${at(issue.to)} lies before the beginning ${at(issue.from)}`,
      'Check the order of the two instants',
    ),

  // calendar
  'calendar.shiftUnreadable': (issue) =>
    say(
      issue,
      `the shift ${given(issue.shift)} cannot be read`,
      'Write hours:minutes-hours:minutes, for example 07:30-11:30',
    ),
  'calendar.shiftReversed': (issue) =>
    say(
      issue,
      `the shift ${given(issue.shift)} does not end after it begins`,
      'Put the earlier time first; split a night shift over two days',
    ),
  'calendar.shiftsOverlap': (issue) =>
    say(
      issue,
      `the shifts ${given(issue.first)} and ${given(issue.second)} overlap or are out of order`,
      'Let the shifts follow one another',
    ),
  'calendar.withoutWorkingTime': (issue) =>
    say(
      issue,
      'the calendar has no working time that counts towards limits',
      'Give at least one weekday a shift',
    ),
  'calendar.dayTwice': (issue) =>
    say(issue, `${dateInWords(issue.date)} is listed twice`, 'Keep one entry for each date'),
  'calendar.rangeReversed': (issue) =>
    say(
      issue,
      `the range ends (${dateInWords(issue.to)}) before it begins (${dateInWords(issue.from)})`,
      'Check the two dates',
    ),
  'calendar.rangeTooLong': (issue) =>
    say(
      issue,
      `the range from ${dateInWords(issue.from)} to ${dateInWords(issue.to)} is implausibly long`,
      'Check the years, or split it into shorter ranges',
    ),
  'calendar.swapReplacesNothing': (issue) =>
    say(
      issue,
      `the swapped working day ${dateInWords(issue.date)} makes up for no day off`,
      'Name the day off in “replaces” and list that day as off',
    ),
  'calendar.workDayWithoutShifts': (issue) =>
    say(
      issue,
      `${dateInWords(issue.date)} is listed as worked but has no hours`,
      'Give it “shifts”, or let “replaces” name a day with hours',
    ),
  'calendar.zoneUnknown': (issue) =>
    say(
      issue,
      `the time zone ${given(issue.timeZone)} is not known`,
      'Use Asia/Ho_Chi_Minh or UTC; a calendar can be given another zone with ianaZone of lienthong/zones',
    ),
  'calendar.timetablesTooUneven': (issue) =>
    say(
      issue,
      `the working minutes of the days (${list(issue.minutes)}) are too uneven to count exactly`,
      'Use shifts of rounder lengths, for example multiples of 5 minutes',
    ),
  'calendar.specIncomplete': (issue) =>
    say(
      issue,
      `this calendar lacks ${names(issue.missing)}`,
      'To write only what differs from the national calendar (closures, hours), add "extends": "vietnam"; then only id and version are required',
    ),
  'calendar.notConfirmed': (issue) =>
    say(
      issue,
      `the holidays of ${dateInWords(issue.date)} are not announced (the calendar ends with ${dateInWords(issue.confirmedThrough)})`,
      'Update the calendar, or set beyond to project for a projected result',
    ),
  'calendar.notTabulated': (issue) =>
    say(
      issue,
      `${dateInWords(issue.date)} is outside the calendar (${dateInWords(issue.from)} to ${dateInWords(issue.to)})`,
      'Use a date inside it, or a calendar that reaches further',
    ),

  // limit
  'limit.unreadable': (issue) =>
    say(
      issue,
      issue.understood === ''
        ? `the limit ${given(issue.text)} cannot be read`
        : `of the limit ${given(issue.text)} only ${given(issue.understood)} can be read`,
      meantLimit(
        issue.text,
        'Write one number and one unit, for example 03 ngày làm việc, 24 giờ, ngay trong ngày',
      ),
    ),
  'limit.range': (issue) =>
    say(
      issue,
      `the limit ${given(issue.text)} is a range from ${shown(issue.from)} to ${shown(issue.to)}, and it is unclear which number holds`,
      'Write a single number, or make variants',
    ),
  'limit.twoUnits': (issue) =>
    say(
      issue,
      `the limit ${given(issue.text)} has two amounts: ${given(issue.first)} and ${given(issue.second)}`,
      'Give each step a limit of its own, or make variants',
    ),
  'limit.withoutAmount': (issue) =>
    say(
      issue,
      `${given(issue.text)} names no amount of time`,
      meantLimit(issue.text, 'Leave the limit out if there is none, or write a number and a unit'),
    ),
  'limit.withoutUnit': (issue) =>
    say(
      issue,
      `the limit ${given(issue.text)} has the number ${shown(issue.amount)} but no unit`,
      'Add a unit, for example ngày làm việc or giờ; in a table a bare number takes the unit of the total',
    ),
  'limit.amountOutOfRange': (issue) =>
    say(
      issue,
      `the amount ${issue.amount} is outside 0 to ${issue.most}`,
      'Check the number and the unit; a committed limit may not exceed the statutory one',
    ),
  'limit.amountTooFine': (issue) =>
    say(issue, `the amount ${issue.amount} has more than ${issue.decimals} decimals`, 'Round it'),
  'limit.fractionOfCalendarUnit': (issue) =>
    say(
      issue,
      `${issue.amount} ${unitInWords(issue.unit, 'en')} cannot be counted, because this unit has no fractions`,
      'Use a whole number, or working days if the decision says so',
    ),
  'limit.countingUnfit': (issue) =>
    say(
      issue,
      `a limit in ${unitInWords(issue.unit, 'en')} cannot be counted by ${given(issue.counting)}`,
      'Leave “counting” out for the usual way, or choose one that fits the unit',
    ),

  // rules
  'rules.unknownPack': (issue) =>
    say(issue, `there is no rule pack ${given(issue.pack)}`, oneOf(issue.pack, issue.known)),
  'rules.noneInForce': (issue) =>
    say(
      issue,
      `no rule pack was in force on ${dateInWords(issue.date)} (the first one begins on ${dateInWords(issue.from)})`,
      'Check the date, or name a rule pack',
    ),

  // procedure
  'procedure.idInvalid': (issue) =>
    say(
      issue,
      `the id ${given(issue.id)} is not allowed`,
      'Use unaccented letters, digits and hyphens, a letter first',
    ),
  'procedure.idReserved': (issue) =>
    say(issue, `the id ${given(issue.id)} is reserved`, 'Choose another id'),
  'procedure.idTwice': (issue) =>
    say(issue, `the id ${given(issue.id)} is used twice`, 'Give each element an id of its own'),
  'procedure.versionTwice': (issue) =>
    say(
      issue,
      `the files ${given(issue.other)} and ${given(issue.file)} have the same code and version ${given(issue.procedure)} and differ in content`,
      'Give one of them another version, or remove the one that is not used',
    ),
  'procedure.unitUnknown': (issue) =>
    say(
      issue,
      `the unit ${given(issue.unit)} is not declared`,
      meant(
        issue.unit,
        issue.known,
        `Declare it under “units”, or use one of: ${list(issue.known)}`,
      ),
    ),
  'procedure.unitCycle': (issue) =>
    say(
      issue,
      `the units ${list(issue.units)} are above one another in a circle`,
      'Correct “parent” so that the topmost agency has none',
    ),
  'procedure.targetUnknown': (issue) =>
    say(
      issue,
      `there is no node ${given(issue.target)}`,
      meant(issue.target, issue.known, `Correct the id, or use one of: ${list(issue.known)}`),
    ),
  'procedure.targetInsideBranch': (issue) =>
    say(
      issue,
      `${given(issue.target)} lies inside a branch of the parallel ${given(issue.parallel)} and cannot be jumped into`,
      'Go to the parallel itself, or to a node outside of it',
    ),
  'procedure.targetInsideCall': (issue) =>
    say(
      issue,
      `nothing can jump to ${given(issue.target)}, inside the procedure called at ${given(issue.call)}`,
      `Go to ${given(issue.call)}, or to a node outside it`,
    ),
  'procedure.callCycle': (issue) =>
    say(
      issue,
      `procedures call each other in a circle: ${issue.codes.map(shown).join(' → ')}`,
      'Take out one of the calls',
    ),
  'procedure.unitsDiffer': (issue) =>
    say(
      issue,
      `the unit ${given(issue.unit)} of the called procedure ${given(issue.procedure)} differs from the unit of the same id that is already declared`,
      'Declare both alike, or give one another id',
    ),
  'procedure.silenceNotOnBranch': (issue) =>
    say(
      issue,
      'only a branch that stands directly in a parallel has “onSilence”',
      'Move “onSilence” to the branch, or take it out',
    ),
  'procedure.silenceWithoutTarget': (issue) =>
    say(
      issue,
      'silence counts as a refusal, but nothing says where the dossier goes',
      'Write “to” under “onSilence”',
    ),
  'procedure.expiryTwice': (issue) =>
    say(
      issue,
      `${given(issue.id)} has both an “expired” outcome and “onSilence”`,
      'Keep one of them',
    ),
  'procedure.variantUnknown': (issue) =>
    say(
      issue,
      `the procedure has no variant ${given(issue.variant)}`,
      meant(
        issue.variant,
        issue.known,
        `Declare it under “variants”, or use one of: ${list(issue.known)}`,
      ),
    ),
  'procedure.outcomeUnknown': (issue) =>
    say(
      issue,
      `no node has the outcome ${given(issue.outcome)}`,
      oneOf(issue.outcome, issue.known),
    ),
  'procedure.variantReserved': (issue) =>
    say(
      issue,
      `no variant may be called ${given(issue.variant)}, which is a key of a limit`,
      'Choose another name',
    ),
  'procedure.withoutLimit': (issue) =>
    say(
      issue,
      'the procedure has no limit for this variant, so no date can be promised',
      'Declare “limit”, or give the promised date with the acceptance',
    ),
  'procedure.flowEmpty': (issue) => say(issue, 'the flow is empty', 'Add at least one step'),
  'procedure.branchKind': (issue) =>
    say(
      issue,
      'a branch of a parallel must be a step, a stage or a wait',
      'Put what the branch contains into a stage',
    ),
  'procedure.firstNodeEnds': (issue) =>
    say(issue, `the flow begins with the end ${given(issue.id)}`, 'Put a step before it'),
  'procedure.tooWide': (issue) =>
    say(
      issue,
      `${issue.atOnce} branches run at once, more than ${issue.most}`,
      'Use fewer parallel branches',
    ),
  'procedure.tooDeep': (issue) =>
    say(issue, `stages and parallels are nested more than ${issue.most} deep`, 'Nest them less'),
  'procedure.pathsTooMany': (issue) =>
    say(
      issue,
      `the parallel branches make more than ${issue.most} moves between states, too many to list the paths`,
      'List the paths of each branch as a procedure of its own',
    ),
  'procedure.joinImpossible': (issue) =>
    say(
      issue,
      `${issue.join} branches must be done, but there are only ${issue.branches}`,
      'Ask for fewer, or add branches',
    ),
  'procedure.nodeKindUnclear': (issue) =>
    say(
      issue,
      issue.kinds.length === 0
        ? 'it is unclear whether this is a step, a stage, a wait, a call, a parallel or an end'
        : `this is at once ${list(issue.kinds)}`,
      meantKind(issue.keys, `Write exactly one of the keys ${NODE_KINDS.join(', ')}`),
    ),

  // tables and files
  'table.withoutHeading': (issue) =>
    say(
      issue,
      'no row of headings was found in the table',
      'Give the table a row of headings with a column for the work and one for the time, as in STT, Nội dung công việc, Đơn vị thực hiện, Thời gian',
    ),
  'table.headMissing': (issue) =>
    say(
      issue,
      `the line ${given(issue.words)} is missing`,
      `Write “${shown(issue.words)}: …” above the table, or say it when the table is read (--code, --edition, --title; “head” of readProcedure)`,
    ),
  'table.columnUnclear': (issue) =>
    say(
      issue,
      `it is unclear which column says ${issue.member === 'unit' ? 'who does the work' : 'what is done'}, since the headings ${issue.headings.map(given).join(', ')} are not known`,
      `Head that column “${issue.member === 'unit' ? 'Đơn vị thực hiện' : 'Nội dung công việc'}”; if there is none, delete the columns with these headings`,
    ),
  'table.cellsSurplus': (issue) =>
    say(
      issue,
      `line ${issue.line} has ${issue.cells} cells and the heading ${issue.headings}; the surplus says ${given(issue.text)}`,
      issue.number === undefined
        ? 'Delete what is too much, or give the column a heading'
        : `If ${given(issue.number)} is one number, write it in one cell; in CSV put ${given(issue.number)} in quotation marks`,
    ),
  'file.packageMissing': (issue) =>
    say(
      issue,
      `reading the file needs what is not installed: ${list(issue.packages)}`,
      `Run npm install ${shown(issue.packages.join(' '))}`,
    ),
  'file.tooLarge': (issue) =>
    say(
      issue,
      `the file has ${issue.size} bytes, more than ${issue.most}`,
      'Split it, or delete what does not belong to the table',
    ),
  'file.notUtf8': (issue) => say(issue, 'the file is not in UTF-8', 'Save it again as UTF-8'),
  'file.notSpreadsheet': (issue) =>
    say(issue, 'the file is not an XLSX workbook that can be read', 'Save it again as .xlsx'),
  'file.unreadable': (issue) => {
    const { wrong, remedy } = syntaxFaultTold(issue.fault, 'en');
    return say(
      issue,
      `the file cannot be read at line ${issue.line}, column ${issue.column}: ${wrong}`,
      remedy,
    );
  },
  'file.notLines': (issue) =>
    say(
      issue,
      'there must be one dossier on each line (NDJSON), and here a JSON text goes over many lines',
      'Write each object on one line, for example with jq -c',
    ),
  'file.tabIndent': (issue) =>
    say(issue, `line ${issue.line} is indented with a tab`, 'Use spaces instead of tabs'),
  'file.keyTwice': (issue) =>
    say(
      issue,
      `the key at line ${issue.line}, column ${issue.column} stands there twice`,
      'Keep one of the two; if a new element of a list begins here, write a dash “- ” before it',
    ),
  'file.alias': (issue) =>
    say(
      issue,
      `the YAML alias ${given(issue.alias)} at line ${issue.line}, column ${issue.column} is not allowed for safety`,
      'Write the content out in this place',
    ),
  'file.commaNotQuoted': (issue) =>
    say(
      issue,
      `the comma in the value ${given(issue.text)} at line ${issue.line}, column ${issue.column} is read as one between two keys`,
      'Put the value between quotation marks',
    ),
  'file.notQuoted': (issue) =>
    say(
      issue,
      `the value ${given(issue.text)} at line ${issue.line}, column ${issue.column} was not read as text`,
      'Put it between quotation marks; in a spreadsheet, format the cell as text',
    ),
  'file.formula': (issue) =>
    say(issue, `the cell ${given(issue.cell)} holds a formula`, 'Replace the formula by its value'),
  'file.dateCell': (issue) =>
    say(
      issue,
      `the cell ${given(issue.cell)} was turned into a date by the spreadsheet program`,
      'Format the cell as text and write it again, such as 0,5 for 1/2',
    ),

  // dossier
  'dossier.variantNotApplicable': (issue) =>
    say(
      issue,
      `the procedure does not apply to the variant ${given(issue.variant)} (its limit is 0)`,
      'Choose another variant',
    ),
  'dossier.procedureChanged': (issue) =>
    say(
      issue,
      `the dossier runs under the procedure ${given(issue.stored)}, and this one is ${given(issue.given)}`,
      'Read it back with the very version of the procedure under which it was received',
    ),
  'dossier.procedureUnknown': (issue) =>
    say(
      issue,
      `the procedure ${given(issue.procedure)} of the dossier is not there`,
      `Name the folder that has its definition with --procedures FOLDER, or write the definition into the dossier; there are: ${list(issue.known)}`,
    ),
  'dossier.digestMissing': (issue) =>
    say(
      issue,
      `the dossier does not tell the digest of the procedure ${given(issue.procedure)}, of which there are ${issue.digests.length} with different content: ${list(issue.digests)}`,
      'Write the “digest” of the one under which it was received; check --json and the request define of serve tell the digest of each',
    ),
  'dossier.withoutEvents': (issue) =>
    say(
      issue,
      'the dossier has no events yet',
      'Open it with “submitted” or “accepted”: by openDossier, or by the request open of serve',
    ),
  'dossier.notYetRecorded': (issue) =>
    say(
      issue,
      `nothing was recorded by ${at(issue.at)}; the first event was entered on ${at(issue.firstAt)}`,
      'Ask for a later instant',
    ),
  'dossier.notInForce': (issue) =>
    say(
      issue,
      issue.to === ''
        ? `the procedure was not in force on ${dateInWords(issue.date)} (it is from ${dateInWords(issue.from)})`
        : `the procedure was not in force on ${dateInWords(issue.date)} (it was from ${dateInWords(issue.from)} to ${dateInWords(issue.to)})`,
      'Use the version in force on the day of receipt',
    ),

  // events
  'event.unknownType': (issue) =>
    say(issue, `there is no event type ${given(issue.type)}`, oneOf(issue.type, issue.known)),
  'event.notFirst': (issue) =>
    say(
      issue,
      `the event ${given(issue.type)} is out of place in the log`,
      'A log begins with submitted or accepted, and each of these comes once',
    ),
  'event.dossierMismatch': (issue) =>
    say(
      issue,
      `the event names the dossier ${given(issue.received)}, but this is the log of ${given(issue.expected)}`,
      'Correct the code of the dossier, or record the event in the right log',
    ),
  'event.idTwice': (issue) =>
    say(
      issue,
      `the event id ${given(issue.id)} belongs to another event`,
      'Give each event an id of its own; an event sent again must be unchanged',
    ),
  'event.backInTime': (issue) =>
    say(
      issue,
      `the event at ${at(issue.at)} lies before what is recorded at ${at(issue.notBefore)}`,
      'Correct the instant; on one branch time never goes back',
    ),
  'event.recordedBeforeItHappened': (issue) =>
    say(
      issue,
      `the event was entered at ${at(issue.recordedAt)}, before it happened at ${at(issue.at)}`,
      'Check the two instants',
    ),
  'event.notAppointable': (issue) =>
    say(
      issue,
      'there is a date already; “appointed” names one that no paper has named: for the whole dossier once after a supplement has made its limit count anew, for a component once each time it is entered',
      'Put the date of the receipt into “accepted”; record another date as “reappointed”',
    ),
  'event.promisePassed': (issue) =>
    say(
      issue,
      `the date ${at(issue.promise)} does not lie after the event at ${at(issue.at)}, so it promises nothing`,
      'Name a date after that instant, or correct the instant of the event',
    ),
  'event.dossierNotAccepted': (issue) =>
    say(
      issue,
      `${given(issue.type)} cannot be recorded, because the dossier is not accepted`,
      'Record its acceptance first',
    ),
  'event.dossierEnded': (issue) =>
    say(
      issue,
      `${given(issue.type)} cannot be recorded, because the dossier has ended (${shown(issue.result)})`,
      `What can still be recorded: ${list(issue.allowed)}`,
    ),
  'event.dossierNotEnded': (issue) =>
    say(
      issue,
      `${given(issue.type)} cannot be recorded, because the dossier has not ended`,
      'Record the end of the open steps first',
    ),
  'event.dossierPaused': (issue) =>
    say(
      issue,
      `the step is paused by the event ${given(issue.pause)}`,
      'Record resumed before the step is finished',
    ),
  'event.alreadyDelivered': (issue) =>
    say(issue, 'the result was delivered before', 'It need not be recorded again'),
  'event.stepUnknown': (issue) =>
    say(issue, `the procedure has no step ${given(issue.step)}`, oneOf(issue.step, issue.known)),
  'event.stepNotActive': (issue) =>
    say(
      issue,
      `the dossier is not at the step ${given(issue.step)}`,
      `Record it for an active step: ${list(issue.active)}`,
    ),
  'event.stepNotAssigned': (issue) =>
    say(
      issue,
      `the step ${given(issue.step)} is assigned to nobody`,
      'Where nobody has the work yet, it is assigned, not reassigned',
    ),
  'event.stepNotComponent': (issue) =>
    say(
      issue,
      `${given(issue.step)} is no component, so it has no date of its own`,
      'Only a branch of a parallel and a called procedure have one; leave out “step” for the whole dossier',
    ),
  'event.outcomeUnknown': (issue) =>
    say(
      issue,
      `the step ${given(issue.step)} has no outcome ${given(issue.outcome)}`,
      oneOf(issue.outcome, issue.known),
    ),
  'event.unitNotHolder': (issue) =>
    say(
      issue,
      `the file cannot be handed to the unit ${given(issue.unit)} at the step ${given(issue.step)}`,
      `Choose a unit that may have it: ${list(issue.holders)}`,
    ),
  'event.unitMayNotAct': (issue) =>
    say(
      issue,
      `the unit ${given(issue.unit)} may not act at the step ${given(issue.step)}`,
      `Name one of ${list(issue.units)}, or record a delegation first`,
    ),
  'event.pauseUnknown': (issue) =>
    say(
      issue,
      `no open pause has the id ${given(issue.pause)}`,
      'Give the id of a paused event that is not over',
    ),
  'event.pauseNotOpen': (issue) =>
    say(issue, 'nothing is paused, so nothing can be resumed', 'Check the events recorded'),
  'event.pauseAmbiguous': (issue) =>
    say(
      issue,
      `several pauses are open: ${list(issue.open)}`,
      'Name in “pause” the one that is over',
    ),
  'event.silenceEscalates': (issue) =>
    say(
      issue,
      `the silence of ${given(issue.step)} does not move the dossier on`,
      'Wait for the answer or press for it, or give “onSilence” an “outcome” in the procedure',
    ),
  'event.withoutBound': (issue) =>
    say(
      issue,
      `${given(issue.step)} has no bound that could pass`,
      'Give it “within” and an “expired” outcome in the procedure, or record finished',
    ),
  'event.variantUnchanged': (issue) =>
    say(
      issue,
      `the variant ${given(issue.variant)} applies already`,
      'Name the variant that is to apply from now on',
    ),
  'event.extensionNotAllowed': (issue) =>
    say(
      issue,
      `the procedure allows no extension for the variant ${given(issue.variant)}`,
      'Keep to the limit, or give the procedure “extension” if the law allows one',
    ),
  'event.extensionsUsedUp': (issue) =>
    say(
      issue,
      `the procedure allows an extension at most ${issue.times === 1 ? 'once' : `${issue.times} times`}, and this dossier has had that many`,
      'Keep to the limit as it was last extended',
    ),
  'event.extensionUnit': (issue) =>
    say(
      issue,
      `an extension in ${unitInWords(issue.unit, 'en')} cannot be added to a limit in ${unitInWords(issue.expected, 'en')}`,
      'Write the extension in the unit of the limit',
    ),
  'event.extensionAmount': (issue) =>
    say(
      issue,
      `an extension adds more than 0 and at most ${issue.most} (${unitInWords(issue.unit, 'en')}), not ${issue.amount}`,
      'Write an amount that the procedure allows',
    ),
  'event.correctedUnknown': (issue) =>
    say(
      issue,
      `the log has no event with the id ${given(issue.event)}`,
      'Name the id of the event that was recorded in error',
    ),
  'event.correctedAlready': (issue) =>
    say(
      issue,
      `the event ${given(issue.event)} does not stand any more, so it cannot be corrected again`,
      'Correct the event that took its place, or void the correction',
    ),
  'event.correctionAlone': (issue) =>
    say(
      issue,
      `without the event ${given(issue.event)} nothing would be left of the dossier`,
      'Give “instead”: the event by which the dossier really came',
    ),
  'event.correctionWithInstead': (issue) =>
    say(
      issue,
      `${given(issue.event)} is itself a correction, and nothing can stand in its place`,
      'Leave “instead” out; what that correction took out is then back',
    ),
  'event.correctionBreaks': (issue) =>
    say(
      issue,
      `with this correction the event ${given(issue.type)} of id ${given(issue.event)}, which comes later in the log, no longer fits`,
      'Correct that event first, from the last one backwards',
    ),
  'event.nothingToRedo': (issue) =>
    say(
      issue,
      `at ${given(issue.step)} nothing goes on, and nothing was done since the corrected event that could be done anew`,
      'Leave the name out, or correct an earlier result by itself',
    ),
  'event.tooMany': (issue) =>
    say(
      issue,
      `a log holds at most ${issue.most} events of the type ${given(issue.type)}`,
      'Record the dossier anew from what really happened',
    ),
  'paper.withoutCause': (issue) =>
    say(
      issue,
      `nothing in the log of the dossier ${given(issue.dossier)} gives cause for the paper ${given(paperTitle(issue.paper, 'en'))}`,
      `Record what would be a cause first: ${list(issue.events)}`,
    ),
  'paper.nothingLate': (issue) =>
    say(
      issue,
      issue.unit === ''
        ? `the dossier ${given(issue.dossier)} is not late, so there is nothing to apologise for`
        : `the unit ${given(issue.unit)} is not late in the dossier ${given(issue.dossier)}, so it has nothing to apologise for`,
      'If it will be late, record the apology, or name a date after the promised one',
    ),
  'report.linesUnreadable': (issue) =>
    say(
      issue,
      `${issue.count} of ${issue.of} lines could not be read: ${some(issue.lines.map(String))}`,
      'Correct them and make the report again; the figures above are without them',
    ),
  'report.periodEmpty': (issue) =>
    say(
      issue,
      `nothing was at hand from ${dateInWords(issue.from)} to ${dateInWords(issue.to)}`,
      'Check the period and the items of the report',
    ),
  'report.procedureUnknown': (issue) =>
    say(
      issue,
      `the procedure ${given(issue.procedure)} is not among those of the report (${issue.count} dossiers: ${some(issue.dossiers)})`,
      'Add it to the procedures; these dossiers are counted all the same',
    ),
  'report.unitUnknown': (issue) =>
    say(
      issue,
      `the procedure ${given(issue.procedure)} no longer has the unit ${given(issue.unit)} (${issue.count} dossiers: ${some(issue.dossiers)})`,
      'Find out which unit took over; these dossiers are counted under the old one',
    ),
  'report.unitNamedTwice': (issue) =>
    say(
      issue,
      `the unit ${given(issue.unit)} goes by several names: ${list(issue.names)} (${issue.count} dossiers: ${some(issue.dossiers)})`,
      'Settle on one name, or give another unit an id of its own; the figures are counted together',
    ),
  'report.unassigned': (issue) =>
    say(
      issue,
      `${issue.count} visits at the unit ${given(issue.name)} have no person (dossiers: ${some(issue.dossiers)})`,
      'Record who was assigned; these visits are counted for the unit alone',
    ),
  'report.delegationsOverlap': (issue) =>
    say(
      issue,
      `the delegation ${given(issue.delegation)} holds at the same time as a later one (${issue.count} dossiers: ${some(issue.dossiers)})`,
      'Correct the window of one of them; the later one counts',
    ),
  'report.unitUnnamed': (issue) =>
    say(
      issue,
      `there are visits at the unit ${given(issue.unit)}, which the row does not name (${issue.count} dossiers: ${some(issue.dossiers)})`,
      'Make the rows anew from the logs; these visits are counted under the id of the unit',
    ),
  'report.unitNotFound': (issue) =>
    say(
      issue,
      `no procedure and no dossier of the report has the unit ${given(issue.unit)}`,
      'Check the id in this option, which has no effect',
    ),
  'report.latenessUndated': (issue) =>
    say(
      issue,
      `${issue.count} rows of an earlier version do not tell when their lateness arose (dossiers: ${some(issue.dossiers)})`,
      'Make the rows anew from the logs; all the lateness in the rows is counted',
    ),
  'report.eventsToCome': (issue) =>
    say(
      issue,
      `there are events after the instant of the report (${issue.count} dossiers: ${some(issue.dossiers)})`,
      'Check the instants of the events and of the report; what has not happened is not counted',
    ),
  'report.dossierTwice': (issue) =>
    say(
      issue,
      `there are dossiers more than once (${issue.count} times: ${some(issue.dossiers)})`,
      'Leave out what is there twice; it is counted each time',
    ),
};
