import { FRAMEWORKS } from '../frameworks';
import { isMeasure } from '../frameworks/framework';
import { MEASURES } from '../frameworks/measures';
import { BY } from '../frameworks/render-frameworks';
import type { Evidence } from '../schema';
import { type Control, catalogue, metadata, objectiveId, oscalText, property } from './oscal';
import { uuid } from './uuid';

/** Every clause of every framework by its identifier, with a subject of ours and what is asked towards it, in OSCAL. */
export function renderCatalogue(evidence: Pick<Evidence, 'time' | 'tool' | 'rules'>): string {
  const titles = new Map(evidence.rules.map(({ id, title }) => [id, title]));
  const controls = catalogue();
  const groups = FRAMEWORKS.map((framework) => ({
    id: framework.id,
    title: `${framework.name} ${framework.version} (${framework.date})`,
    props: [property('source', framework.source), property('look-again', framework.lookAgain)],
    controls: controls
      .filter((control) => control.framework === framework)
      .map(({ id, clause }) => ({
        id,
        title: clause.subject,
        props: [{ name: 'label', value: clause.id }],
        parts: [{ id: objectiveId(id), name: 'assessment-objective', prose: asked(clause, titles) }],
      })),
  }));
  return oscalText({
    catalog: {
      // Whatever the document says is in its name.
      uuid: uuid('catalogue', JSON.stringify(groups), evidence.time),
      metadata: metadata(evidence, 'Clauses to which the rules of Trefoil are mapped'),
      groups,
    },
  });
}

/** What the rules ask towards a clause, and who answers the rest. */
function asked({ shown, by }: Control['clause'], titles: ReadonlyMap<string, string>): string {
  const asks = shown.map((one) => (isMeasure(one) ? MEASURES[one].title : titleOf(one.slice('rule:'.length), titles)));
  if (by === undefined) return asks.join('; ');
  return asks.length === 0 ? `No template shows it: ${BY[by]}` : `${asks.join('; ')}. The rest: ${BY[by]}`;
}

function titleOf(rule: string, titles: ReadonlyMap<string, string>): string {
  return titles.get(rule) ?? rule;
}
