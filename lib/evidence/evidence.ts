import type { AccessRecord } from '../access/access-record';
import type { Deployment } from '../deployment/deployment';
import type { RunRecord } from '../judge/report/run-record';
import { VERSION } from '../judge/report/version';
import type { Scope } from '../judge/scope';
import type { Waiver } from '../judge/waivers/waiver';
import { accessEvidence, certificatesEvidence } from './record/access';
import type { Checked } from './record/checked';
import { claimOf } from './record/claim';
import { classEvidence } from './record/classes';
import { declaredCrossings } from './record/declared-crossings';
import { frameworksOf, sovereigntyEvidence } from './record/frameworks';
import { limitsOf } from './record/limits';
import { omissionsOf, unsettledOf } from './record/omissions';
import { Ends } from './record/parties';
import { peopleOf } from './record/people';
import { pluginsOf, waiversOf } from './record/plugins';
import { policiesOf } from './record/policies';
import { principalCrossings } from './record/principal-crossings';
import { propertyCrossings } from './record/property-crossings';
import { requiredEvidence } from './record/required';
import { findingsOf, rulesOf } from './record/rules';
import { hashOf } from './record/run-record';
import { sitesOf } from './record/sites';
import { storesOf } from './record/stores';
import { resourcesOf, templatesOf } from './record/subject-results';
import { Subjects } from './record/subjects';
import { transfersOf } from './record/transfers';
import type { PluginReport } from './record/validation-report';
import { workloadsOf } from './record/workloads';
import { type Evidence, SCHEMA_VERSION } from './schema';

/** A deployment file that was read. */
export interface DeploymentFile {
  readonly deployment: Deployment;
  readonly text: string;
  /** Relative to the project. @default not told */
  readonly path?: string;
}

/** What evidence is made of. */
export interface EvidenceInput {
  readonly checked: Checked;
  /** What the policy left in the assembly; absent where it did not run. */
  readonly record?: RunRecord;
  readonly plugins: readonly PluginReport[];
  /** Waivers that the project declares. */
  readonly waivers: readonly Waiver[];
  readonly file?: DeploymentFile;
  /** When the commit was made, ISO 8601, UTC. */
  readonly time: string;
  readonly commit?: string;
  /** Who can reach the data, where that was computed. */
  readonly access?: AccessRecord;
}

/** What a run proved, as data; the same input gives the same evidence. */
export function evidenceOf(input: EvidenceInput): Evidence {
  const { checked, record, file, access } = input;
  const { assembly, report, judgements } = checked;
  const deployment = file?.deployment;
  const subjects = new Subjects(assembly, deployment);
  const stores = storesOf(subjects, deployment);
  const sites = sitesOf(subjects, deployment, stores);
  const crossings = crossingsOf(subjects, deployment);
  const rules = rulesOf(checked);
  const findings = findingsOf(judgements, subjects);
  const plugins = pluginsOf(record, report, input.plugins);
  const open = (level: string) =>
    findings.filter((finding) => finding.result !== 'waived' && finding.level === level).length;
  const counts = {
    rules: rules.length,
    evaluated: rules.filter(({ evaluated }) => evaluated > 0).length,
    verdicts: judgements.length,
    resources: report.resources,
    templates: report.templates,
    stores: stores.length,
    mandatory: open('mandatory'),
    required: open('required'),
    advisory: open('advisory'),
    waived: findings.filter(({ result }) => result === 'waived').length,
  };
  return {
    schema: SCHEMA_VERSION,
    tool: { name: 'trefoil', version: VERSION },
    time: input.time,
    commit: input.commit,
    holds:
      counts.mandatory + counts.required === 0 &&
      plugins.every(({ conclusion }) => conclusion === 'success') &&
      (access?.searches ?? []).every(({ holds }) => holds === true),
    claim: claimOf(counts, rules),
    boundary: boundaryOf(assembly.scope),
    deployment: file && deploymentOf(file),
    counts,
    plugins: [...plugins],
    sites: [...sites],
    stores: [...stores],
    crossings,
    transfers: [...transfersOf(deployment, sites, crossings)],
    people: peopleOf(deployment),
    workloads: [...workloadsOf(deployment)],
    classes: classEvidence(deployment),
    access: access && accessEvidence(access),
    certificates: access?.certificates && certificatesEvidence(access.certificates),
    required: access?.required && requiredEvidence(access.required),
    rules: [...rules],
    frameworks: frameworksOf(rules, [...assembly.scope.countries]),
    sovereignty: sovereigntyEvidence(rules, [...assembly.scope.countries], deployment),
    findings: [...findings],
    waivers: [...waiversOf(report, input.plugins, input.waivers)],
    limits: [...limitsOf(assembly)],
    omissions: [...omissionsOf(deployment)],
    unsettled: [...unsettledOf(deployment)],
    templates: [...templatesOf(checked, subjects)],
    resources: [...resourcesOf(checked, subjects)],
    ...policiesOf(subjects),
  };
}

function boundaryOf({ boundary, countries, regions }: Scope): Evidence['boundary'] {
  return { names: [...boundary], countries: [...countries], regions: [...regions] };
}

function deploymentOf({ deployment, text, path }: DeploymentFile): Evidence['deployment'] {
  const { name, organization, auditor, migrations } = deployment;
  return {
    name,
    ...(path !== undefined && { file: path }),
    sha256: hashOf(text),
    organization: organization.id,
    managementAccount: organization.managementAccount,
    auditor: {
      name: auditor.name,
      account: auditor.account,
      country: auditor.country,
      since: auditor.mandate.from,
      until: auditor.mandate.until,
    },
    migrations: migrations.map(({ id, source, destination, opens, closes }) => ({
      id,
      sourceAccount: source.account,
      sourceRegion: source.region,
      sourceCountry: source.country,
      ...{ destination, opens, closes },
    })),
  };
}

function crossingsOf(subjects: Subjects, deployment: Deployment | undefined): Evidence['crossings'] {
  const ends = new Ends(deployment, subjects.assembly.scope.countries);
  return [
    ...(deployment ? declaredCrossings(deployment, ends) : []),
    ...propertyCrossings(subjects, ends),
    ...principalCrossings(subjects, ends, deployment?.auditor),
  ];
}
