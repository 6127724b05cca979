import { jsonText } from '../../common/printable';
import { count } from '../../judge/report/tally';
import type { Evidence } from '../schema';
import type { RuleEvidence } from '../schema/rules';
import {
  type Control,
  componentUuid,
  controlsOf,
  deploymentTitle,
  metadata,
  property,
  resultText,
  standardResources,
  standardsOf,
} from './oscal';
import { uuid } from './uuid';

/** What this synthesis showed, clause by clause with the rules as observations, in OSCAL. */
export function renderAssessmentResults(evidence: Evidence): string {
  const title = deploymentTitle(evidence);
  const controls = controlsOf(evidence).filter(({ rules }) => rules.some(isEvaluated));
  // Whatever the record says is in the names of what follows from it.
  const run = uuid('run', JSON.stringify(evidence));
  const plan = uuid('plan', evidence.tool.version);
  const document = {
    'assessment-results': {
      uuid: uuid('assessment-results', run),
      metadata: metadata(evidence, `${title}: what its synthesis showed`),
      'import-ap': { href: `#${plan}` },
      'local-definitions': { 'objectives-and-methods': controls.map(objective) },
      results: [resultOf(evidence, controls, run)],
      'back-matter': {
        resources: [
          {
            uuid: plan,
            title: 'Plan',
            description: `Every rule of Trefoil ${evidence.tool.version} is asked of every resource and template to which it applies.`,
          },
          ...standardResources(standardsOf(controls)),
        ],
      },
    },
  };
  return jsonText(document);
}

function resultOf(evidence: Evidence, controls: readonly Control[], run: string) {
  const risks = evidence.waivers.map((waiver) => risk(waiver, run));
  return {
    uuid: uuid('result', run),
    title: 'Rules over templates',
    description: evidence.claim,
    start: evidence.time,
    end: evidence.time,
    'local-definitions': {
      components: [
        {
          uuid: componentUuid(evidence),
          type: 'software',
          title: deploymentTitle(evidence),
          description: evidence.claim,
          status: {
            state: 'under-development',
            remarks: 'templates before deployment: what is in AWS was not looked at',
          },
        },
      ],
      'inventory-items': evidence.templates.map(({ file, stack, sha256 }) => ({
        uuid: templateUuid(file, run),
        description: `Template ${file} of stack ${stack}`,
        props: [property('sha256', sha256)],
        'implemented-components': [{ 'component-uuid': componentUuid(evidence) }],
      })),
    },
    'reviewed-controls': {
      'control-selections': [
        {
          ...(controls.length > 0 && { 'include-controls': controls.map(({ id }) => ({ 'control-id': id })) }),
        },
      ],
    },
    observations: evidence.rules.map((rule) => observation(rule, evidence, run)),
    ...(risks.length > 0 && { risks }),
    ...(controls.length > 0 && {
      findings: controls.map((control) => finding(control, run)),
    }),
  };
}

function objective({ id, standard, clause, rules }: Control) {
  return {
    'control-id': id,
    description: `What Trefoil asks towards ${standard} ${clause}; no claim on the clause as a whole.`,
    parts: [
      {
        id: objectiveId(id),
        name: 'assessment-objective',
        prose: rules
          .filter(isEvaluated)
          .map(({ title }) => title)
          .join('; '),
      },
    ],
  };
}

function observation(rule: RuleEvidence, evidence: Evidence, run: string) {
  const subjects = templatesWith(rule, evidence);
  return {
    uuid: observationUuid(rule, run),
    title: rule.title,
    description: resultText(rule),
    props: [
      property('rule', rule.id),
      property('status', rule.status),
      ...(['evaluated', 'passed', 'failed', 'waived'] as const).map((name) => property(name, rule[name])),
    ],
    methods: ['TEST'],
    ...(subjects.length > 0 && {
      subjects: subjects.map((file) => ({ 'subject-uuid': templateUuid(file, run), type: 'inventory-item' })),
    }),
    'relevant-evidence': [{ href: '../evidence.json', description: 'results by resource' }],
    collected: evidence.time,
  };
}

/** Files of the templates in which a rule met something. */
function templatesWith({ subject, results }: RuleEvidence, { templates, resources }: Evidence): readonly string[] {
  const places = Object.values(results).flat();
  const met = new Set(subject === 'template' ? places : places.map((place) => resources[place]?.template));
  return templates.filter((_, place) => met.has(place)).map(({ file }) => file);
}

/** One finding a clause: what its rules found together, each of them an observation. */
function finding({ id, standard, clause, rules }: Control, run: string) {
  const evaluated = rules.filter(isEvaluated);
  const failed = evaluated.filter((rule) => rule.failed > 0);
  const isWaived = failed.length === 0 && evaluated.some(({ status }) => status === 'waived');
  return {
    uuid: uuid('finding', run, id),
    title: `${standard} ${clause}`,
    description: `${count(evaluated.length, 'rule')} towards this clause evaluated, ${failed.length} failed${failed.length === 0 ? '' : `: ${failed.map((rule) => rule.id).join(', ')}`}; no claim on the clause as a whole`,
    target: {
      type: 'objective-id',
      'target-id': objectiveId(id),
      status: {
        state: failed.length === 0 ? 'satisfied' : 'not-satisfied',
        reason: isWaived ? 'other' : failed.length === 0 ? 'pass' : 'fail',
        ...(isWaived && { remarks: 'findings are excused by waivers, which are listed as risks' }),
      },
    },
    'related-observations': evaluated.map((rule) => ({ 'observation-uuid': observationUuid(rule, run) })),
  };
}

function risk({ plugin, rule, path, reason, owner, expires, excuses }: Evidence['waivers'][number], run: string) {
  return {
    uuid: uuid('risk', run, rule, path),
    title: `${rule} is excused on ${path}`,
    description: `${excuses} findings of ${plugin} are excused`,
    statement: reason === '' ? 'no reason is given' : reason,
    ...(owner !== undefined && { props: [property('owner', owner)] }),
    status: 'deviation-approved',
    ...(expires !== undefined && { deadline: `${expires}T23:59:59Z` }),
  };
}

function objectiveId(control: string): string {
  return `${control}_objective`;
}

function observationUuid({ id }: RuleEvidence, run: string): string {
  return uuid('observation', run, id);
}

function templateUuid(file: string, run: string): string {
  return uuid('template', run, file);
}

function isEvaluated({ evaluated }: RuleEvidence): boolean {
  return evaluated > 0;
}
