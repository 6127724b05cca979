import type { Deployment } from '../../../deployment/deployment';
import { bringsTags, teamsOf } from '../../../deployment/people';
import { detectionsOf } from '.';
import { alertRecord, heartbeatRecord } from './alert-record';
import type { Clock } from './clocks';
import type { Detection } from './detection';
import { LIMITS } from './limits';
import { watchedSite } from './watched-site';

/** A site whose detections stand for those of its kind. */
interface ExampleSite {
  readonly deployment: Deployment;
  readonly id: string;
}

/** What is detected, for people: each detection, its alert, and what cannot be seen. */
export function detectionsDocument(inRegion: ExampleSite, onRack: ExampleSite): string {
  const own = detectionsOf(watchedSite(inRegion.deployment, inRegion.id));
  const asIs = new Map(own.map((detection) => [detection.id, detection]));
  const region = detectionsOf(watchedSite(withEverything(inRegion.deployment), inRegion.id)).map(
    (detection) => asIs.get(detection.id) ?? detection,
  );
  const rack = detectionsOf(watchedSite(onRack.deployment, onRack.id));
  const known = new Set(region.map(({ id }) => id));
  const all = [...region, ...rack.filter(({ id }) => !known.has(id))];
  const where = ({ id }: Detection) => {
    if (!known.has(id)) return 'a site on a rack';
    if (!asIs.has(id)) return 'where the file has permits, containers, APIs or state machines';
    return rack.some((detection) => detection.id === id) ? 'every site' : 'a site in a Region';
  };
  const example = region.find(({ severity }) => severity === 'critical');
  return [
    '# What is detected',
    GENERATED,
    INTRODUCTION,
    table(all, where),
    ...all.map((detection) => section(detection, where(detection))),
    '## The alert',
    ALERT,
    ...(example ? [code('json', pretty(alertRecord(example, origin(inRegion)).template))] : []),
    HEARTBEAT,
    code('json', pretty(heartbeatRecord(origin(inRegion)).template)),
    '## What cannot be seen',
    LIMITS.map((limit) => `- ${limit}`).join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The deployment with what a file may have beside: permits of its emergency teams, and workloads on every service. */
function withEverything(deployment: Deployment): Deployment {
  const emergency = teamsOf(deployment).filter((team) => !bringsTags(deployment, team));
  return {
    ...deployment,
    people: {
      ...deployment.people,
      ...Object.fromEntries(emergency.map(({ id, ...team }) => [id, { ...team, byPermit: true }])),
    },
    permits: emergency.map(({ id: team }) => ({
      ...{ id: 'restore', team, person: 'a.person', what: 'a restore', reference: 'INC-4711' },
      ...{ requestedBy: 'A. Person', approvedBy: 'C. Example' },
      ...{ from: '2026-12-01T08:00Z', until: '2026-12-01T12:00Z' },
    })),
    workloads: Object.fromEntries(
      Object.entries(deployment.workloads).map(([id, { sites: _, ...workload }]) => [
        id,
        { ...workload, runsOn: ['lambda', 'fargate', 'step-functions', 'api-gateway'] as const },
      ]),
    ),
  };
}

const GENERATED = '<!-- Generated from lib/app/alerts/detections: change that, and run `npm run docs`. -->';

const INTRODUCTION = `Each line is a value in \`lib/app/alerts/detections\`: rules, alarms, alerts, tests and this page come from it. An alert goes to the auditor, past the operators of the site, and a copy of it into the write-once archive; most go to the operators too. Clocks start when somebody knows, and only if it was what it seems: an alert is a reason to look, not a finding.

Patterns are those of an example site. Where EventBridge has no events, events in the trail are counted: those of IAM, sign-in and other Regions reach a site only through it. Such an alert names no person: look into the trail, at the time of the alarm. An alert that the alarm itself publishes is in CloudWatch's format, with \`AlarmName\` and \`AlarmDescription\`, and passes no rule.`;

const ALERT = `An alert says where, what, how bad, which clocks start, what to collect and what to do. Of the event it takes who, from where, when and how, and \`trailId\`, by which the trail has the rest: names of objects and keys of records can be personal data, and stay out of the channel. A field that the event does not have is empty.`;

const HEARTBEAT =
  'Every quarter of an hour a heartbeat passes the same way. An hour without one is an alarm, on both paths.';

function table(detections: readonly Detection[], where: (detection: Detection) => string): string {
  return [
    '| detection | severity | what | where | told |',
    '|---|---|---|---|---|',
    ...detections.map(
      (detection) =>
        `| [${detection.id}](#${detection.id}) | ${detection.severity} | ${detection.what} | ${where(detection)} | ${detection.tells} |`,
    ),
  ].join('\n');
}

function section(detection: Detection, where: string): string {
  const { id, what, why, severity, tells, clocks, evidence, response, source } = detection;
  return [
    `## ${id}`,
    `${capital(what)}. ${capital(why)}.`,
    [
      `- severity: ${severity}; told: ${tells}; at: ${where}`,
      `- clocks: ${clocks.length > 0 ? clocks.map(clockText).join('; ') : 'none by itself'}`,
      ...evidence.map((item) => `- collect: ${item}`),
      `- do: ${response}`,
    ].join('\n'),
    source.kind === 'event'
      ? code('json', short(source.pattern))
      : `${threshold(source.moreThan, source.minutes)}, counted in the trail${source.toldBy === 'alarm' ? ', published by the alarm itself' : ''}:\n\n${code('text', [source.filter, ...(source.furtherFilters ?? [])].join('\n'))}`,
  ].join('\n\n');
}

function threshold(moreThan: number | 'unusual', minutes: number): string {
  if (moreThan === 'unusual') return `More than is usual for this site in ${minutes} minutes`;
  return moreThan === 0 ? 'Once' : `More than ${moreThan} in ${minutes} minutes`;
}

function clockText({ law, due, hours }: Clock): string {
  return `${law}, ${due}, ${hours} hours`;
}

function origin({ deployment, id }: ExampleSite) {
  return { deployment, names: watchedSite(deployment, id).names };
}

function pretty(json: string): string {
  return JSON.stringify(JSON.parse(json), undefined, 2);
}

/** JSON with lists of plain values, and of one short matcher, on one line each. */
function short(value: unknown): string {
  return JSON.stringify(value, undefined, 2)
    .replace(/\[\n\s+([^[\]{}]*?)\n\s+\]/g, (_, items: string) => `[${items.replace(/\n\s+/g, ' ')}]`)
    .replace(/\[\n\s+\{\n\s+([^{}\n]*)\n\s+\}\n\s+\]/g, '[{ $1 }]');
}

function code(language: string, text: string): string {
  return ['```', language, '\n', text, '\n```'].join('');
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
