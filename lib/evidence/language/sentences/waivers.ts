import { de, en, fr, nb } from '../grammar';
import { type Sentences, says } from '../languages';

/** Waivers. */
export const WAIVERS = {
  title: {
    en: 'Waivers, and when they expire',
    de: 'Ausnahmen, und wann sie enden',
    fr: 'Dérogations, et leur échéance',
    nb: 'Unntak, og når de utløper',
  },
  short: { en: 'Waivers', de: 'Ausnahmen', fr: 'Dérogations', nb: 'Unntak' },
  own: {
    en: 'Waivers of this policy',
    de: 'Ausnahmen von dieser Richtlinie',
    fr: 'Dérogations à cette politique',
    nb: 'Unntak fra denne policyen',
  },
  others: {
    en: 'Exceptions to the rules of other plugins',
    de: 'Ausnahmen von Regeln anderer Plugins',
    fr: 'Exceptions aux règles d’autres plugins',
    nb: 'Unntak fra reglene til andre programtillegg',
  },
  excused: says<[findings: number, reasons: number]>({
    en: (findings, reasons) =>
      `${en.many(findings, 'finding', 'findings')} excused for ${en.many(reasons, 'reason', 'reasons')}`,
    de: (findings, reasons) =>
      `${de.many(findings, 'begründete Abweichung', 'begründete Abweichungen')} mit ${de.many(reasons, 'Begründung', 'Begründungen')}`,
    fr: (findings, reasons) =>
      `${fr.many(findings, 'constat justifié', 'constats justifiés')} par ${fr.many(reasons, 'motif', 'motifs')}`,
    nb: (findings, reasons) =>
      `${nb.many(findings, 'begrunnet avvik', 'begrunnede avvik')} med ${nb.many(reasons, 'begrunnelse', 'begrunnelser')}`,
  }),
  nextEnd: says<[day: string]>({
    en: (day) => `, the next end ${day}`,
    de: (day) => `, nächstes Ende ${day}`,
    fr: (day) => `, prochaine échéance ${day}`,
    nb: (day) => `, neste utløp ${day}`,
  }),
  owner: { en: 'Owner', de: 'Verantwortlich', fr: 'Responsable', nb: 'Ansvarlig' },
  noOwner: { en: 'none named', de: 'nicht benannt', fr: 'non désigné', nb: 'ikke oppgitt' },
  expires: { en: 'Expires', de: 'Läuft ab', fr: 'Échéance', nb: 'Utløper' },
  findingsExcused: {
    en: 'Findings excused',
    de: 'Begründete Abweichungen',
    fr: 'Constats justifiés',
    nb: 'Begrunnede avvik',
  },
  noReason: { en: 'None given', de: 'Keine angegeben', fr: 'Aucun motif donné', nb: 'Ingen oppgitt' },
  waived: says<[findings: number]>({
    en: (findings) => `${en.many(findings, 'finding', 'findings')} of this policy waived.`,
    de: (findings) =>
      `${de.many(findings, 'Feststellung', 'Feststellungen')} dieser Richtlinie per Ausnahme zugelassen.`,
    fr: (findings) => `${fr.many(findings, 'constat', 'constats')} de cette politique sous dérogation.`,
    nb: (findings) => `${nb.many(findings, 'funn', 'funn')} i denne policyen unntatt.`,
  }),
  noneWaived: {
    en: 'No finding of this policy is waived.',
    de: 'Für keine Feststellung dieser Richtlinie gilt eine Ausnahme.',
    fr: 'Aucun constat de cette politique ne fait l’objet d’une dérogation.',
    nb: 'Ingen funn i denne policyen er unntatt.',
  },
} satisfies Sentences;

/** Features that a deployment omits. */
export const OMISSIONS = {
  title: {
    en: 'What is omitted, and why',
    de: 'Was weggelassen ist, und warum',
    fr: 'Ce qui est omis, et pourquoi',
    nb: 'Hva som er utelatt, og hvorfor',
  },
  short: { en: 'Omitted', de: 'Weggelassen', fr: 'Omissions', nb: 'Utelatt' },
  lead: says<[places: string]>({
    en: (places) =>
      `Not everything that Trefoil uses is offered, or known to be offered, in ${places}. The deployment file says what it omits.`,
    de: (places) =>
      `Nicht alles, was Trefoil verwendet, wird dort angeboten oder ist dort bekanntermaßen verfügbar: ${places}. Die Bereitstellungsdatei gibt an, was sie weglässt.`,
    fr: (places) =>
      `Tout ce que Trefoil utilise n’est pas proposé, ou n’est pas connu pour l’être, ici : ${places}. Le fichier de déploiement indique ce qu’il omet.`,
    nb: (places) =>
      `Ikke alt Trefoil bruker, tilbys eller er kjent for å tilbys her: ${places}. Utrullingsfilen sier hva den utelater.`,
  }),
  and: says<[one: string, other: string]>({
    en: (one, other) => `${one} and ${other}`,
    de: (one, other) => `${one} und ${other}`,
    fr: (one, other) => `${one} et ${other}`,
    nb: (one, other) => `${one} og ${other}`,
  }),
  nothing: {
    en: 'Nothing is omitted.',
    de: 'Nichts ist weggelassen.',
    fr: 'Rien n’est omis.',
    nb: 'Ingenting er utelatt.',
  },
  unsettledTitle: {
    en: 'Used, and not settled whether it is offered',
    de: 'Verwendet, ohne dass das Angebot geklärt ist',
    fr: 'Utilisé, sans que l’offre soit établie',
    nb: 'Brukt, uten at det er avklart om det tilbys',
  },
  unsettled: says<[features: string, partition: string]>({
    en: (features, partition) =>
      `${features}: no source says whether ${partition} offers it. If it does not, CloudFormation refuses the stack.`,
    de: (features, partition) =>
      `${features}: Keine Quelle sagt, ob ${partition} dies anbietet. Andernfalls lehnt CloudFormation den Stack ab.`,
    fr: (features, partition) =>
      `${features} : aucune source ne dit si ${partition} le propose. Sinon, CloudFormation refuse la pile.`,
    nb: (features, partition) =>
      `${features}: ingen kilde sier om ${partition} tilbyr det. Hvis ikke, avviser CloudFormation stakken.`,
  }),
  caption: {
    en: 'What the deployment omits',
    de: 'Was die Bereitstellung weglässt',
    fr: 'Ce que le déploiement omet',
    nb: 'Hva utrullingen utelater',
  },
  omitted: { en: 'Omitted', de: 'Weggelassen', fr: 'Omis', nb: 'Utelatt' },
  known: { en: 'What is known', de: 'Was bekannt ist', fr: 'Ce qui est connu', nb: 'Hva som er kjent' },
  missing: { en: 'What is missing', de: 'Was fehlt', fr: 'Ce qui manque', nb: 'Hva som mangler' },
  decided: { en: 'Decided', de: 'Entschieden', fr: 'Décidé', nb: 'Besluttet' },
} satisfies Sentences;
