import type { AddedAccess, NewAccess, NewlyAllowed } from '../../access/gained/newly-allowed';
import { code, text, within } from '../../common/markdown';
import { printable } from '../../common/printable';
import { count } from '../../judge/report/tally';

/** How much of an answer the first line tells, and how much the list below it. */
const MOST_TOLD = 2;
const MOST_LISTED = 30;
const MOST_NAMED = 4;
/** How much of it a pull request is told: beside it stand changes and summary, and GitHub takes 65,536 characters of all. */
const MOST_BYTES = 8000;
const LONGEST_HEADLINE = 1000;

/** Whether a change newly allows anything, in one line; undefined where it was not asked. */
export function headline(found: NewlyAllowed | undefined): string {
  if (found === undefined)
    return 'What this change newly allows was not asked: it takes two assemblies of deployments, and no evidence alone';
  const { answer, requests, added, undecided } = found;
  const open = undecided.length > 0 ? `; of ${count(undecided.length, 'request')} more it is undecided` : '';
  if (answer === 'nothing') return 'This change newly allows nothing';
  if (answer === 'undecided') return `Whether this change newly allows anything is undecided: ${undecided[0]}`;
  const all = [...requests.map(requestLine), ...added.map(addedLine)];
  const more = all.length > MOST_TOLD ? `; and ${all.length - MOST_TOLD} more` : '';
  return `This change newly allows: ${all.slice(0, MOST_TOLD).join('; ')}${more}${open}`;
}

/** Everything that a change newly allows, for a terminal. */
export function newlyAllowedText(found: NewlyAllowed | undefined): readonly string[] {
  return [
    headline(found),
    ...details(found).map(({ line, more }) => `  ${line}\n${more.map((each) => `      ${each}`).join('\n')}`),
  ].map((block) => block.split('\n').map(printable).join('\n'));
}

/** The same for a pull request: one line, and the rest below it. */
export function newlyAllowedMarkdown(found: NewlyAllowed | undefined): readonly string[] {
  const all = details(found);
  const listed = all
    .slice(0, MOST_LISTED)
    .map(({ line, more }) => `- ${text(line)}\n${more.map((each) => `  - ${code(each)}`).join('\n')}`);
  const { taken } = within(listed, MOST_BYTES);
  const left = all.length - taken.length;
  const rest = left > 0 ? [`and ${left} more`] : [];
  const first = headline(found);
  const line = first.length > LONGEST_HEADLINE ? `${first.slice(0, LONGEST_HEADLINE)}…` : first;
  return [`**${text(line)}.**`, ...(listed.length > 0 ? [[...taken, ...rest].join('\n')] : [])];
}

interface Detail {
  readonly line: string;
  readonly more: readonly string[];
}

function details(found: NewlyAllowed | undefined): readonly Detail[] {
  if (found === undefined) return [];
  return [
    ...found.requests.map((one) => ({
      line: requestLine(one),
      more: [`example  ${one.witness}`, `before   ${one.before}`],
    })),
    ...found.added.map((one) => ({ line: addedLine(one), more: [`example  ${one.witness}`] })),
    ...found.undecided.map((one) => ({ line: 'undecided', more: [one] })),
  ];
}

function requestLine({ principals, actions, resources, place }: NewAccess): string {
  return `${some(principals)} may ${some(actions)} on ${some(resources.map((arn) => (arn === '*' ? 'any resource' : arn)))} at ${place}`;
}

function addedLine({ what, kind, place, access, actions }: AddedAccess): string {
  const them = kind === 'store' ? `is open to ${some(access)}` : `has access to ${some(access)}`;
  return `new ${kind} ${what} at ${place} ${them}, ${count(actions, 'action')}`;
}

function some(all: readonly string[]): string {
  const told = all.slice(0, MOST_NAMED).join(', ');
  return all.length > MOST_NAMED ? `${told} and ${all.length - MOST_NAMED} more` : told;
}
