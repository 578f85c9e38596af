import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import type { Check, CheckContext } from './check-context.ts';
import { idInCall } from './expand-call.ts';
import { callsAround, EXPIRED, type GraphNode, isLeaf } from './graph.ts';
import { LIMIT_KEYS } from './variant-limits.ts';

/** Letters, digits and hyphens: what state machines, URLs and file names all take. */
const ID_PATTERN = /^[A-Za-z][A-Za-z0-9-]*$/;

/** Ids that mean something to the state machine or to a limit's anchor. */
const RESERVED_IDS: ReadonlySet<string> = new Set(['xstate', 'receipt']);

/** In the name of an event a dot parts two words, and a star stands for any word. */
const OUTCOME_PATTERN = /^[^.*]+$/;

const idFaults = (id: string, path: IssuePath): readonly Issue[] => {
  if (!ID_PATTERN.test(id)) return [issueAt(path, 'procedure.idInvalid', { id })];
  return RESERVED_IDS.has(id) ? [issueAt(path, 'procedure.idReserved', { id })] : [];
};

/** The id that a node has in its own procedure; that of a called one has the id of the call before. */
const ownIdOf = (place: GraphNode, byId: CheckContext['byId']): string => {
  const [innermost] = callsAround(byId, place);
  if (innermost === undefined) return place.id;
  const prefix = idInCall(innermost[0], '');
  return place.id.startsWith(prefix) ? place.id.slice(prefix.length) : place.id;
};

export const checkIds: Check = ({ nodes, byId, procedure }) => {
  const seen = new Set<string>();
  const nodeFaults = nodes.flatMap((place) => {
    const { id, path } = place;
    if (seen.has(id)) return [issueAt(path, 'procedure.idTwice', { id })];
    seen.add(id);
    return idFaults(ownIdOf(place, byId), path);
  });
  const unitFaults = Object.keys(procedure.units).flatMap((id) => idFaults(id, ['units', id]));
  return [...nodeFaults, ...unitFaults];
};

export const checkOutcomes: Check = ({ nodes }) =>
  nodes.flatMap(({ node, path }) =>
    isLeaf(node)
      ? Object.keys(node.on ?? {}).flatMap((outcome) =>
          OUTCOME_PATTERN.test(outcome)
            ? []
            : [issueAt([...path, 'on', outcome], 'procedure.idInvalid', { id: outcome })],
        )
      : [],
  );

/** What an outcome can be without standing in `on`. */
const USUAL_OUTCOMES = ['done', EXPIRED];

/** A name is for an outcome that some node has; another one is a slip of the pen. */
export const checkOutcomeNames: Check = ({ nodes, procedure: { outcomes = {} } }) => {
  const named = nodes.flatMap(({ node }) => (isLeaf(node) ? Object.keys(node.on ?? {}) : []));
  const there = new Set([...named, ...USUAL_OUTCOMES]);
  const known = [...there];
  return Object.keys(outcomes)
    .filter((outcome) => !there.has(outcome))
    .map((outcome) =>
      issueAt(['outcomes', outcome], 'procedure.outcomeUnknown', { outcome, known }),
    );
};

/** Names that no record of limits can have as a key of its own. */
const isReservedVariant = (variant: string): boolean =>
  LIMIT_KEYS.has(variant) || variant === '__proto__';

export const checkVariants: Check = ({ procedure: { variants } }) => {
  const seen = new Set<string>();
  return variants.flatMap((variant, i) => {
    const path = ['variants', i];
    if (isReservedVariant(variant)) {
      return [issueAt(path, 'procedure.variantReserved', { variant })];
    }
    if (seen.has(variant)) return [issueAt(path, 'procedure.idTwice', { id: variant })];
    seen.add(variant);
    return [];
  });
};
