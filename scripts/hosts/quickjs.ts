import { getQuickJS, type QuickJSContext, type QuickJSHandle } from 'quickjs-emscripten';

/** Bare QuickJS is far slower than Node; this only ends a run that would never end. */
const MOST_MS = 120_000;

/** Where a fault lies in a bundle is told by the names on its stack. */
const faultIn = (context: QuickJSContext, error: QuickJSHandle): Error => {
  const { name, message, stack } = context.dump(error);
  return new Error(`in QuickJS: ${name}: ${message}\n${stack}`);
};

/** The only thing that every host brings beside the language; xstate takes hold of it as it loads. */
const CONSOLE = 'let printed; globalThis.console = { log(text) { printed = text; } };';

/** What a script prints in an engine that has the language and a console and nothing else. */
export const printedInQuickJs = async (script: string): Promise<string> => {
  const quickJs = await getQuickJS();
  const context = quickJs.newContext();
  const start = performance.now();
  context.runtime.setInterruptHandler(() => performance.now() - start > MOST_MS);
  try {
    const result = context.evalCode([CONSOLE, script, 'printed;'].join('\n'));
    if (result.error !== undefined) throw result.error.consume((error) => faultIn(context, error));
    return result.value.consume((value) => context.getString(value));
  } finally {
    context.dispose();
  }
};
