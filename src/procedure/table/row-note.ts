import { formatLimit } from '../../limit/format-limit.ts';
import { isDateLimit } from '../../limit/limit.ts';
import { graphOf, isEnd, isStage } from '../graph.ts';
import { outcomeName } from '../outcome-name.ts';
import type {
  BranchNode,
  FlowNode,
  Procedure,
  StepNode,
  VariantLimits,
  WaitNode,
} from '../procedure.ts';
import { limitFor } from '../variant-limits.ts';
import {
  CLOCK_WORDS,
  COUNTING_WORDS,
  END_WORDS,
  extensionInWords,
  OUTCOME_WORDS,
  SILENCE_WORDS,
} from './note-words.ts';
import { limitInNote } from './printed-limit.ts';
import { BETWEEN_REMARKS } from './wait-clock.ts';

/*
 * What the cells of a table cannot say stands in its notes, in words for people. What a wait does to
 * the clocks is read back; of all else whoever reads the table is told, so that nothing is lost in
 * silence.
 */

type Remarks = readonly string[];

const unitNamed = (id: string, { units }: Procedure): string => units[id]?.name ?? id;

const nodeNamed = (id: string, procedure: Procedure): string => {
  const node: FlowNode | undefined = graphOf(procedure).nodes.get(id)?.node;
  if (node === undefined) return id;
  const label = 'label' in node ? node.label : undefined;
  const named = [label, node.name].filter((part) => part !== undefined).join('. ');
  return named === '' && isEnd(node) ? END_WORDS[node.result] : named || id;
};

/** One remark for all variants where they agree, else one for each that has any. */
const byVariant = (
  { variants }: Procedure,
  remarkFor: (variant: string) => string | undefined,
): Remarks => {
  const remarks = variants.map((variant) => ({ variant, text: remarkFor(variant) }));
  const [first] = remarks;
  if (first?.text !== undefined && remarks.every(({ text }) => text === first.text)) {
    return [first.text];
  }
  return remarks.flatMap(({ variant, text }) =>
    text === undefined ? [] : [`${variant}: ${text}`],
  );
};

/** How limits are counted, and from where, as far as their cells cannot say it. */
const limitRemarks = (limits: VariantLimits | undefined, procedure: Procedure): Remarks =>
  byVariant(procedure, (variant) => {
    const limit = limitFor(limits, variant);
    if (limit === undefined || isDateLimit(limit)) return undefined;
    const { anchor, counting } = limit;
    const remarks = [
      ...(anchor === undefined || anchor === 'receipt'
        ? []
        : [`tính từ khi xong “${nodeNamed(anchor, procedure)}”`]),
      ...(counting === undefined ? [] : [COUNTING_WORDS[counting]]),
    ];
    return remarks.length === 0 ? undefined : remarks.join(', ');
  });

const routeRemarks = (node: StepNode | WaitNode, procedure: Procedure): Remarks =>
  Object.entries(node.on ?? {}).map(
    ([outcome, target]) =>
      `${outcomeName(procedure, outcome, OUTCOME_WORDS)} → ${nodeNamed(target, procedure)}`,
  );

const silenceRemarks = ({ onSilence }: BranchNode, procedure: Procedure): Remarks => {
  if (onSilence === undefined) return [];
  const { after, outcome, to } = onSilence;
  const effect = outcome === undefined ? '' : `: ${SILENCE_WORDS[outcome]}`;
  const target = to === undefined ? '' : ` → ${nodeNamed(to, procedure)}`;
  return byVariant(procedure, (variant) => {
    const limit = limitFor(after, variant);
    return limit && `không trả lời sau ${limitInNote(limit)}${effect}${target}`;
  });
};

const listOfUnits = (words: string, ids: readonly string[], procedure: Procedure): Remarks =>
  ids.length === 0 ? [] : [`${words}: ${ids.map((id) => unitNamed(id, procedure)).join(', ')}`];

const peopleRemarks = (node: StepNode, procedure: Procedure): Remarks => {
  const { role, alternates = [], support = [], approver } = node;
  const above = approver?.unit === undefined ? '' : ` (${unitNamed(approver.unit, procedure)})`;
  return [
    ...(role === undefined ? [] : [`người thực hiện: ${role}`]),
    ...listOfUnits('hoặc', alternates, procedure),
    ...listOfUnits('phối hợp', support, procedure),
    ...(approver === undefined ? [] : [`phê duyệt: ${approver.role}${above}`]),
  ];
};

const clockRemarks = ({ clock }: WaitNode): Remarks =>
  clock === undefined ? [] : [CLOCK_WORDS[clock]];

const remarksOf = (node: BranchNode, procedure: Procedure): Remarks => {
  if (isStage(node)) return limitRemarks(node.limit, procedure);
  return 'step' in node
    ? [
        ...limitRemarks(node.limit, procedure),
        ...peopleRemarks(node, procedure),
        ...routeRemarks(node, procedure),
      ]
    : [
        ...clockRemarks(node),
        ...limitRemarks(node.within, procedure),
        ...routeRemarks(node, procedure),
      ];
};

const asNote = (remarks: Remarks): { readonly note?: string } =>
  remarks.length === 0 ? {} : { note: remarks.join(BETWEEN_REMARKS) };

/** The note of a row; none where its cells say everything. */
export const noteOfNode = (node: BranchNode, procedure: Procedure): { readonly note?: string } =>
  asNote([...remarksOf(node, procedure), ...silenceRemarks(node, procedure)]);

const extensionRemarks = (procedure: Procedure): Remarks => {
  const { extension } = procedure;
  if (extension === undefined) return [];
  return byVariant(procedure, (variant) => {
    const limit = limitFor(extension.atMost, variant);
    return limit && extensionInWords(formatLimit(limit, 'vi'), extension.times);
  });
};

const endToEndRemarks = (procedure: Procedure): Remarks =>
  byVariant(procedure, (variant) => {
    const limit = limitFor(procedure.endToEnd, variant);
    return limit && `tổng thời gian của mọi cơ quan: ${limitInNote(limit)}`;
  });

/** The note beside the totals. */
export const noteOfWhole = (procedure: Procedure): { readonly note?: string } =>
  asNote([
    ...limitRemarks(procedure.limit, procedure),
    ...extensionRemarks(procedure),
    ...listOfUnits('đơn vị không tính vào thời hạn', procedure.excludes ?? [], procedure),
    ...endToEndRemarks(procedure),
  ]);
