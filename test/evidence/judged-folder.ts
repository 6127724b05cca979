import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Judge } from '../../lib/judge/report/judge';
import { stands } from '../../lib/judge/report/report';
import { RECORD_FILE, runRecord } from '../../lib/judge/report/run-record';
import { scopeOf, scopeOfDeployment } from '../../lib/judge/scope';
import { Assembly } from '../../lib/judge/template/assembly';
import { readAssembly } from '../../lib/judge/template/read-assembly';
import type { RawMap } from '../../lib/judge/template/template';
import { ALL_RULES, TEMPLATE_RULES } from '../../lib/site-policy/rules';
import type { Scratch } from '../support/scratch';
import { deploymentFile, TODAY } from './evidence-for';

/** The commit of which an assembly with a deployment says that it is. */
export const COMMIT_ID = 'c'.repeat(40);

/** Writes a cloud assembly of one stack of Dublin, with the record that the policy leaves; returns its folder. */
export function judgedFolder(
  { folder, write }: Scratch,
  name: string,
  resources: RawMap,
  deployment: 'reference' | 'outposts' | boolean = true,
): string {
  const root = join(folder, name);
  write(`${name}/storage.template.json`, { Resources: resources });
  write(`${name}/manifest.json`, {
    version: '55.0.0',
    artifacts: {
      storage: {
        type: 'aws:cloudformation:stack',
        environment: 'aws://222222222222/eu-west-1',
        properties: { templateFile: 'storage.template.json' },
      },
    },
  });
  const known = deployment === true ? 'reference' : deployment;
  const file = known === false ? undefined : deploymentFile(known);
  const of = file?.deployment;
  const scope = of ? scopeOfDeployment(of) : scopeOf(['EEA']);
  const { templates, orphans } = readAssembly(root);
  const assembly = new Assembly(templates, scope, orphans);
  const judge = new Judge(of ? ALL_RULES : TEMPLATE_RULES, { waivers: [], today: TODAY });
  judge.add(assembly);
  const report = judge.report();
  writeFileSync(
    join(root, RECORD_FILE),
    JSON.stringify(
      runRecord(root, assembly, report, report.findings.some(stands), {
        ...(file && {
          deployment: file.deployment,
          deploymentFile: { path: `deployments/${known}.yaml`, text: file.text },
        }),
        ...(deployment !== false && { commit: COMMIT_ID }),
      }),
    ),
  );
  return root;
}

/** A setting that holds by every rule: what an assembly that passes can be made of. */
export const GOOD = {
  Block: {
    Type: 'AWS::EC2::VPCBlockPublicAccessOptions',
    Properties: { InternetGatewayBlockMode: 'block-bidirectional' },
  },
};

/** The same setting, open to the internet. */
export const BAD = {
  Block: { Type: 'AWS::EC2::VPCBlockPublicAccessOptions', Properties: { InternetGatewayBlockMode: 'off' } },
};
