import { createRequire } from 'node:module';

/** What the engine holds once it is started with the rules of every type: 133 MB above the 34 MB it begins with, of version 1.14.0. */
const ROOM = 150e6;

/** Of `@aws/cloudformation-validate`, which comes inside `aws-cdk-lib`, the modules that are read here. */
interface Engine {
  version(): string;
}
interface Bindings {
  readonly WasmSemanticModel: { parse(template: Uint8Array): unknown };
}

let made = false;

/**
 * Has the engine of CloudFormation Validate take, at once, the memory of this thread that it comes to.
 *
 * By itself it grows in hundreds of steps, at each of which V8 looks for garbage in all that the thread has loaded. Room is made
 * for a template that says to be so large, which the engine refuses before it reads it, and is then left to what comes after. An
 * engine that knows no such template grows as before.
 */
export function makeRoom(): void {
  if (made) return;
  made = true;
  const template = Object.defineProperty(new Uint8Array(), 'length', { value: ROOM });
  try {
    const load = createRequire(require.resolve('aws-cdk-lib'));
    const engine: Engine = load('@aws/cloudformation-validate');
    // Loads the bindings that it uses from now on.
    engine.version();
    const bindings: Bindings = load('@aws/cloudformation-validate/bindings_wasm');
    bindings.WasmSemanticModel.parse(template);
  } catch {
    // Refused, as it is too large.
  }
}
