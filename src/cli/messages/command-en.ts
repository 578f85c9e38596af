import type { CommandWords } from './command-words.ts';

export const COMMAND_EN: CommandWords = {
  usage: 'Usage',
  command: 'COMMAND',
  optionsHint: 'OPTIONS',
  exitCodes:
    'Exit codes: 0 nothing is wrong; 1 something is wrong with what was read, and it is named; 2 the call is wrong.',
  seeHelp: 'See: lienthong --help or lienthong COMMAND --help',
  commands: {
    due: 'Compute a due date and explain how it was counted',
    calendar: 'Show the working days of a year',
    check: 'Verify procedures, naming the file and line of what is wrong',
    table: 'Turn a table of steps (XLSX, CSV, Markdown) into a definition',
    publish: 'Write the table of steps and the diagram as Markdown or HTML',
    explain: 'Tell all about a dossier and whose its lateness is',
    assess: 'Judge a dossier at an instant',
    scan: 'Look through many dossiers, one on each line (NDJSON)',
    report: 'Report on a month or six months of many dossiers (NDJSON)',
    serve: 'Answer JSON requests from the standard input, one on each line',
  },
  options: {
    help: 'Show how to call it',
    version: 'Show the version',
    lang: 'Language of the output; vi unless given',
    json: 'Print JSON',
    from: 'When the limit starts; now unless given',
    now: 'The instant of the look; now unless given',
    'as-recorded-by': 'Count only what had been recorded by then',
    rules: 'Rule pack: vn-2018, vn-2025 or vn-2026; by the day of the start unless given',
    hours: 'Office hours of weekdays; 07:30-11:30,13:00-17:00 unless given',
    calendar:
      'JSON or YAML file of a calendar, or of what differs from the national one ("extends": "vietnam")',
    procedures: 'Folder of the definitions of the procedures of the dossiers',
    format: 'Format of the output: text or html; publish: md or html; table: yaml or json',
    code: 'Code of the procedure, where the table does not say it',
    edition: 'Version of the definition, where the table does not say it',
    title: 'Name of the procedure, where the table does not say it',
    month: 'Month of the report, this month unless given; for six-months the half year it is in',
    kind: 'Kind of report: progress (unless given), late, bottlenecks, indicators or six-months',
    by: 'By unit, agency, person, procedure, variant, step, field, channel or month',
  },
  faults: {
    commandMissing: 'No command was given.',
    commandUnknown: (name, known) =>
      `There is no command “${name}”. The commands are: ${known.join(', ')}.`,
    optionUnknown: (name, known, near) =>
      `This command has no option --${name}.${near === undefined ? '' : ` Did you mean --${near}?`} Its options are: --${known.join(', --')}.`,
    dashHint: 'Text that begins with “-” goes behind “--”, as in: lienthong due -- "-3 ngày".',
    optionEmpty: (name) => `The option --${name} has no value.`,
    optionsExclusive: (one, other) => `Use only one of the options --${one} and --${other}.`,
    notOneOf: (name, given, allowed) =>
      `The option --${name} does not take “${given}”. Use one of: ${allowed.join(', ')}.`,
    operandMissing: (operand) => `The command lacks ${operand}.`,
    operandSurplus: (operand) =>
      `The command does not take “${operand}” as well. Put text with spaces in quotation marks.`,
    optionUnfit: (name, other, value) =>
      `The option --${name} does not go with --${other} ${value}.`,
    files: {
      missing: (file) => `“${file}” is not there. Check the path.`,
      folder: (file) => `“${file}” is a folder. Name a file.`,
      noFolder: (file) => `“${file}” is no folder. Name a folder.`,
      forbidden: (file) => `There is no right to read “${file}”.`,
      unreadable: (file) => `“${file}” cannot be read.`,
    },
    noDefinitions: (folder) =>
      `No definition of a procedure was found in “${folder}” (files .json and .yaml right in the folder; its folders are not read).`,
    formatUnknown: (file, known) =>
      `The format of “${file}” is not known. The name must end in ${known.join(', ')}.`,
    hoursOfCalendar:
      'Do not use --hours with --calendar: the file of the calendar tells the hours. Write them there, for example { "extends": "vietnam", "id": "xa", "version": "1", "hours": ["08:00-12:00", "13:30-17:30"] }.',
    yearInvalid: (year) => `“${year}” is not a year. Write four digits, for example 2026.`,
    monthInvalid: (month) => `“${month}” is not a month. Write year-month, for example 2026-10.`,
  },
  check: {
    severities: { error: 'error', warning: 'warning', info: 'note' },
    sound: (file) => `${file}: nothing is wrong.`,
  },
  notes: {
    unstamped: (procedure, digest) =>
      `Note: dossiers do not tell the digest of their procedure; the only “${procedure}” was taken (${digest}).`,
    dueBeforeStart: (start) => `Note: this due lies before the start, ${start}.`,
    monthAhead: (from, now) =>
      `Note: the period begins on ${from}, after the instant of the look (${now}).`,
  },
  publish: { diagram: 'Diagram' },
  assess: {
    dossier: 'Dossier',
    now: 'Seen at',
    warnings: 'Note',
    status: 'Status',
    legal: 'Statutory due',
    promised: 'Promised',
    grade: 'Grade',
    held: 'Held by',
    alerts: 'Alerts',
    violations: 'Violations',
    nextWakeUp: 'Look again at',
  },
  scan: {
    standings: { overdue: 'OVERDUE', dueSoon: 'due soon', inTime: 'in time' },
    summary: ({ dossiers, overdue, dueSoon }) =>
      `Dossiers: ${dossiers}, overdue: ${overdue}, due soon: ${dueSoon}.`,
  },
  lines: ({ read, broken }) =>
    `${broken} of ${read} lines could not be read; they are named above.`,
  report: {
    titles: {
      progress: 'Progress of dossiers',
      late: 'Units and officials that caused delay',
      bottlenecks: 'Bottlenecks',
      indicators: 'Indicators of timeliness',
      'six-months': 'Report of six months',
    },
    title: (title, from, to) => `${title} from ${from} to ${to}`,
  },
};
