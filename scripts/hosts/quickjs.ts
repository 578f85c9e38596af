import { getQuickJS, type QuickJSContext, type QuickJSHandle } from 'quickjs-emscripten';

/** Bare QuickJS is far slower than Node; this only ends a run that would never end. */
const MOST_MS = 120_000;

/** Where a fault lies in a bundle is told by the names on its stack. */
const faultIn = (context: QuickJSContext, error: QuickJSHandle): Error => {
  const { name, message, stack } = context.dump(error);
  return new Error(`in QuickJS: ${name}: ${message}\n${stack}`);
};

/** Evaluates a script in an engine that has the language and nothing else; the result is a text. */
export const evaluateInQuickJs = async (script: string): Promise<string> => {
  const quickJs = await getQuickJS();
  const context = quickJs.newContext();
  const start = performance.now();
  context.runtime.setInterruptHandler(() => performance.now() - start > MOST_MS);
  try {
    const result = context.evalCode(script);
    if (result.error !== undefined) throw result.error.consume((error) => faultIn(context, error));
    return result.value.consume((value) => context.getString(value));
  } finally {
    context.dispose();
  }
};
