import { issueAt } from '../../base/issue.ts';
import { kindOf, shownOf } from '../../base/kind-of.ts';
import { fail, type Result } from '../../base/result.ts';
import { tryParseJson } from '../json-text.ts';
import { withMessages } from '../output.ts';
import { REQUEST_TABLE, type Reply } from './requests.ts';
import type { ServeContext } from './serve-context.ts';

/** A request is one object: which call, an id that comes back, and the parameters beside them. */
type Request = Readonly<Record<string, unknown>>;

const isRequest = (input: unknown): input is Request => kindOf(input) === 'object';

const isCall = (call: unknown): call is keyof typeof REQUEST_TABLE =>
  typeof call === 'string' && Object.hasOwn(REQUEST_TABLE, call);

const resultOf = ({ id: _, call, ...params }: Request, context: ServeContext): Result<Reply> => {
  if (isCall(call)) return REQUEST_TABLE[call](params, context);
  const allowed = Object.keys(REQUEST_TABLE);
  if (call === undefined) return fail(issueAt([], 'input.missing', { key: 'call', allowed }));
  const data = { allowed, received: shownOf(call) };
  return fail(issueAt(['call'], 'input.notOneOf', data));
};

const asResponse = (result: Result<Reply>, { locale }: ServeContext): object =>
  result.ok
    ? { ok: true, ...result.value }
    : { ok: false, issues: withMessages(result.issues, locale) };

/** The response to one line of the input. Whatever is wrong with the line, there is one. */
export const answerLine = (text: string, line: number, context: ServeContext): object => {
  const parsed = tryParseJson(text, line);
  if (!parsed.ok) return { line, ...asResponse(parsed, context) };
  const request = parsed.value;
  if (!isRequest(request)) {
    const data = { expected: 'object', received: kindOf(request) };
    return { line, ...asResponse(fail(issueAt([], 'input.wrongType', data)), context) };
  }
  const { id } = request;
  const answered = asResponse(resultOf(request, context), context);
  return id === undefined ? { line, ...answered } : { id, ...answered };
};
