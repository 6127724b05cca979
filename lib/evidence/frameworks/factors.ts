import type { Dated } from '../../world/dated';
import type { Partition } from '../../world/partition';
import type { AttestationId } from './attestations';
import type { Shown } from './framework';

/** A statement of the provider about itself, which no template shows and nobody here has checked. */
export interface ProviderClaim extends Dated {
  readonly partition: Partition;
  readonly claim: string;
}

/** A factor of sovereignty, told apart by who says what of it: there is no score, and none can be computed. */
export interface SovereigntyFactor {
  /** An objective of the Cloud Sovereignty Framework, SOV-1 to SOV-8. */
  readonly objective: keyof typeof OBJECTIVES;
  readonly factor: string;
  /** Measures and rules that templates are held to. */
  readonly proven: readonly Shown[];
  /** What the deployment file declares, by the operator's word. */
  readonly attested: readonly AttestationId[];
  readonly claimed: readonly ProviderClaim[];
  /** What none of these says. */
  readonly unknown: readonly string[];
}

/** The objectives of the Cloud Sovereignty Framework 1.2.1, in our words. */
export const OBJECTIVES = {
  'SOV-1': 'Strategic: who controls the provider',
  'SOV-2': 'Legal: whose law reaches the data',
  'SOV-3': 'Data and AI: where data is, and who can read it',
  'SOV-4': 'Operational: who runs it, and whether one can leave',
  'SOV-5': 'Supply chain: where parts and software come from',
  'SOV-6': 'Technology: whether it is open and portable',
  'SOV-7': 'Security and compliance: who watches and audits',
  'SOV-8': 'Environment: energy and sustainability',
} as const;

const LAUNCH: Dated = {
  source: 'AWS, announcement of the European Sovereign Cloud, 15 January 2026',
  asOf: '2026-01',
  lookAgain: '2027-03-31',
};
const WHITEPAPER: Dated = {
  source: 'AWS whitepaper, Overview of the AWS European Sovereign Cloud, design approach',
  asOf: '2026-11',
  lookAgain: '2027-03-31',
};
const FAULT_ISOLATION: Dated = {
  source: 'AWS whitepaper, AWS Fault Isolation Boundaries, global services',
  asOf: '2026-11',
  lookAgain: '2027-06-30',
};

const eusc = (claim: string, source: Dated = LAUNCH): ProviderClaim => ({ partition: 'aws-eusc', claim, ...source });
const aws = (claim: string, source: Dated = FAULT_ISOLATION): ProviderClaim => ({ partition: 'aws', claim, ...source });

/** Every factor, by objective. */
export const FACTORS: readonly SovereigntyFactor[] = [
  {
    objective: 'SOV-1',
    factor: 'Control of the companies that provide the service',
    proven: [],
    attested: [],
    claimed: [
      eusc('companies under German law provide it; managers and an advisory board are citizens of the EU'),
      eusc('the parent of these companies is Amazon.com, in the United States'),
    ],
    unknown: ['what a change of control would bring', 'what influence the parent has on the roadmap'],
  },
  {
    objective: 'SOV-2',
    factor: 'Orders of authorities outside the EU',
    proven: ['key-access'],
    attested: ['external-keys'],
    claimed: [],
    unknown: [
      'whether an order that reaches the parent company reaches the data: courts have not settled it',
      'orders that were received: a provider may be forbidden to tell',
    ],
  },
  {
    objective: 'SOV-2',
    factor: 'Basis of transfers that remain',
    proven: ['people', 'rule:classes-reached-from-inside'],
    attested: ['transfers'],
    claimed: [],
    unknown: ['whether the law of the third country undoes the basis: an assessment of the controller'],
  },
  {
    objective: 'SOV-3',
    factor: 'Place of user data',
    proven: ['location', 'data-flows', 'egress'],
    attested: ['racks'],
    claimed: [],
    unknown: ['in which buildings of a Region data is: AWS chooses them'],
  },
  {
    objective: 'SOV-3',
    factor: 'Place of metadata of the account',
    proven: [],
    attested: [],
    claimed: [
      aws('IAM, Organizations, billing and Route 53 have their control planes in us-east-1, outside the EU'),
      eusc('account, identity and billing systems of its own, inside the EU', WHITEPAPER),
    ],
    unknown: ['what else AWS keeps of how an account is used, and where'],
  },
  {
    objective: 'SOV-3',
    factor: 'Control of keys',
    proven: ['encryption-at-rest', 'customer-keys', 'key-access', 'key-life-cycle', 'separation-of-duties'],
    attested: ['external-keys'],
    claimed: [],
    unknown: ['that AWS KMS uses keys for nobody else: its hardware is attested by third parties, not shown here'],
  },
  {
    objective: 'SOV-3',
    factor: 'Who can reach user data',
    proven: ['forbidden-access', 'data-access', 'data-classes', 'people', 'other-parties'],
    attested: ['people', 'identity-provider'],
    claimed: [],
    unknown: ['what staff of the provider can reach beside the API'],
  },
  {
    objective: 'SOV-3',
    factor: 'Where models of AI run',
    proven: ['rule:crossing'],
    attested: [],
    claimed: [],
    unknown: ['models that are named at run time: templates show those that a property names'],
  },
  {
    objective: 'SOV-4',
    factor: 'Staff that operates and supports the service',
    proven: ['rule:no-third-party-access'],
    attested: ['auditor'],
    claimed: [eusc('only staff who live in the EU operate and support it')],
    unknown: ['from where staff of partition aws operates and supports its Regions'],
  },
  {
    objective: 'SOV-4',
    factor: 'Working on without connections out of the EU',
    proven: ['required-access'],
    attested: [],
    claimed: [
      eusc('it can go on without connections to the rest of AWS; staff in the EU has a copy of the source code'),
    ],
    unknown: ['whether it was tried for as long as it would take'],
  },
  {
    objective: 'SOV-4',
    factor: 'Leaving: return of data and its deletion',
    proven: ['retention', 'rule:key-deletion-window'],
    attested: [],
    claimed: [],
    unknown: ['volumes and the time that leaving takes: no template holds them'],
  },
  {
    objective: 'SOV-5',
    factor: 'Origin of hardware, firmware and software of the provider',
    proven: [],
    attested: [],
    claimed: [],
    unknown: ['origins and dependencies: no source was read'],
  },
  {
    objective: 'SOV-5',
    factor: 'Origin of what the deployment runs itself',
    proven: ['rule:site-image', 'rule:opaque-custom-resource', 'rule:opaque-transform'],
    attested: [],
    claimed: [],
    unknown: ['what is inside images and code'],
  },
  {
    objective: 'SOV-6',
    factor: 'Open interfaces and source code',
    proven: [],
    attested: [],
    claimed: [],
    unknown: ['formats and interfaces by service: to be asked for under the Data Act, article 30'],
  },
  {
    objective: 'SOV-7',
    factor: 'Logs and monitoring in the hands of the customer',
    proven: ['logging', 'log-protection', 'detection'],
    attested: [],
    claimed: [],
    unknown: ['what staff of the provider did: CloudTrail shows calls of the API'],
  },
  {
    objective: 'SOV-7',
    factor: 'Audits by the customer or an authority',
    proven: ['auditor'],
    attested: ['auditor'],
    claimed: [],
    unknown: ['attestations of the provider for the services in use: in AWS Artifact, not read here'],
  },
  {
    objective: 'SOV-8',
    factor: 'Energy and sustainability',
    proven: [],
    attested: [],
    claimed: [],
    unknown: ['use of energy, water and carbon: no source was read'],
  },
];
