import { jsonText } from '../../common/printable';
import { count } from '../../judge/report/tally';
import type { Rule } from '../../judge/rule';
import { coverageOf, type Run, stateOf, statesOf } from './coverage';
import { type Answerer, type Framework, type FrameworkClause, nameOf, rulesOf } from './framework';
import { MEASURES, type MeasureId } from './measures';
import { indented, table } from './table';

/** What is shown, of which run: without a run, the mapping alone. */
export interface FrameworksView {
  readonly frameworks: readonly Framework[];
  readonly rules: readonly Rule[];
  readonly run?: Run;
  /** The assembly that was read. */
  readonly assembly?: string;
}

/** Who answers what templates do not show, for people. */
export const BY: Readonly<Record<Answerer, string>> = {
  operation: 'running accounts',
  organization: 'organization',
  provider: 'provider',
};
/** Kinds of clauses, for people. */
export const KINDS: Readonly<Record<FrameworkClause['kind'], string>> = {
  answered: 'answered',
  helped: 'helped',
  'not-ours': 'not ours',
};

/** Every framework in a line, with how many of its clauses rules help to answer. */
export function frameworksText(view: FrameworksView): string {
  const { frameworks, run } = view;
  const heads = ['name', 'framework', 'version', 'clauses', 'answered', 'helped', 'not ours'];
  const rows = frameworks.map((framework) => {
    const { clauses, answered, helped, notOurs } = coverageOf(framework);
    const states = run && statesOf(framework, run);
    const numbers = [clauses, answered, helped, notOurs, ...(states ? [states.get('open findings') ?? 0] : [])];
    return [framework.id, framework.name, shortVersion(framework), ...numbers];
  });
  return [
    ...table([...heads, ...(run ? ['open'] : [])], rows),
    '',
    ...legend(view),
    'next: trefoil frameworks NAME lists the clauses of one, trefoil frameworks sovereignty the factors',
    '',
  ].join('\n');
}

/** One framework clause by clause: what shows it, who answers the rest, and how the rules stand. */
export function frameworkText(framework: Framework, view: FrameworksView): string {
  const { name, version, date, source, asOf, lookAgain, note, addresses, clauses } = framework;
  const { answered, helped, notOurs } = coverageOf(framework);
  const lines = clauses.flatMap((clause) => clauseLines(clause, view.run));
  return [
    `${name} ${version} (${date})`,
    `${clauses.length} clauses: ${answered} answered, ${helped} helped, ${notOurs} not ours`,
    ...(addresses === 'provider'
      ? ['It addresses the provider: templates of a customer are a complement at most.']
      : []),
    ...(note === undefined ? [] : indented(`note: ${note}`, '')),
    ...indented(`source: ${source}; read in ${asOf}, to be looked up again by ${lookAgain}`, ''),
    '',
    ...lines,
    '',
    'measures:',
    ...measureIds()
      .filter((id) => clauses.some(({ shown }) => shown.includes(id)))
      .flatMap((id) => indented(`${id}: ${MEASURES[id].title}${measureState(id, view)}`, '  ', '    ')),
    '',
    ...legend(view),
    '',
  ].join('\n');
}

function clauseLines(clause: FrameworkClause, run: Run | undefined): readonly string[] {
  const { id, subject, kind, by, shown } = clause;
  const state = run && stateOf(clause, run);
  const stands =
    state &&
    (state.open.length > 0
      ? `open findings: ${state.open.join(', ')}`
      : `${state.state}, ${count(state.evaluated, 'rule')} evaluated`);
  const rest = by && (kind === 'not-ours' ? `answered by: ${BY[by]}` : `the rest: ${BY[by]}`);
  return [
    ...indented(`${id}  ${KINDS[kind]}  ${subject}`, '', '    '),
    ...(shown.length > 0 ? indented(`by ${shown.map(nameOf).join(', ')}`, '    ') : []),
    ...indented([stands, rest].filter((part) => part !== undefined).join('; '), '    '),
  ];
}

function measureState(id: MeasureId, { run }: FrameworksView): string {
  const state = run && stateOf({ shown: [id] }, run);
  if (!state) return ` (${count(MEASURES[id].rules.length, 'rule')})`;
  return `: ${state.open.length > 0 ? `open findings of ${state.open.join(', ')}` : state.state}`;
}

function legend({ run, assembly }: FrameworksView): readonly string[] {
  return [
    'answered: what the clause asks is so in the templates, where its rules hold',
    'helped: the rules are evidence of a part; not ours: no template shows it',
    ...(run ? ['open: clauses with open findings of a rule behind them'] : []),
    run
      ? `rules as they stand in ${assembly}; no claim on a clause as a whole`
      : 'the mapping alone: no assembly was read (cdk synth writes one)',
  ];
}

function shortVersion({ version }: Framework): string {
  return version.split(',')[0] ?? version;
}

/** The frameworks for machines: measures and rules once, clauses by reference to them. */
export function frameworksJson(view: FrameworksView): string {
  const { frameworks, rules, run, assembly } = view;
  const used = new Set(frameworks.flatMap(({ clauses }) => clauses.flatMap(({ shown }) => shown)));
  const named = new Set(frameworks.flatMap(({ clauses }) => clauses.flatMap(rulesOf)));
  return jsonText({
    assembly,
    frameworks: frameworks.map((framework) => ({
      ...framework,
      coverage: coverageOf(framework),
      ...(run && { states: Object.fromEntries(statesOf(framework, run)) }),
      clauses: framework.clauses.map((clause) => ({ ...clause, ...(run && stateOf(clause, run)) })),
    })),
    measures: Object.fromEntries(
      measureIds()
        .filter((id) => used.has(id))
        .map((id) => [id, MEASURES[id]]),
    ),
    rules: rules
      .filter(({ id }) => named.has(id))
      .map(({ id, title, proof, topic }) => ({ id, title, is: isOf(proof, topic), outcome: run?.outcomes.get(id) })),
  });
}

function measureIds(): readonly MeasureId[] {
  return Object.keys(MEASURES).filter((id): id is MeasureId => Object.hasOwn(MEASURES, id));
}

/** Whether a rule is a question of access, a required access, or a rule of another kind. */
export function isOf(proof: Rule['proof'], topic: Rule['topic']): 'rule' | 'question' | 'required access' {
  if (proof === 'required') return 'required access';
  return topic === 'access' && proof === undefined ? 'question' : 'rule';
}
