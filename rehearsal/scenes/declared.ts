import { accessIn } from '../../lib/access/site/site-access';
import type { Deployment } from '../../lib/deployment/deployment';
import { scopeOfDeployment } from '../../lib/judge/scope';
import { Assembly } from '../../lib/judge/template/assembly';
import { rawMap } from '../../lib/judge/template/template';
import type { View } from '../access/view';
import { type AssemblyStack, templateOf } from '../assembly';

/** What the templates of a deployment declare, in the form in which access is decided. */
export function declaredBy(
  stacks: readonly AssemblyStack[],
  deployment: Deployment,
): Pick<View, 'access' | 'assembly'> {
  const templates = stacks.map((stack, index) => ({
    index,
    file: stack.templateFile,
    text: '',
    body: rawMap(JSON.parse(templateOf(stack))),
    stackName: stack.name,
    account: stack.account,
    region: stack.region,
    nested: new Map<string, number>(),
  }));
  const assembly = new Assembly(templates, scopeOfDeployment(deployment));
  return { assembly, access: accessIn(assembly, deployment) };
}
