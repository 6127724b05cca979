import { GuardEngine } from '../guard-engine';
import { at, list, text } from '../json';
import type { Deployed } from '../world/deployed';
import { World } from '../world/world';
import type { ServiceRule } from '.';

/**
 * Hooks of the account and Region that are about the type refuse what their rules refuse, and everything where they have
 * none, but for stacks that they omit.
 */
export const hooks: ServiceRule = (resource, world) =>
  world
    .ofType('AWS::CloudFormation::GuardHook')
    .filter(({ account, region }) => account === resource.account && region === resource.region)
    .filter(({ actual }) => actual['HookStatus'] === 'ENABLED' && actual['FailureMode'] === 'FAIL')
    .filter(({ actual }) => list(actual['TargetOperations']).includes('RESOURCE'))
    .filter(({ actual }) => list(at(actual['TargetFilters'], 'TargetNames')).includes(resource.type))
    .filter(({ actual }) => !isOmitted(actual, resource.stack))
    .flatMap((hook) => refusals(hook, resource, world));

/** Whether a hook is not asked about a stack, by the name in the ARN of the stack. */
function isOmitted(hook: Deployed['actual'], stack: string | undefined): boolean {
  const operations = list(hook['TargetOperations']);
  // What a hook is about that also looks at the Cloud Control API, no filter of stacks narrows.
  if (stack === undefined || operations.includes('CLOUD_CONTROL')) return false;
  return list(at(hook['StackFilters'], 'StackNames', 'Exclude')).includes(stack.split('/')[1] ?? '');
}

function refusals(hook: Deployed, resource: Deployed, world: World): readonly string[] {
  const alias = text(hook.actual['Alias']);
  const uri = text(at(hook.actual['RuleLocation'], 'Uri'));
  const rules = world.objects.get(uri.replace('s3://', ''));
  if (rules === undefined) return [`the hook ${alias} failed: ${uri} cannot be read`];
  const failed = failures(rules, resource);
  return failed.length === 0 ? [] : [`the hook ${alias} failed with message: rules ${failed.join(', ')} failed`];
}

/** The engine of the last rules that were asked for: one takes as much memory as all else. */
let last: { readonly rules: string; readonly engine: GuardEngine } | undefined;
const known = new Map<string, readonly string[]>();
/** Ids that differ from one creation to the next, which no rule asks about. */
const SERIAL = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,}|-[0-9a-f]{12}(?=["/])/g;

/** Names of the rules that a resource fails; the same is asked hundreds of times in a rehearsal, and answered once. */
function failures(rules: string, { type, properties }: Deployed): readonly string[] {
  const document = { Resource: { Type: type, Properties: properties } };
  const question = `${World.digits(rules, 16)} ${JSON.stringify(document).replace(SERIAL, '')}`;
  const before = known.get(question);
  if (before) return before;
  if (last?.rules !== rules) {
    last?.engine.free();
    last = { rules, engine: new GuardEngine(rules) };
  }
  const found = [...new Set(last.engine.failures(document).map(({ rule }) => rule))].sort();
  known.set(question, found);
  return found;
}
