import { groupedBy } from '../../base/grouped-by.ts';
import { type DossierResult, type Procedure, RESULTS } from '../../procedure/procedure.ts';
import { type ClassMember, endClass, GATE_CLASS, WAIT_CLASS } from './mermaid-nodes.ts';
import { mermaidName } from './mermaid-text.ts';

/** Fills that carry black text, in turn for the units as they are declared. */
const UNIT_FILLS = [
  '#cfe2ff',
  '#d1e7dd',
  '#fff3cd',
  '#e2d9f3',
  '#ffe5d0',
  '#cff4fc',
  '#f7d6e6',
  '#e9ecef',
] as const;

const END_STYLES: { readonly [R in DossierResult]: string } = {
  granted: 'fill:#198754,stroke:#0f5132,color:#ffffff',
  refused: 'fill:#dc3545,stroke:#842029,color:#ffffff',
  withdrawn: 'fill:#6c757d,stroke:#41464b,color:#ffffff',
  stopped: 'fill:#fd7e14,stroke:#984c0c,color:#000000',
};

/** The name of a class, and what it looks like. */
type Style = readonly [className: string, style: string];

const unitStyles = ({ units }: Procedure): readonly Style[] =>
  Object.keys(units).map((unit, i) => {
    const fill = UNIT_FILLS[i % UNIT_FILLS.length] ?? UNIT_FILLS[0];
    return [mermaidName('unit', unit), `fill:${fill},stroke:#495057,color:#000000`];
  });

/** Styles, and which nodes have them; a style that nothing has is left out. */
export const styleLines = (
  procedure: Procedure,
  members: readonly ClassMember[],
): readonly string[] => {
  const styles: readonly Style[] = [
    ...unitStyles(procedure),
    [WAIT_CLASS, 'fill:#ffffff,stroke:#6c757d,color:#000000,stroke-dasharray:5 4'],
    [GATE_CLASS, 'fill:#f8f9fa,stroke:#495057,color:#000000'],
    ...RESULTS.map((result): Style => [endClass(result), END_STYLES[result]]),
  ];
  const membersOf = groupedBy(members, ({ className }) => className);
  return styles.flatMap(([name, style]) => {
    const nodes = membersOf.get(name)?.map(({ node }) => node);
    return nodes === undefined
      ? []
      : [`classDef ${name} ${style}`, `class ${nodes.join(',')} ${name}`];
  });
};
