/** Counting working days and working time, against other libraries. */
import { addWorkingDaysMany, countWorkingDaysMany } from '../src/calendar/batch.ts';
import { addWorkingDays } from '../src/calendar/working-days.ts';
import { addWorkingTime } from '../src/calendar/working-time.ts';
import { epochDayAt, formatCivilDate } from '../src/time/civil-date.ts';
import { formatInstant } from '../src/time/instant.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../src/time/units.ts';
import { VIETNAM_ZONE } from '../src/time/zone.ts';
import { firstBuildMs, fortyYears, HOLIDAYS, sharedCalendar, tableBytesOf } from './calendars.ts';
import {
  type AddDays,
  dateFnsAddDays,
  dayjsAddDays,
  dayjsAddMinutes,
  momentAddDays,
} from './date-libraries.ts';
import { contender, contenderOver, measure } from './harness.ts';
import { startNumpy } from './numpy.ts';
import { seededRandom, wholeBetween } from './random.ts';
import {
  atLeast,
  below,
  duration,
  figures,
  notGrown,
  printNote,
  printTable,
  timeOf,
  times,
} from './table.ts';

const calendar = sharedCalendar();
const random = seededRandom(20_261_121);
const FIRST = epochDayAt('2010-06-01');
const LAST = epochDayAt('2025-12-31');

const printBatch = async (): Promise<void> => {
  const size = 200_000;
  const from = Int32Array.from({ length: size }, () => wholeBetween(random, FIRST, LAST));
  const n = Int32Array.from({ length: size }, () => wholeBetween(random, 1, 60));
  const to = from.map((day) => day + wholeBetween(random, 1, 90));
  const out = new Int32Array(size);
  const add = contender(size, () => addWorkingDaysMany(from, n, calendar, out));
  const count = contender(size, () => countWorkingDaysMany(from, to, calendar, out));
  const head = ['one of 200,000 dates', 'lienthong', 'numpy', 'ratio', 'goal', 'equal'];
  const title = 'Many dates at once';

  const numpy = await startNumpy({ holidays: HOLIDAYS, from, n, to });
  if (numpy === undefined) {
    const own = await measure({ add, count });
    printTable(title, head, [
      ['addWorkingDaysMany', timeOf(own.add), 'absent', '', '', ''],
      ['countWorkingDaysMany', timeOf(own.count), 'absent', '', '', ''],
    ]);
    printNote('No python3 on this machine has numpy (Debian: python3-numpy).');
    return;
  }
  const found = await measure({ add, offset: numpy.offset, count, busdayCount: numpy.count });
  const sum = (days: Int32Array): number => days.reduce((total, day) => total + day, 0);
  const equalAdd = sum(addWorkingDaysMany(from, n, calendar)) === (await numpy.sumOf('offset'));
  const equalCount = sum(countWorkingDaysMany(from, to, calendar)) === (await numpy.sumOf('count'));
  numpy.close();
  const addRatio = found.offset.nsPerOperation / found.add.nsPerOperation;
  const countRatio = found.busdayCount.nsPerOperation / found.count.nsPerOperation;
  printTable(title, head, [
    [
      'addWorkingDaysMany : busday_offset',
      timeOf(found.add),
      timeOf(found.offset),
      times(addRatio),
      atLeast(addRatio, 20),
      equalAdd ? 'yes' : 'NO',
    ],
    [
      'countWorkingDaysMany : busday_count',
      timeOf(found.count),
      timeOf(found.busdayCount),
      times(countRatio),
      atLeast(countRatio, 20),
      equalCount ? 'yes' : 'NO',
    ],
  ]);
  printNote(`${numpy.name}, on one calendar: Monday to Friday less ${HOLIDAYS.length} holidays.`);
};

interface Peer {
  readonly name: string;
  readonly goal: number;
  readonly add: AddDays;
}

const PEERS: readonly Peer[] = [
  { name: 'date-fns (no holidays)', goal: 8, add: dateFnsAddDays },
  { name: 'dayjs-business-time', goal: 200, add: dayjsAddDays },
  { name: 'moment-business-days', goal: 200, add: momentAddDays },
];

const ownAdd: AddDays = (date, n) => addWorkingDays(date, n, calendar);

const printScalar = async (): Promise<void> => {
  const rows: string[][] = [];
  for (const n of [3, 30, 3000]) {
    // 3,000 working days are twelve years; the slowest libraries need seconds for many of them.
    const latest = n === 3000 ? epochDayAt('2014-01-01') : LAST;
    const dates = Array.from({ length: n === 3000 ? 20 : 500 }, () =>
      formatCivilDate(wholeBetween(random, FIRST, latest)),
    );
    const own = contenderOver(dates, (date) => ownAdd(date, n));
    for (const { name, goal, add } of PEERS) {
      const found = await measure({ own, peer: contenderOver(dates, (date) => add(date, n)) });
      const ratio = found.peer.nsPerOperation / found.own.nsPerOperation;
      const equal = dates.filter((date) => add(date, n) === ownAdd(date, n)).length;
      rows.push([
        `${figures(n)} days : ${name}`,
        timeOf(found.own),
        timeOf(found.peer),
        times(ratio),
        atLeast(ratio, goal),
        `${Math.round((equal / dates.length) * 100)} %`,
      ]);
    }
  }
  const head = ['addWorkingDays, text to text', 'lienthong', 'peer', 'ratio', 'goal', 'equal'];
  printTable('One date at a time', head, rows);
};

const randomInstant = (): string => {
  const day = wholeBetween(random, FIRST, LAST) * MS_PER_DAY;
  const minute = wholeBetween(random, 0, 1439) * MS_PER_MINUTE;
  return formatInstant(day + minute, VIETNAM_ZONE);
};

/** Texts as they come from outside: those put together here are still in pieces inside. */
const fromOutside = (texts: readonly string[]): readonly string[] =>
  JSON.parse(JSON.stringify(texts));

const printTime = async (): Promise<void> => {
  const rows: string[][] = [];
  for (const minutes of [120, 2400, 14_400]) {
    const instants = fromOutside(Array.from({ length: 100 }, randomInstant));
    const own = (instant: string): string => addWorkingTime(instant, minutes, calendar);
    const peer = (instant: string): string => dayjsAddMinutes(instant, minutes);
    const found = await measure({
      own: contenderOver(instants, own),
      peer: contenderOver(instants, peer),
    });
    const ratio = found.peer.nsPerOperation / found.own.nsPerOperation;
    const equal = instants.filter((instant) => own(instant) === peer(instant)).length;
    rows.push([
      `${figures(minutes / 60)} hours : dayjs-business-time`,
      timeOf(found.own),
      timeOf(found.peer),
      times(ratio),
      atLeast(ratio, 1000),
      `${equal} %`,
    ]);
  }
  const head = ['addWorkingTime, text to text', 'lienthong', 'peer', 'ratio', 'goal', 'equal'];
  printTable('Working time', head, rows);
};

const printDistance = async (): Promise<void> => {
  const dates = Array.from({ length: 500 }, () =>
    formatCivilDate(wholeBetween(random, FIRST, epochDayAt('2014-01-01'))),
  );
  const days = (n: number) => contenderOver(dates, (date) => addWorkingDays(date, n, calendar));
  const time = (minutes: number) =>
    contenderOver(dates, (date) => addWorkingTime(`${date}T09:00:00+07:00`, minutes, calendar));
  const found = await measure({
    days3: days(3),
    days3000: days(3000),
    time3: time(3 * 480),
    time3000: time(3000 * 480),
  });
  const daysRatio = found.days3000.nsPerOperation / found.days3.nsPerOperation;
  const timeRatio = found.time3000.nsPerOperation / found.time3.nsPerOperation;
  printTable(
    'Near and far',
    ['the same dates', '3 days', '3,000 days', 'ratio', 'goal'],
    [
      [
        'addWorkingDays',
        timeOf(found.days3),
        timeOf(found.days3000),
        times(daysRatio),
        notGrown(daysRatio),
      ],
      [
        'addWorkingTime',
        timeOf(found.time3),
        timeOf(found.time3000),
        times(timeRatio),
        notGrown(timeRatio),
      ],
    ],
  );
};

const printCalendar = async (): Promise<void> => {
  const { build } = await measure({ build: contender(1, fortyYears) });
  const buildMs = build.nsPerOperation / 1e6;
  const kilobytes = tableBytesOf(fortyYears()) / 1024;
  printTable(
    'Forty years of calendar, 2011–2050',
    ['', 'found', 'goal'],
    [
      ['building, warm', timeOf(build), below(buildMs, 2, 'ms')],
      ['building, first call of the process', duration(firstBuildMs * 1e6), ''],
      ['compiled tables', `${figures(kilobytes)} KB`, below(kilobytes, 300, 'KB')],
    ],
  );
};

await printBatch();
await printScalar();
await printTime();
await printDistance();
await printCalendar();
