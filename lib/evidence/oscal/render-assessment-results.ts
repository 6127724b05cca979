import { count } from '../../judge/report/tally';
import { isWider } from '../frameworks/coverage';
import { isMeasure, type Shown } from '../frameworks/framework';
import { MEASURES, type Measure } from '../frameworks/measures';
import type { Evidence } from '../schema';
import type { RuleEvidence } from '../schema/rules';
import {
  CATALOGUE_UUID,
  type Control,
  catalogueResource,
  cited,
  componentUuid,
  controlsOf,
  deploymentTitle,
  metadata,
  objectiveId,
  oscalText,
  property,
  resultText,
} from './oscal';
import { uuid } from './uuid';

/** What this synthesis showed, clause by clause with the rules as observations, in OSCAL. */
export function renderAssessmentResults(evidence: Evidence): string {
  const title = deploymentTitle(evidence);
  const controls = controlsOf(evidence).filter(
    ({ rules, clause }) => rules.some(isEvaluated) && !isWider(clause, evidence.boundary.countries),
  );
  // Whatever the record says is in the names of what follows from it.
  const run = uuid('run', JSON.stringify(evidence));
  const plan = uuid('plan', evidence.tool.version);
  const document = {
    'assessment-results': {
      uuid: uuid('assessment-results', run),
      metadata: metadata(evidence, `${title}: what its synthesis showed`),
      'import-ap': { href: `#${plan}` },
      results: [resultOf(evidence, controls, run)],
      'back-matter': {
        resources: [
          {
            uuid: plan,
            title: 'Plan',
            description: `Every rule of Trefoil ${evidence.tool.version} is asked of every resource and template to which it applies.`,
          },
          catalogueResource(),
        ],
      },
    },
  };
  return oscalText(document);
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
          links: [{ href: `#${CATALOGUE_UUID}`, rel: 'reference' }],
          ...(controls.length > 0 && { 'include-controls': controls.map(({ id }) => ({ 'control-id': id })) }),
        },
      ],
    },
    observations: [
      ...evidence.rules.map((rule) => observation(rule, evidence, run)),
      ...Object.entries(MEASURES).map(([id, measure]) => measureObservation(id, measure, evidence, run)),
    ],
    ...(risks.length > 0 && { risks }),
    ...(controls.length > 0 && {
      findings: controls.map((control) => finding(control, run)),
    }),
  };
}

function observation(rule: RuleEvidence, evidence: Evidence, run: string) {
  return {
    uuid: observationUuid(rule.id, run),
    title: rule.title,
    description: resultText(rule),
    props: [
      property('rule', rule.id),
      property('status', rule.status),
      ...(['evaluated', 'passed', 'failed', 'waived'] as const).map((name) => property(name, rule[name])),
    ],
    methods: ['TEST'],
    ...(isEvaluated(rule) && { subjects: subjectsOf(rule, evidence, run) }),
    'relevant-evidence': [{ href: '../evidence.json', description: 'results by resource' }],
    collected: evidence.time,
  };
}

/** Where a rule failed, or all that was deployed where it did not: results by resource are in the record. */
function subjectsOf(rule: RuleEvidence, evidence: Evidence, run: string) {
  const failed = templatesFailing(rule, evidence);
  return failed.length === 0
    ? [{ 'subject-uuid': componentUuid(evidence), type: 'component' }]
    : failed.map((file) => ({ 'subject-uuid': templateUuid(file, run), type: 'inventory-item' }));
}

/** Files of the templates in which a rule failed somewhere. */
function templatesFailing({ subject, results }: RuleEvidence, { templates, resources }: Evidence): readonly string[] {
  const places = results.failed ?? [];
  const met = new Set(subject === 'template' ? places : places.map((place) => resources[place]?.template));
  return templates.filter((_, place) => met.has(place)).map(({ file }) => file);
}

/** What the rules of a measure found together. */
function measureObservation(id: string, { title, rules }: Measure, evidence: Evidence, run: string) {
  const own = evidence.rules.filter((rule) => rules.includes(rule.id) && isEvaluated(rule));
  const failed = own.filter((rule) => rule.failed > 0).map((rule) => rule.id);
  return {
    uuid: measureUuid(id, run),
    title,
    description: `measure ${id}: ${own.length} of ${count(rules.length, 'rule')} evaluated, ${failed.length} failed${failed.length === 0 ? '' : `: ${failed.join(', ')}`}`,
    props: [property('measure', id), property('rules', rules.join(' '))],
    methods: ['TEST'],
    collected: evidence.time,
  };
}

/** One finding a clause: what its rules found together, each of them or of their measures an observation. */
function finding(control: Control, run: string) {
  const { id, clause, rules } = control;
  const isAsked = (shown: Shown) => isMeasure(shown) || rules.some((rule) => `rule:${rule.id}` === shown);
  const evaluated = rules.filter(isEvaluated);
  const failed = evaluated.filter((rule) => rule.failed > 0);
  const isWaived = failed.length === 0 && evaluated.some(({ status }) => status === 'waived');
  return {
    uuid: uuid('finding', run, id),
    title: cited(control),
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
    'related-observations': clause.shown.filter(isAsked).map((shown) => ({
      'observation-uuid': isMeasure(shown)
        ? measureUuid(shown, run)
        : observationUuid(shown.slice('rule:'.length), run),
    })),
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

function observationUuid(rule: string, run: string): string {
  return uuid('observation', run, rule);
}

function measureUuid(measure: string, run: string): string {
  return uuid('observation', run, 'measure', measure);
}

function templateUuid(file: string, run: string): string {
  return uuid('template', run, file);
}

function isEvaluated({ evaluated }: RuleEvidence): boolean {
  return evaluated > 0;
}
