import { type GraphNode, isStage, unitChain } from '../graph.ts';
import type { Procedure, StepNode } from '../procedure.ts';
import { ABOLISHED_NAMES, type AbolishedName } from './abolished-names.ts';
import { nameWords } from './name-words.ts';
import { type Found, type Rule, rule } from './rule.ts';
import { similarNames } from './similar-names.ts';
import type { VerifyContext } from './verify-context.ts';

const labelOf = ({ node }: GraphNode): string | undefined =>
  'label' in node ? node.label : undefined;

/** "Bước 6", "Bước6" and "bướ c6" are one label. */
const plainLabel = (label: string): string =>
  label.normalize('NFC').toLowerCase().replaceAll(/\s/g, '');

/** Numbering begins anew in each stage, so labels are compared within one. */
const stageAround = ({ graph }: VerifyContext, { containers }: GraphNode): string =>
  containers
    .filter((id) => {
      const node = graph.nodes.get(id)?.node;
      return node !== undefined && isStage(node);
    })
    .at(-1) ?? '';

const findTwice = (context: VerifyContext): readonly Found<'label.twice'>[] => {
  const byLabel = new Map<string, GraphNode[]>();
  for (const place of context.nodes) {
    const label = labelOf(place);
    if (label === undefined) continue;
    const key = `${stageAround(context, place)}|${plainLabel(label)}`;
    const others = byLabel.get(key);
    if (others === undefined) byLabel.set(key, [place]);
    else others.push(place);
  }
  return [...byLabel.values()].flatMap(([first, second, ...more]) => {
    if (first === undefined || second === undefined) return [];
    const ids = [first, second, ...more].map(({ id }) => id);
    return [{ path: [...second.path, 'label'], data: { label: labelOf(first) ?? '', ids } }];
  });
};

const actingUnits = ({ support = [], alternates = [], approver }: StepNode): readonly string[] => [
  ...support,
  ...alternates,
  ...(approver?.unit === undefined ? [] : [approver.unit]),
];

/** The units named anywhere, with the units above them. */
const usedUnits = ({ nodes, procedure }: VerifyContext): ReadonlySet<string> => {
  const named = nodes.flatMap(({ node }) => [
    ...('unit' in node && node.unit !== undefined ? [node.unit] : []),
    ...('step' in node ? actingUnits(node) : []),
  ]);
  const all = [...named, ...(procedure.excludes ?? [])];
  return new Set([...new Set(all)].flatMap((unit) => unitChain(procedure.units, unit)));
};

const findUnused = (context: VerifyContext): readonly Found<'unit.unused'>[] => {
  const used = usedUnits(context);
  return Object.keys(context.procedure.units).flatMap((unit) =>
    used.has(unit) ? [] : [{ path: ['units', unit], data: { unit } }],
  );
};

/** A procedure that came into force before a name was given up was right to use it. */
const isOutlived = ({ inForce }: Procedure, { since }: AbolishedName): boolean =>
  inForce === undefined || inForce.from >= since;

const spaced = (text: string): string => ` ${nameWords(text).join(' ')} `;

const findAbolished = ({ procedure }: VerifyContext): readonly Found<'unit.nameAbolished'>[] => {
  const outlived = ABOLISHED_NAMES.filter((name) => isOutlived(procedure, name)).map((name) => ({
    ...name,
    spaced: spaced(name.words),
  }));
  return Object.entries(procedure.units).flatMap(([unit, { name, head }]) =>
    Object.entries({ name, head }).flatMap(([key, text]) => {
      const found =
        text === undefined ? undefined : outlived.find((old) => spaced(text).includes(old.spaced));
      if (text === undefined || found === undefined) return [];
      const { since, successor } = found;
      const data = { unit, name: text, since, ...(successor === undefined ? {} : { successor }) };
      return [{ path: ['units', unit, key], data }];
    }),
  );
};

/** Labels as published, and the names of units. */
export const NAMING_RULES: readonly Rule[] = [
  rule({
    code: 'label.twice',
    severity: 'warning',
    explains: {
      en: 'Two steps of one stage bear the same published label.',
      vi: 'Hai bước trong cùng một giai đoạn mang cùng một số thứ tự công bố.',
    },
    find: findTwice,
  }),
  rule({
    code: 'unit.unused',
    severity: 'info',
    explains: {
      en: 'A unit is declared and takes no part.',
      vi: 'Đơn vị được khai báo nhưng không tham gia bước nào.',
    },
    find: findUnused,
  }),
  rule({
    code: 'unit.nameSimilar',
    severity: 'warning',
    explains: {
      en: 'Two units have names that differ only in spelling: case, spaces, dashes, abbreviations, a word printed twice, or one letter.',
      vi: 'Hai đơn vị có tên chỉ khác nhau ở cách viết: chữ hoa, khoảng trắng, gạch nối, viết tắt, lặp từ hoặc sai một chữ cái.',
    },
    find: ({ procedure }) =>
      similarNames(procedure).map(({ unit, other }) => ({
        path: ['units', unit, 'name'],
        data: { unit, other },
      })),
  }),
  rule({
    code: 'unit.nameAbolished',
    severity: 'warning',
    explains: {
      en: 'A unit or its head bears a name that no agency has any more when the procedure comes into force.',
      vi: 'Tên đơn vị hoặc chức danh người đứng đầu không còn tồn tại khi thủ tục có hiệu lực.',
    },
    find: findAbolished,
  }),
];
