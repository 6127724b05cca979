import { ownOf } from '../../../common/own';
import type { Obligation, When } from '../../catalogue/entry';
import { ifSet, isNot, lacks, need } from '../../catalogue/obligation';
import { breaksOf } from '../../obligations';
import { ofTypes, type ResourceRule } from '../../rule';

const FETCHED = 'who makes a program on the machine fetch an address, as a faulty proxy does, gets';
const METADATA_OF = `${FETCHED} its user data and, where it has a role, the credentials`;
const UNLESS = `unless its image or the account asks for a token, ${METADATA_OF}`;
const ROLE = `${FETCHED} the credentials of its role`;

/** By default an instance takes requests without a token, unless its image or its account says otherwise. */
const tokens = (options: string, ...when: readonly When[]): readonly Obligation[] => {
  const answers = [isNot(`${options}.HttpEndpoint`, 'disabled'), ...when];
  return [
    need('exposure', `${options}.HttpTokens`, { stated: true }, UNLESS, ...answers),
    ifSet('exposure', `${options}.HttpTokens`, { oneOf: ['required'] }, METADATA_OF, ...answers),
  ];
};

/** What requires IMDSv2, by type. */
const METADATA: Readonly<Record<string, readonly Obligation[]>> = {
  'AWS::AutoScaling::LaunchConfiguration': tokens('MetadataOptions'),
  'AWS::EC2::Instance': tokens('MetadataOptions', lacks('LaunchTemplate')),
  'AWS::EC2::LaunchTemplate': tokens('LaunchTemplateData.MetadataOptions'),
  'AWS::ImageBuilder::InfrastructureConfiguration': tokens('InstanceMetadataOptions'),
  'AWS::SageMaker::NotebookInstance': [
    need(
      'exposure',
      'InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion',
      { oneOf: ['2'] },
      ROLE,
    ),
  ],
};

const template = (data: object) => ({
  Template: { Type: 'AWS::EC2::LaunchTemplate', Properties: { LaunchTemplateData: { ImageId: 'ami-1', ...data } } },
});

const builder = (InstanceMetadataOptions: object) => ({
  Builder: {
    Type: 'AWS::ImageBuilder::InfrastructureConfiguration',
    Properties: { Name: 'images', InstanceProfileName: 'images', InstanceMetadataOptions },
  },
});

const notebook = (MinimumInstanceMetadataServiceVersion: string) => ({
  Notebook: {
    Type: 'AWS::SageMaker::NotebookInstance',
    Properties: {
      KmsKeyId: 'alias/site/data',
      InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion },
    },
  },
});

/** Instances require IMDSv2, so that credentials are given only to requests with a token. */
export const instanceMetadata: ResourceRule = {
  id: 'instance-metadata',
  subject: 'resource',
  title: 'Instances require IMDSv2, so that credentials are given only to requests with a token',
  why: 'IMDSv1 answers every request that a program on the instance can be tricked into making',
  fix: "set HttpTokens to 'required', or HttpEndpoint to 'disabled'",
  topic: 'exposure',
  level: 'required',
  hook: 'catalogue',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2 (EU) 2024/2690', clause: '11.6' },
    { standard: 'ISO 27001:2022', clause: 'A.5.17' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(METADATA, type)),
  check: (resource, assembly) => breaksOf(resource, assembly, ownOf(METADATA, resource.type) ?? []),
  examples: {
    good: [
      { name: 'machines that build images and ask for tokens', resources: builder({ HttpTokens: 'required' }) },
      { name: 'machines that build images without metadata', resources: builder({ HttpEndpoint: 'disabled' }) },
      { name: 'a notebook with the second version', resources: notebook('2') },
    ],
    bad: [
      { name: 'a template that says nothing', resources: template({}) },
      {
        name: 'a template that allows both versions',
        resources: template({ MetadataOptions: { HttpTokens: 'optional' } }),
      },
      {
        name: 'a notebook with the first version',
        resources: notebook('1'),
      },
    ],
  },
};
