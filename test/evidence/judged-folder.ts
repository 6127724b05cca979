import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_RULES } from '../../lib/access/rules';
import { Assembly } from '../../lib/policy/assembly';
import { borderOf, borderOfDeployment } from '../../lib/policy/border';
import { readAssembly } from '../../lib/policy/read-assembly';
import { Judge, stands } from '../../lib/policy/report';
import { RULES } from '../../lib/policy/rules';
import { RECORD_FILE, runRecord } from '../../lib/policy/run-record';
import type { RawMap } from '../../lib/policy/template';
import type { Scratch } from '../support/scratch';
import { deploymentFile, TODAY } from './evidence-for';

const PATH = 'deployments/reference.yaml';

/** Writes a cloud assembly of one stack of Dublin, with the record that the policy leaves; returns its folder. */
export function judgedFolder({ folder, write }: Scratch, name: string, resources: RawMap, deployment = true): string {
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
  const file = deployment ? deploymentFile('reference') : undefined;
  const of = file?.deployment;
  const border = of ? borderOfDeployment(of) : borderOf(['EEA']);
  const { templates, orphans } = readAssembly(root);
  const assembly = new Assembly(templates, border, orphans);
  const judge = new Judge(of ? ALL_RULES : RULES, { waivers: [], today: TODAY });
  judge.add(assembly);
  const report = judge.report();
  writeFileSync(
    join(root, RECORD_FILE),
    JSON.stringify(
      runRecord(root, assembly, report, report.findings.some(stands), of, file && { path: PATH, text: file.text }),
    ),
  );
  return root;
}

/** A key that holds by every rule: what an assembly that passes can be made of. */
export const GOOD = {
  Group: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: {
      GroupDescription: 'closed',
      VpcId: 'vpc-1',
      SecurityGroupEgress: [
        { CidrIp: '10.16.0.0/20', IpProtocol: 'tcp', FromPort: 443, ToPort: 443, Description: 'https' },
      ],
    },
  },
};
