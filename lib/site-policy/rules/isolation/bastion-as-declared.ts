import { exampleDeployment } from '../../../access/examples/deployment';
import { BASTION_TAG, bastionAt } from '../../../deployment/bastions';
import type { Deployment } from '../../../deployment/deployment-types';
import { ofTypes, type ResourceRule } from '../../../judge/rule';
import { textOf } from '../../../judge/template/text-of';

const IMAGE = 'ami-0a1b2c3d4e5f60718';
const declared: Deployment = {
  ...exampleDeployment,
  bastion: {
    ...{ sites: ['dublin'], teams: ['support'], images: { 'eu-west-1': IMAGE } },
    ...{ instanceType: 't3.micro', idleMinutes: 15, maxMinutes: 60 },
  },
};
const host = (ImageId: string, Tags: readonly object[] = [{ Key: BASTION_TAG, Value: 'true' }]) => ({
  Host: {
    Type: 'AWS::EC2::Instance',
    Properties: {
      ...{ ImageId, Tags },
      BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true, KmsKeyId: 'alias/site/data' } }],
    },
  },
});

/** The only machines of a site are the bastion hosts that its deployment file declares, of its images. */
export const bastionAsDeclared: ResourceRule = {
  id: 'bastion-as-declared',
  subject: 'resource',
  title: 'The only machines of a site are the bastion hosts of the deployment file, of the image that it names',
  why: 'an image is code that sees what people do, and guardrails and sessions tell bastion hosts from other machines by their tag',
  fix: 'declare `bastion` in the deployment file, with the image for the Region; run applications as `workloads`, on Lambda or Fargate',
  topic: 'isolation',
  level: 'mandatory',
  hook: 'others',
  needs: 'deployment',
  standards: [{ standard: 'ISO 27001:2022', clause: 'A.8.19' }],
  appliesTo: ofTypes((type) => type === 'AWS::EC2::Instance'),
  check: (resource, { scope: { deployment } }) => {
    const { account, region = '' } = resource.template;
    const [id] = Object.entries(deployment?.sites ?? {}).find(([, site]) => site.account === account) ?? [];
    if (deployment === undefined || id === undefined) return [];
    const image = bastionAt(deployment, id)?.images[region];
    const path = ['Properties', 'ImageId'];
    if (image === undefined)
      return [
        { path, message: `found a machine at ${id}, expected none: its deployment file declares no bastion host` },
      ];
    const images = resource.select('ImageId').map(({ value }) => textOf(value));
    const tags = resource.select('Tags[].Key').map(({ value }) => textOf(value));
    return [
      ...images
        .filter((one) => one !== image)
        .map((one) => ({
          path,
          message: `found ${one === '' ? 'an image that is not known' : one}, expected ${image}, as bastion.images says`,
        })),
      ...(tags.includes(BASTION_TAG)
        ? []
        : [
            {
              path: ['Properties', 'Tags'],
              message: `found no tag ${BASTION_TAG}, expected the one of bastion hosts`,
            },
          ]),
    ];
  },
  examples: {
    good: [{ name: 'the bastion host of a site', deployment: declared, resources: host(IMAGE) }],
    bad: [
      { name: 'a machine at a site without a bastion host', deployment: exampleDeployment, resources: host(IMAGE) },
      { name: 'a bastion host of another image', deployment: declared, resources: host('ami-0f0f0f0f0f0f0f0f0') },
      { name: 'a machine without the tag', deployment: declared, resources: host(IMAGE, []) },
    ],
  },
};
