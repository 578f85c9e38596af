import * as z from 'zod';
import { parseWith } from '../base/parse.ts';
import { type IssuePath, issueAt } from '../base/issue.ts';
import { fail, type Result } from '../base/result.ts';
import { civilDateSchema } from '../calendar/schema.ts';
import { PAUSE_REASONS, RESULTS, WAIT_CLOCKS, WAIT_PARTIES } from './procedure.ts';

/*
 * Shapes only. Flows and limits are `unknown` here: a node's schema is chosen by its key, so that a
 * fault is reported for the node that was meant, and a limit is read with the unit it inherits.
 */

const text = z.string().min(1);
const textsSchema = z.array(text);
const outcomesSchema = z.record(z.string(), z.string());
const limits = z.unknown().optional();

const common = { name: text.optional(), label: text.optional() };

const stepSchema = z.strictObject({
  step: text,
  ...common,
  unit: text.optional(),
  role: text.optional(),
  support: textsSchema.optional(),
  limit: limits,
  returns: z.boolean().optional(),
  on: outcomesSchema.optional(),
});

const stageSchema = z.strictObject({
  stage: text,
  ...common,
  unit: text.optional(),
  limit: limits,
  flow: z.array(z.unknown()),
});

const waitSchema = z.strictObject({
  wait: text,
  ...common,
  for: z.enum(WAIT_PARTIES),
  reason: z.enum(PAUSE_REASONS).optional(),
  clock: z.enum(WAIT_CLOCKS).optional(),
  within: limits,
  unit: text.optional(),
  on: outcomesSchema.optional(),
});

const parallelSchema = z.strictObject({
  parallel: text,
  ...common,
  join: z.union([z.enum(['all', 'any']), z.int().positive()]).optional(),
  branches: z.array(z.unknown()),
});

const endSchema = z.strictObject({
  end: text,
  name: text.optional(),
  result: z.enum(RESULTS),
});

const NODE_SCHEMAS = {
  step: stepSchema,
  stage: stageSchema,
  wait: waitSchema,
  parallel: parallelSchema,
  end: endSchema,
} as const;

/** The kinds of node, each named by the key that carries its id. */
export type NodeKind = keyof typeof NODE_SCHEMAS;

export const NODE_KINDS: readonly NodeKind[] = ['step', 'stage', 'wait', 'parallel', 'end'];

/** A node of one kind whose own keys are checked, its flow and limits not yet. */
export type RawNode = {
  [K in NodeKind]: { readonly kind: K; readonly node: z.infer<(typeof NODE_SCHEMAS)[K]> };
}[NodeKind];

const kindsOf = (input: unknown): readonly NodeKind[] =>
  typeof input === 'object' && input !== null
    ? NODE_KINDS.filter((kind) => Object.hasOwn(input, kind))
    : [];

/** Reads one node by the key that names its kind. */
export const readNode = (input: unknown, path: IssuePath): Result<RawNode> => {
  const kinds = kindsOf(input);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    return fail(issueAt(path, 'procedure.nodeKindUnclear', { kinds: [...kinds] }));
  }
  const parsed = parseWith<unknown>(NODE_SCHEMAS[kind], input, path);
  // `kind` names the schema that the node has just passed.
  return parsed.ok ? { ok: true, value: { kind, node: parsed.value } as RawNode } : parsed;
};

const unitSchema = z.strictObject({
  name: text,
  head: text.optional(),
  parent: text.optional(),
});

/** The head of a procedure, its flow and limits not yet read. */
export const headSchema = z.strictObject({
  code: text,
  version: text,
  name: text,
  field: text.optional(),
  inForce: z.strictObject({ from: civilDateSchema, to: civilDateSchema.optional() }).optional(),
  basis: textsSchema.optional(),
  rules: text.optional(),
  timeZone: text.optional(),
  variants: textsSchema.optional(),
  limit: limits,
  excludes: textsSchema.optional(),
  units: z.record(z.string(), unitSchema),
  flow: z.array(z.unknown()),
  digest: z.string().optional(),
});

export type RawHead = z.infer<typeof headSchema>;
