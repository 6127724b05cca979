import { ofTypes, type ResourceRule } from '../../judge/rule';
import type { Assembly } from '../../judge/template/assembly';
import type { Resource } from '../../judge/template/resource';
import { chainText } from '../chains/chain';
import { chainsAt } from '../chains/chains-at';
import { example } from '../examples/example';
import { trail } from '../examples/stores';
import { accessIn, storesThatAre } from '../site/site-access';

/** The rule about chains of steps, asked once for each site, at its trail; it needs a deployment. */
export const CHAINS_RULE: ResourceRule = {
  id: 'no-privilege-escalation',
  subject: 'resource',
  title: 'Nobody comes to user data, keys, logs or alerts by a chain of steps that the deployment does not declare',
  why: 'each step may be harmless: to assume a role, to pass one to a service that runs code or copies data, to update a function or a stack, to change a policy or to create a grant; one after another they lead to what no single request is allowed',
  fix: 'deny one step of the chain that the finding prints, in a guardrail, a trust policy or the policy of the role; docs/access.md says which chains are allowed by design',
  topic: 'access',
  level: 'mandatory',
  hook: 'access',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'ISO 27001:2022', clause: 'A.5.15' },
    { standard: 'ISO 27001:2022', clause: 'A.8.2' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::CloudTrail::Trail'),
  concerns: (resource, assembly) => sitesOf(resource, assembly).length > 0,
  check: (resource, assembly) => {
    const { scope } = assembly;
    if (scope.deployment === undefined) return [];
    const { concrete } = accessIn(assembly, scope.deployment);
    return sitesOf(resource, assembly)
      .flatMap((site) => chainsAt(site, scope, { assembly, concrete }).chains)
      .map((chain) => ({
        path: [],
        message: `found that ${chainText(chain)}; expected that nobody does by any chain of steps`,
      }));
  },
  examples: {
    good: [example('deployments that only deployers start', trail())],
    bad: [example('deployments that everybody with permission starts', trail(), 'deployments')],
  },
};

function sitesOf(resource: Resource, assembly: Assembly) {
  const { deployment } = assembly.scope;
  if (deployment === undefined) return [];
  const trails = storesThatAre(resource, accessIn(assembly, deployment)).filter(({ store }) => store.kind === 'trail');
  return [...new Set(trails.map(({ site }) => site))];
}
