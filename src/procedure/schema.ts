import * as z from 'zod';
import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import { parsePart } from '../base/parse.ts';
import { civilDateSchema } from '../calendar/schema.ts';
import {
  PAUSE_REASONS,
  RESULTS,
  SILENCE_OUTCOMES,
  WAIT_CLOCKS,
  WAIT_PARTIES,
} from './procedure.ts';

/*
 * Shapes only. Flows, units and limits are `unknown` here: a node's schema is chosen by its key, so
 * that a fault is reported for the node that was meant, and a limit is read with the unit it
 * inherits.
 */

const text = z.string().min(1);
const textsSchema = z.array(text);
const outcomesSchema = z.record(z.string(), text);
const limits = z.unknown().optional();

const required = z.nonoptional(z.unknown());

const common = { name: text.optional(), label: text.optional() };

const branch = {
  onSilence: z
    .strictObject({
      after: required,
      outcome: z.enum(SILENCE_OUTCOMES).optional(),
      to: text.optional(),
    })
    .optional(),
};

/** Targets of a called procedure; `granted` goes on in the flow. */
const callTargets = z
  .strictObject({
    refused: text.optional(),
    withdrawn: text.optional(),
    stopped: text.optional(),
  })
  .optional();

const stepSchema = z.strictObject({
  step: text,
  ...common,
  ...branch,
  unit: text.optional(),
  role: text.optional(),
  alternates: textsSchema.optional(),
  approver: z.strictObject({ unit: text.optional(), role: text }).optional(),
  support: textsSchema.optional(),
  limit: limits,
  returns: z.boolean().optional(),
  on: outcomesSchema.optional(),
});

const stageSchema = z.strictObject({
  stage: text,
  ...common,
  ...branch,
  unit: text.optional(),
  limit: limits,
  calls: z.strictObject({ code: text, version: text, digest: text, on: callTargets }).optional(),
  flow: z.array(z.unknown()),
});

const waitSchema = z.strictObject({
  wait: text,
  ...common,
  ...branch,
  for: z.enum(WAIT_PARTIES),
  reason: z.enum(PAUSE_REASONS).optional(),
  clock: z.enum(WAIT_CLOCKS).optional(),
  within: limits,
  unit: text.optional(),
  on: outcomesSchema.optional(),
});

const callSchema = z.strictObject({
  call: text,
  ...common,
  ...branch,
  procedure: required,
  unit: text.optional(),
  variant: text.optional(),
  on: callTargets,
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
  call: callSchema,
  parallel: parallelSchema,
  end: endSchema,
} as const;

/** The kinds of node, each named by the key that carries its id. */
type NodeKind = keyof typeof NODE_SCHEMAS;

const NODE_KINDS: readonly NodeKind[] = ['step', 'stage', 'wait', 'call', 'parallel', 'end'];

/** A node of one kind whose own keys are checked, its flow and limits not yet. */
export type RawNode = {
  [K in NodeKind]: { readonly kind: K; readonly node: z.infer<(typeof NODE_SCHEMAS)[K]> };
}[NodeKind];

const unitSchema = z.strictObject({
  name: text,
  head: text.optional(),
  parent: text.optional(),
});

/** The head of a procedure, its units, flow and limits not yet read. */
const headSchema = z.strictObject({
  code: text,
  version: text,
  name: text,
  field: text.optional(),
  inForce: z.strictObject({ from: civilDateSchema, to: civilDateSchema.optional() }).optional(),
  basis: textsSchema.optional(),
  rules: text.optional(),
  fees: text.optional(),
  timeZone: text.optional(),
  variants: textsSchema.min(1).optional(),
  limit: limits,
  extension: z.strictObject({ atMost: required, times: z.int().positive().optional() }).optional(),
  excludes: textsSchema.optional(),
  endToEnd: limits,
  units: z.record(z.string(), z.unknown()),
  desk: text.optional(),
  flow: z.array(z.unknown()),
  outcomes: z.record(z.string(), text).optional(),
  digest: z.string().optional(),
});

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const asJsonSchema = (shape: z.ZodType): JsonSchema => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape);
  return schema;
};

/** The shapes for `procedureJsonSchema`: what is `unknown` here is open there. */
export const shapesAsJsonSchema = () => ({
  head: asJsonSchema(headSchema),
  unit: asJsonSchema(unitSchema),
  nodes: Object.fromEntries(
    Object.entries(NODE_SCHEMAS).map(([kind, shape]) => [kind, asJsonSchema(shape)]),
  ),
});

export type RawHead = z.infer<typeof headSchema>;
type RawUnit = z.infer<typeof unitSchema>;

/** What could be read, if anything, and everything that is wrong. */
export interface Reading<T> {
  readonly value?: T;
  readonly faults: readonly Issue[];
}

type Members = Readonly<Record<string, unknown>>;

const isRecord = (input: unknown): input is Members =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

/**
 * Reads an object member by member, as it were: the faulty ones are taken out, required ones have
 * a stand-in, and what is left is read again. So one slip does not hide the faults inside a node,
 * nor make every jump to it a fault of its own.
 */
const readShape = <T>(
  schema: z.ZodType<T>,
  standIns: Members,
  input: unknown,
  path: IssuePath,
): Reading<T> => {
  const whole = parsePart(schema, input, path);
  if (whole.ok) return { value: whole.value, faults: [] };
  const faults = whole.issues;
  if (!isRecord(input)) return { faults };
  const faulty = new Set(faults.map((issue) => issue.path[path.length]));
  const sound = Object.entries(input).filter(([key]) => !faulty.has(key));
  const mended = parsePart(schema, { ...standIns, ...Object.fromEntries(sound) }, path);
  return mended.ok ? { value: mended.value, faults } : { faults };
};

/** Members without which everything else about the procedure would seem wrong. */
const VITAL_MEMBERS: ReadonlySet<unknown> = new Set(['variants', 'units', 'flow']);

export const readHead = (input: unknown): Reading<RawHead> => {
  const read = readShape(headSchema, { code: '?', version: '?', name: '?' }, input, []);
  return read.faults.some(({ path }) => VITAL_MEMBERS.has(path[0]))
    ? { faults: read.faults }
    : read;
};

export const readUnit = (input: unknown, path: IssuePath): Reading<RawUnit> =>
  readShape(unitSchema, { name: '?' }, input, path);

/** Members that a node needs but its id does not depend on. */
const NODE_STAND_INS: { readonly [K in NodeKind]: Members } = {
  step: {},
  stage: {},
  wait: { for: 'other' },
  call: {},
  parallel: {},
  end: { result: 'granted' },
};

/** Reads one node by the key that names its kind. */
export const readNode = (input: unknown, path: IssuePath): Reading<RawNode> => {
  const kinds = isRecord(input) ? NODE_KINDS.filter((kind) => Object.hasOwn(input, kind)) : [];
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    const keys = kind === undefined && isRecord(input) ? { keys: Object.keys(input) } : {};
    return { faults: [issueAt(path, 'procedure.nodeKindUnclear', { kinds, ...keys })] };
  }
  const { value, faults } = readShape<unknown>(
    NODE_SCHEMAS[kind],
    NODE_STAND_INS[kind],
    input,
    path,
  );
  // `kind` names the schema that the node has just passed.
  return value === undefined ? { faults } : { value: { kind, node: value } as RawNode, faults };
};
