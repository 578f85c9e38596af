import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkArchitecture } from './architecture/check.ts';
import { RULES, type Rule, readSourceTree, type SourceTree } from './architecture/source-tree.ts';

const source = readSourceTree(fileURLToPath(new URL('../src/', import.meta.url)));

describe('the source tree', () => {
  it('is there to be judged', () => {
    expect(source.has('base/result.ts')).toBe(true);
  });

  it('keeps to its architecture', () => {
    expect(checkArchitecture(source)).toEqual([]);
  });
});

/** A small tree without fault, with something of everything that is allowed somewhere. */
const SOUND: { readonly [file: string]: string } = {
  'index.ts':
    "export { due } from './deadline/due.ts';\nexport type { Zone } from './time/zone.ts';\n" +
    '//\n'.repeat(301),
  'base/parse.ts': "import * as z from 'zod';\nexport const parse = z.string();",
  'base/issue.ts': '//\n'.repeat(301),
  'time/epoch.ts': 'export const read = (text: string) => Date.parse(text);',
  'time/zone.ts': 'export interface Zone { offsetAt(epochMs: number): number }',
  'time/units.ts':
    "export { millisecondsInDay } from 'date-fns/constants';\nexport const DAYS = 7;",
  'time/iana.ts': "import { getTimezoneOffset as at } from 'date-fns-tz';\nexport const zone = at;",
  'calendar/vietnam-days.ts': '//\n'.repeat(301),
  'calendar/lunar-dates.ts': '//\n'.repeat(301),
  'deadline/due.ts':
    "import { parse } from '../base/parse.ts';\nexport const due = (process: number) => process + 1;",
  'procedure/schema.ts': "import * as z from 'zod';\nexport const schema = z.object({});",
  'machine/machine.ts':
    "import { createMachine } from 'xstate';\nexport const make = createMachine;",
  'render/messages/vi.ts': '//\n'.repeat(301),
  'render/index.ts': "export { due } from '../deadline/due.ts';",
  'testing/walk.ts':
    "import { make } from '../machine/machine.ts';\nimport 'xstate/graph';\nmake({});",
  'portal/status.ts': "import type { Zone } from '../time/zone.ts';\nexport type Where = Zone;",
  'files/read.ts':
    "import { readFileSync } from 'node:fs';\nimport 'yaml';\nexport const read = readFileSync;",
  'cli/main.ts': 'console.log(process.argv, Date.now(), new Date(), new Intl.NumberFormat());',
  'hosts/node.ts': 'setTimeout(() => crypto.randomUUID(), 1);',
};

const treeOf = (files: { readonly [file: string]: string }): SourceTree =>
  new Map(Object.entries(files));

interface Fault {
  readonly rule: Rule;
  readonly fault: string;
  /** The file that is at fault; it is added to the sound tree or takes the place of one there. */
  readonly file: string;
  readonly text: string;
}

const PLANTED: readonly Fault[] = [
  // layers
  {
    rule: 'layer-order',
    fault: 'a layer imports one to its right',
    file: 'time/late.ts',
    text: "import { due } from '../deadline/due.ts';\ndue(0);",
  },
  {
    rule: 'layer-order',
    fault: 'a layer imports only a type from its right',
    file: 'base/late.ts',
    text: "import type { Zone } from '../time/zone.ts';\nexport type Late = Zone;",
  },
  {
    rule: 'layer-order',
    fault: 'a layer names a type of its right in place',
    file: 'base/late.ts',
    text: "export type Late = import('../time/zone.ts').Zone;",
  },
  {
    rule: 'layer-order',
    fault: 'a layer re-exports from its right',
    file: 'base/late.ts',
    text: "export { due } from '../deadline/due.ts';\nexport const own = 1;",
  },
  {
    rule: 'layer-order',
    fault: 'a layer imports its right when it runs',
    file: 'base/late.ts',
    text: "export const late = () => import('../deadline/due.ts');",
  },
  {
    rule: 'layer-order',
    fault: 'a layer imports a leaf',
    file: 'render/page.ts',
    text: "import type { Where } from '../portal/status.ts';\nexport type Page = Where;",
  },
  {
    rule: 'layer-order',
    fault: 'the main entry imports a leaf',
    file: 'index.ts',
    text: "export type { Where } from './portal/status.ts';",
  },
  {
    rule: 'leaf-imports-leaf',
    fault: 'a leaf imports a leaf',
    file: 'portal/other.ts',
    text: "import '../testing/walk.ts';",
  },
  {
    rule: 'folder-unknown',
    fault: 'a folder stands in no layer',
    file: 'shared/thing.ts',
    text: 'export const thing = 1;',
  },
  {
    rule: 'folder-unknown',
    fault: 'a file other than the entry lies at the root',
    file: 'thing.ts',
    text: 'export const thing = 1;',
  },

  // cycles
  {
    rule: 'import-cycle',
    fault: 'two files import each other',
    file: 'time/zone.ts',
    text: "import './units.ts';\nimport './clock-face.ts';\nexport interface Zone {}",
  },
  {
    rule: 'import-cycle',
    fault: 'a file imports itself, for a type',
    file: 'time/self.ts',
    text: "import type { Self } from './self.ts';\nexport interface Self { self: Self }",
  },

  // packages
  {
    rule: 'fence-zod',
    fault: 'zod outside of the parsing border',
    file: 'limit/limit.ts',
    text: "import * as z from 'zod';\nexport const limit = z.number();",
  },
  {
    rule: 'zod-namespace',
    fault: 'zod with all its languages',
    file: 'limit/schema.ts',
    text: "import { z } from 'zod';\nexport const limit = z.number();",
  },
  {
    rule: 'fence-date-fns',
    fault: 'date-fns outside of time/',
    file: 'calendar/add.ts',
    text: "import { addDays } from 'date-fns/addDays';\nexport const add = addDays;",
  },
  {
    rule: 'fence-date-fns-tz',
    fault: 'date-fns-tz outside of time/iana.ts',
    file: 'time/other.ts',
    text: "import { toZonedTime } from 'date-fns-tz';\nexport const other = toZonedTime;",
  },
  {
    rule: 'fence-xstate',
    fault: 'xstate outside of machine/',
    file: 'dossier/replay.ts',
    text: "import type { Snapshot } from 'xstate';\nexport type Replay = Snapshot<unknown>;",
  },
  {
    rule: 'fence-dagre',
    fault: 'dagre is imported outside the layout of diagrams',
    file: 'render/svg/lanes.ts',
    text: "import { layout } from '@dagrejs/dagre';\nexport const arrange = layout;",
  },
  {
    rule: 'fence-node',
    fault: 'a module of Node',
    file: 'render/save.ts',
    text: "import { writeFileSync } from 'node:fs';\nexport const save = writeFileSync;",
  },
  {
    rule: 'fence-package',
    fault: 'a package that nothing allows',
    file: 'render/colour.ts',
    text: "import colour from 'picocolors';\nexport default colour;",
  },
  {
    rule: 'fence-package',
    fault: 'the package itself by its name',
    file: 'render/self.ts',
    text: "import { due } from 'lienthong';\ndue(0);",
  },
  {
    rule: 'entry-reach',
    fault: 'the main entry leads to the time-zone data',
    file: 'time/zone.ts',
    text: "import { zone } from './iana.ts';\nexport interface Zone { zone: typeof zone }",
  },
  {
    rule: 'entry-reach',
    fault: 'the main entry leads to a host',
    file: 'deadline/due.ts',
    text: "import { read } from '../files/read.ts';\nexport const due = read;",
  },

  // what only a host has
  {
    rule: 'fence-process',
    fault: 'the process',
    file: 'base/where.ts',
    text: "export const where = process.env['TZ'];",
  },
  {
    rule: 'fence-host-global',
    fault: 'the process by a detour',
    file: 'base/where.ts',
    text: 'export const where = globalThis.process;',
  },
  {
    rule: 'fence-console',
    fault: 'the console',
    file: 'report/report.ts',
    text: "export const report = () => console.log('late');",
  },
  {
    rule: 'fence-clock',
    fault: 'the real clock as a number',
    file: 'clock/now.ts',
    text: 'export const now = () => Date.now();',
  },
  {
    rule: 'fence-clock',
    fault: 'the real clock handed on',
    file: 'clock/now.ts',
    text: 'export const now = Date.now;',
  },
  {
    rule: 'fence-clock',
    fault: 'the real clock as a date',
    file: 'clock/now.ts',
    text: 'export const now = () => new Date();',
  },
  {
    rule: 'fence-clock',
    fault: 'the real clock in a leaf that is no host',
    file: 'portal/now.ts',
    text: 'export const now = () => new Date();',
  },
  {
    rule: 'fence-timers',
    fault: 'a timer',
    file: 'clock/wait.ts',
    text: 'export const wait = (then: () => void) => setTimeout(then, 1);',
  },
  {
    rule: 'fence-intl',
    fault: 'Intl',
    file: 'render/date.ts',
    text: "export const date = new Intl.DateTimeFormat('vi');",
  },
  {
    rule: 'fence-intl',
    fault: 'Intl in the one file that gets it through date-fns-tz',
    file: 'time/iana.ts',
    text: 'export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;',
  },
  {
    rule: 'fence-local-time',
    fault: 'a method that goes to Intl or to the zone of the process',
    file: 'render/date.ts',
    text: "export const date = (at: Date) => at.toLocaleString('vi');",
  },
  {
    rule: 'fence-local-time',
    fault: 'a date in the zone of the process',
    file: 'time/local.ts',
    text: 'export const local = (year: number) => new Date(year, 0, 1);',
  },
  {
    rule: 'fence-local-time',
    fault: 'a part of a date in the zone of the process',
    file: 'time/local.ts',
    text: 'export const local = (at: Date) => at.getHours();',
  },
  {
    rule: 'fence-date',
    fault: 'a date, which may lie in the zone of the process, outside time',
    file: 'deadline/received.ts',
    text: 'export const received = (text: string) => Date.parse(text);',
  },
  {
    rule: 'fence-crypto',
    fault: 'crypto',
    file: 'calendar/digest.ts',
    text: 'export const digest = () => crypto.randomUUID();',
  },
  {
    rule: 'fence-random',
    fault: 'chance',
    file: 'dossier/id.ts',
    text: 'export const id = () => Math.random();',
  },

  // files and how they are named
  {
    rule: 'import-barrel',
    fault: 'an import from a barrel',
    file: 'render/page.ts',
    text: "import { due } from './index.ts';\ndue(0);",
  },
  {
    rule: 'import-extension',
    fault: 'an import without extension',
    file: 'render/page.ts',
    text: "import { due } from '../deadline/due';\ndue(0);",
  },
  {
    rule: 'import-extension',
    fault: 'an import of a folder',
    file: 'render/page.ts',
    text: "import { due } from '..';\ndue(0);",
  },
  {
    rule: 'import-unresolved',
    fault: 'an import that leads nowhere',
    file: 'render/page.ts',
    text: "import { due } from '../deadline/dew.ts';\ndue(0);",
  },
  {
    rule: 'barrel',
    fault: 'an index that is no entry of the package',
    file: 'limit/index.ts',
    text: 'export const limit = 1;',
  },
  {
    rule: 'barrel',
    fault: 'a barrel under another name',
    file: 'limit/all.ts',
    text: "export * from '../time/zone.ts';",
  },
  {
    rule: 'file-kebab-case',
    fault: 'a file in camel case',
    file: 'limit/parseLimit.ts',
    text: 'export const limit = 1;',
  },
  {
    rule: 'file-kebab-case',
    fault: 'a file in another language',
    file: 'limit/limit.js',
    text: 'export const limit = 1;',
  },
  {
    rule: 'file-name-empty',
    fault: 'a file named after nothing',
    file: 'limit/utils.ts',
    text: 'export const limit = 1;',
  },
  {
    rule: 'file-name-empty',
    fault: 'a folder named after nothing',
    file: 'limit/common/amount.ts',
    text: 'export const limit = 1;',
  },
  {
    rule: 'file-length',
    fault: 'a file of 301 lines',
    file: 'limit/limit.ts',
    text: '//\n'.repeat(301),
  },
];

describe('the check of the architecture', () => {
  it('finds nothing in a sound tree', () => {
    expect(checkArchitecture(treeOf({ ...SOUND, 'time/clock-face.ts': '' }))).toEqual([]);
  });

  it('lets a file of 300 lines pass', () => {
    const tree = treeOf({ ...SOUND, 'limit/limit.ts': '//\n'.repeat(300) });
    expect(checkArchitecture(tree)).toEqual([]);
  });

  it('is tried on a planted fault of each kind', () => {
    expect(new Set(PLANTED.map(({ rule }) => rule))).toEqual(new Set(RULES));
  });

  it.each(PLANTED)('finds $fault ($rule)', ({ rule, file, text }) => {
    // The other half of the cycle is harmless as long as nothing imports it.
    const clockFace = "import type { Zone } from './zone.ts';\nexport type Face = Zone;";
    const tree = treeOf({ ...SOUND, 'time/clock-face.ts': clockFace, [file]: text });
    expect(checkArchitecture(tree).map((violation) => violation.rule)).toContain(rule);
  });
});
