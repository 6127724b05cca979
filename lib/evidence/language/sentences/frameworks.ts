import { type Sentences, says } from '../languages';

/** Laws and standards. */
export const FRAMEWORKS = {
  title: { en: 'Laws and standards', de: 'Gesetze und Normen', fr: 'Lois et normes', nb: 'Lover og standarder' },
  short: { en: 'Frameworks', de: 'Regelwerke', fr: 'Référentiels', nb: 'Rammeverk' },
  lead: {
    en: 'Clauses that rules help to answer, and those that no template shows. No count here says that a clause is met; `trefoil frameworks NAME` says who answers the rest.',
    de: 'Vorschriften, zu deren Beantwortung Regeln beitragen, und solche, zu denen keine Vorlage etwas aussagt. Keine Zahl hier besagt, dass eine Vorschrift erfüllt ist; `trefoil frameworks NAME` sagt, wer das Übrige beantwortet.',
    fr: 'Dispositions auxquelles des règles aident à répondre, et celles qu’aucun modèle ne montre. Aucun nombre ici ne dit qu’une disposition est respectée ; `trefoil frameworks NAME` indique qui répond du reste.',
    nb: 'Bestemmelser som regler hjelper til å besvare, og slike ingen mal viser noe om. Ingen tall her sier at en bestemmelse er oppfylt; `trefoil frameworks NAME` sier hvem som besvarer resten.',
  },
  caption: {
    en: 'Frameworks, with counts of their clauses',
    de: 'Regelwerke mit der Zahl ihrer Vorschriften',
    fr: 'Référentiels, avec le nombre de leurs dispositions',
    nb: 'Rammeverk, med antall bestemmelser',
  },
  framework: { en: 'Framework', de: 'Regelwerk', fr: 'Référentiel', nb: 'Rammeverk' },
  dated: { en: 'Dated', de: 'Datum', fr: 'Date', nb: 'Dato' },
  answered: { en: 'Answered', de: 'Beantwortet', fr: 'Traitées', nb: 'Besvart' },
  helped: { en: 'Helped', de: 'Unterstützt', fr: 'Appuyées', nb: 'Støttet' },
  notOurs: { en: 'Not ours', de: 'Nicht hier', fr: 'Hors sujet', nb: 'Ikke her' },
  withOpen: {
    en: 'With open findings',
    de: 'Mit offenen Feststellungen',
    fr: 'Avec constats ouverts',
    nb: 'Med åpne funn',
  },
  byState: {
    en: 'Clauses, by how their rules stand',
    de: 'Vorschriften nach dem Stand ihrer Regeln',
    fr: 'Dispositions, selon l’état de leurs règles',
    nb: 'Bestemmelser, etter hvordan reglene deres står',
  },
  open: { en: 'open findings', de: 'offene Feststellungen', fr: 'constats ouverts', nb: 'åpne funn' },
  waived: { en: 'waived', de: 'mit Ausnahme', fr: 'sous dérogation', nb: 'unntatt' },
  holds: { en: 'holds', de: 'Regeln erfüllt', fr: 'règles vérifiées', nb: 'regler oppfylt' },
  idle: {
    en: 'not shown in this run',
    de: 'in diesem Lauf nicht gezeigt',
    fr: 'non montré par cette exécution',
    nb: 'ikke vist i denne kjøringen',
  },
  state: says<[state: string, clauses: string]>({
    en: (state, clauses) => `${state}: ${clauses}`,
    de: (state, clauses) => `${state}: ${clauses}`,
    fr: (state, clauses) => `${state} : ${clauses}`,
    nb: (state, clauses) => `${state}: ${clauses}`,
  }),
  sovereignty: {
    en: 'Sovereignty, factor by factor: proven, attested, claimed, unknown',
    de: 'Souveränität, Faktor für Faktor: belegt, bestätigt, behauptet, unbekannt',
    fr: 'Souveraineté, facteur par facteur : prouvé, attesté, affirmé, inconnu',
    nb: 'Suverenitet, faktor for faktor: bevist, bekreftet, påstått, ukjent',
  },
  factors: {
    en: 'Factors of sovereignty',
    de: 'Faktoren der Souveränität',
    fr: 'Facteurs de souveraineté',
    nb: 'Faktorer for suverenitet',
  },
  factor: { en: 'Factor', de: 'Faktor', fr: 'Facteur', nb: 'Faktor' },
  proven: {
    en: 'Proven by templates',
    de: 'Durch Vorlagen belegt',
    fr: 'Prouvé par les modèles',
    nb: 'Bevist av maler',
  },
  attested: { en: 'Attested', de: 'Bestätigt', fr: 'Attesté', nb: 'Bekreftet' },
  claimed: { en: 'Claimed by AWS', de: 'Von AWS behauptet', fr: 'Affirmé par AWS', nb: 'Påstått av AWS' },
  unknown: { en: 'Unknown', de: 'Unbekannt', fr: 'Inconnu', nb: 'Ukjent' },
  source: says<[source: string, asOf: string]>({
    en: (source, asOf) => `(${source}; read ${asOf})`,
    de: (source, asOf) => `(${source}; gelesen ${asOf})`,
    fr: (source, asOf) => `(${source} ; lu ${asOf})`,
    nb: (source, asOf) => `(${source}; lest ${asOf})`,
  }),
} satisfies Sentences;
