import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { parse, stringify } from 'yaml';
import { certificatesOf } from '../../../lib/access/certificates/certificates';
import { CERTIFICATES, type CertificateResult } from '../../../lib/access/certificates/file';
import { QUESTIONS } from '../../../lib/access/questions';
import { DataSite } from '../../../lib/app/data-site';
import { OrganizationGuardrails } from '../../../lib/app/organization-guardrails';
import type { Deployment } from '../../../lib/deployment/deployment';
import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { scopeOfDeployment } from '../../../lib/judge/scope';
import { Assembly } from '../../../lib/judge/template/assembly';
import type { Template } from '../../../lib/judge/template/template';
import { hookRules } from '../../../lib/site-policy/hooks/hook-rules';
import { templateOf } from '../access-to';
import { type Files, hashOf, recordOf, sitesOf } from './verifier';

/** Three sites that differ in their names only. */
export const NAMES = ['dublin', 'galway', 'cork'] as const;
export const ACCOUNTS: Readonly<Record<string, string>> = {
  dublin: '481516234200',
  galway: '481516234201',
  cork: '481516234202',
};
/** Questions of stores, keys, roles and the network, some of them about every account of the organization. */
export const RULES = ['data-only-by-named-roles', 'nobody-deletes-versions', 'nobody-administers-and-uses'];

/** What the search found of a question of a site. */
type Holding = (site: string, rule: string) => boolean;

/** The sites as they are synthesized. */
export class Fleet {
  private readonly deployment: Deployment;
  private readonly templates: readonly Template[];

  /** @param folder where the deployment file is written */
  constructor(write: (name: string, text: string) => string) {
    this.deployment = loadDeployment(write('alike.yaml', deploymentText()), { today: '2026-11-23' });
    this.templates = synthesized(this.deployment);
  }

  /** Certificates of the sites, as the templates are with a change; the search found that the questions hold. */
  certificates(
    change: (stack: string, text: string) => string = (_stack, text) => text,
    holding: Holding = (_site, rule) => RULES.includes(rule),
  ): Certified {
    const templates = this.templates.map((one) => {
      const text = change(one.stackName, JSON.stringify(one.body));
      return { ...one, text, body: JSON.parse(text) };
    });
    const searches = NAMES.flatMap((site) => QUESTIONS.map(({ id }) => ({ site, rule: id })))
      .filter(({ site, rule }) => holding(site, rule))
      .map((one) => ({ ...one, holds: true as const }));
    const assembly = new Assembly(templates, scopeOfDeployment(this.deployment));
    const { text, results } = certificatesOf(assembly, this.deployment, searches);
    return new Certified(text, results, templates, this.deployment);
  }
}

function deploymentText(): string {
  const reference = parse(readFileSync('deployments/reference.yaml', 'utf8'));
  const { replicatesTo: _, ...dublin } = reference.sites.dublin;
  const sites = Object.fromEntries(
    NAMES.map((id, index) => [
      id,
      { ...dublin, name: id, account: ACCOUNTS[id], addressRange: `10.16.${index * 16}.0/20` },
    ]),
  );
  const alike = { ...reference, sites, migrations: [], workloads: {} };
  return stringify(alike, { aliasDuplicateObjects: false });
}

function synthesized(deployment: Deployment): readonly Template[] {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  const app = new App({ analyticsReporting: false, context });
  const hooks = hookRules(scopeOfDeployment(deployment));
  const stages = NAMES.map((id) => new DataSite(app, id, { deployment, hooks }));
  const all = [...stages, new OrganizationGuardrails(app, 'guardrails', { deployment })];
  return all.flatMap((stage) => stage.synth().stacks).map(templateOf);
}

/** A file of certificates and a record, as far as they are altered. */
export interface Written {
  readonly file: {
    readonly alike: { site: string; as: string; exchanged?: string[][] }[];
    readonly documents: { template?: number; resource?: string }[];
    readonly entries: { site: string; asked?: { partition: string }[] }[];
    readonly shared: unknown;
    templates: unknown;
  };
  readonly record: {
    readonly sites: { id: string; account: string; region: string; partition: string; replicatesTo: string[] }[];
    readonly templates: { file: string; sha256: string; stack: string; account: string }[];
    readonly resources: { template: number; logicalId: string; type: string }[];
  };
}

/** Certificates of the sites, with the templates that they are about. */
export class Certified {
  constructor(
    readonly text: string,
    readonly results: readonly CertificateResult[],
    readonly templates: readonly Template[],
    private readonly deployment: Deployment,
  ) {}

  /** What is in the files, to alter. */
  get written(): Written {
    const evidence = recordOf(this.text, this.results, this.templates, sitesOf(this.deployment));
    const record = JSON.parse(evidence['evidence.json'] ?? '');
    // What is decided otherwise has no entry in the certificates.
    record.access.searches.unshift({ site: 'dublin', rule: 'no-privilege-escalation' });
    return { file: JSON.parse(this.text), record };
  }

  get assembly(): Files {
    return Object.fromEntries(this.templates.map((one) => [one.file, one.text]));
  }
}

/** The files of what was altered, with a hash that is right. */
export function sealedEvidence({ file, record }: Written): Files {
  const text = JSON.stringify(file);
  const sealed = { ...record, certificates: { sha256: hashOf(text) } };
  return { [CERTIFICATES]: text, 'evidence.json': JSON.stringify(sealed) };
}
