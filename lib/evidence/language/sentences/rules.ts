import { count } from '../../../judge/report/tally';
import { de, en, fr, nb } from '../grammar';
import { type Sentences, says } from '../languages';

/** Findings and rules. */
export const RULES = {
  findingsTitle: { en: 'Open findings', de: 'Offene Feststellungen', fr: 'Constats ouverts', nb: 'Åpne funn' },
  findingsShort: { en: 'Findings', de: 'Feststellungen', fr: 'Constats', nb: 'Funn' },
  found: { en: 'Found', de: 'Feststellung', fr: 'Constat', nb: 'Funn' },
  line: { en: 'Line', de: 'Zeile', fr: 'Ligne', nb: 'Linje' },
  noPluginFailed: says<[findings: number]>({
    en: (findings) => `${en.many(findings, 'finding', 'findings')} of this policy; no plugin failed.`,
    de: (findings) =>
      `${de.many(findings, 'Feststellung', 'Feststellungen')} dieser Richtlinie; kein Plugin ist fehlgeschlagen.`,
    fr: (findings) => `${fr.many(findings, 'constat', 'constats')} de cette politique ; aucun plugin n’a échoué.`,
    nb: (findings) => `${nb.many(findings, 'funn', 'funn')} i denne policyen; ingen programtillegg feilet.`,
  }),
  pluginsFailed: says<[findings: number, plugins: string]>({
    en: (findings, plugins) => `${en.many(findings, 'finding', 'findings')} of this policy; failed: ${plugins}.`,
    de: (findings, plugins) =>
      `${de.many(findings, 'Feststellung', 'Feststellungen')} dieser Richtlinie; fehlgeschlagen: ${plugins}.`,
    fr: (findings, plugins) => `${fr.many(findings, 'constat', 'constats')} de cette politique ; échec : ${plugins}.`,
    nb: (findings, plugins) => `${nb.many(findings, 'funn', 'funn')} i denne policyen; feilet: ${plugins}.`,
  }),
  violations: says<[plugin: string, violations: number]>({
    en: (plugin, violations) => `${plugin} (${en.many(violations, 'violation', 'violations')})`,
    de: (plugin, violations) => `${plugin} (${de.many(violations, 'Verstoß', 'Verstöße')})`,
    fr: (plugin, violations) => `${plugin} (${fr.many(violations, 'violation', 'violations')})`,
    nb: (plugin, violations) => `${plugin} (${nb.many(violations, 'brudd', 'brudd')})`,
  }),
  moreFindings: says<[findings: number]>({
    en: (findings) => en.many(findings, 'more finding', 'more findings'),
    de: (findings) => de.many(findings, 'weitere Feststellung', 'weitere Feststellungen'),
    fr: (findings) => fr.many(findings, 'autre constat', 'autres constats'),
    nb: (findings) => nb.many(findings, 'funn til', 'funn til'),
  }),
  title: { en: 'Rules, by topic', de: 'Regeln nach Thema', fr: 'Règles, par thème', nb: 'Regler, etter tema' },
  short: { en: 'Rules', de: 'Regeln', fr: 'Règles', nb: 'Regler' },
  lead: says<[rules: number, evaluated: number]>({
    en: (rules, evaluated) => `${en.many(rules, 'rule', 'rules')}, ${en.number(evaluated)} of them evaluated. `,
    de: (rules, evaluated) => `${de.many(rules, 'Regel', 'Regeln')}, davon ${de.number(evaluated)} ausgewertet. `,
    fr: (rules, evaluated) => `${fr.many(rules, 'règle', 'règles')}, dont ${fr.number(evaluated)} évaluées. `,
    nb: (rules, evaluated) => `${nb.many(rules, 'regel', 'regler')}, hvorav ${nb.number(evaluated)} er evaluert. `,
  }),
  notApplicable: says<[tag: string]>({
    en: (tag) => `A rule without a matching resource is ${tag}: it neither passed nor failed. `,
    de: (tag) =>
      `Eine Regel ohne passende Ressource ist ${tag}: sie gilt weder als bestanden noch als nicht bestanden. `,
    fr: (tag) => `Une règle sans ressource correspondante est ${tag} : elle n’a ni réussi ni échoué. `,
    nb: (tag) => `En regel uten en ressurs som passer, er ${tag}: den er verken bestått eller ikke bestått. `,
  }),
  notEvaluated: says<[tag: string]>({
    en: (tag) => `A rule that needs the deployment file is ${tag} without one. `,
    de: (tag) => `Eine Regel, die die Bereitstellungsdatei benötigt, ist ohne diese ${tag}. `,
    fr: (tag) => `Une règle qui exige le fichier de déploiement est, sans lui, ${tag}. `,
    nb: (tag) => `En regel som krever utrullingsfilen, er ${tag} uten den. `,
  }),
  explain: {
    en: 'The number is that of resources or templates; `trefoil explain RULE` says what to do about a finding.',
    de: 'Die Zahl ist die der Ressourcen oder Vorlagen; `trefoil explain RULE` sagt, was bei einer Feststellung zu tun ist.',
    fr: 'Le nombre est celui des ressources ou des modèles ; `trefoil explain RULE` indique que faire d’un constat.',
    nb: 'Tallet er antallet ressurser eller maler; `trefoil explain RULE` sier hva som må gjøres med et funn.',
  },
  filter: {
    en: 'Filter rules and stores',
    de: 'Regeln und Datenspeicher filtern',
    fr: 'Filtrer les règles et les stockages',
    nb: 'Filtrer regler og datalagre',
  },
  showWith: {
    en: 'Show rules and stores with',
    de: 'Regeln und Datenspeicher anzeigen mit',
    fr: 'Afficher les règles et les stockages contenant',
    nb: 'Vis regler og datalagre med',
  },
  hideIdle: {
    en: 'hide rules that were not evaluated',
    de: 'nicht ausgewertete Regeln ausblenden',
    fr: 'masquer les règles non évaluées',
    nb: 'skjul regler som ikke er evaluert',
  },
  counts: says<[rules: number, evaluated: string, failed: string, waived: string]>({
    en: (rules, evaluated, failed, waived) =>
      `${en.many(rules, 'rule', 'rules')}, ${evaluated} evaluated, ${failed} failed, ${waived} waived`,
    de: (rules, evaluated, failed, waived) =>
      `${de.many(rules, 'Regel', 'Regeln')}, ${evaluated} ausgewertet, ${failed} nicht bestanden, ${waived} mit Ausnahme`,
    fr: (rules, evaluated, failed, waived) =>
      `${fr.many(rules, 'règle', 'règles')}, évaluations : ${evaluated}, échecs : ${failed}, dérogations : ${waived}`,
    nb: (rules, evaluated, failed, waived) =>
      `${nb.many(rules, 'regel', 'regler')}, ${evaluated} evaluert, ${failed} ikke bestått, ${waived} unntatt`,
  }),
  caption: says<[topic: string]>({
    en: (topic) => `Rules about ${topic}`,
    de: (topic) => `Regeln zum Thema ${topic}`,
    fr: (topic) => `Règles sur le thème : ${topic}`,
    nb: (topic) => `Regler om ${topic}`,
  }),
  level: { en: 'Level', de: 'Verbindlichkeit', fr: 'Niveau', nb: 'Nivå' },
  clauses: { en: 'Clauses', de: 'Vorschriften', fr: 'Dispositions', nb: 'Bestemmelser' },
  failedCount: says<[number: number]>({
    en: (number) => `${en.number(number)} failed`,
    de: (number) => `${de.number(number)} nicht bestanden`,
    fr: (number) => fr.many(number, 'échec', 'échecs'),
    nb: (number) => `${nb.number(number)} ikke bestått`,
  }),
  waivedCount: says<[number: number]>({
    en: (number) => `${en.number(number)} waived`,
    de: (number) => `${de.number(number)} mit Ausnahme`,
    fr: (number) => fr.many(number, 'dérogation', 'dérogations'),
    nb: (number) => `${nb.number(number)} unntatt`,
  }),
  someOf: says<[some: string, all: number]>({
    en: (some, all) => `${some} of ${en.number(all)}`,
    de: (some, all) => `${some} von ${de.number(all)}`,
    fr: (some, all) => `${some} sur ${fr.number(all)}`,
    nb: (some, all) => `${some} av ${nb.number(all)}`,
  }),
} satisfies Sentences;

/** What rules are about. */
export const TOPIC_NAMES = {
  residency: { en: 'residency', de: 'Datenresidenz', fr: 'localisation', nb: 'lokalisering' },
  'encryption-at-rest': {
    en: 'encryption at rest',
    de: 'Verschlüsselung gespeicherter Daten',
    fr: 'chiffrement au repos',
    nb: 'kryptering av lagrede data',
  },
  'encryption-in-transit': {
    en: 'encryption in transit',
    de: 'Verschlüsselung bei der Übertragung',
    fr: 'chiffrement en transit',
    nb: 'kryptering under overføring',
  },
  keys: { en: 'keys', de: 'Schlüssel', fr: 'clés', nb: 'nøkler' },
  exposure: { en: 'exposure', de: 'Offenlegung', fr: 'exposition', nb: 'eksponering' },
  isolation: { en: 'isolation', de: 'Isolierung', fr: 'isolement', nb: 'isolering' },
  logging: { en: 'logging', de: 'Protokollierung', fr: 'journalisation', nb: 'logging' },
  retention: { en: 'retention', de: 'Aufbewahrung', fr: 'conservation', nb: 'oppbevaring' },
  limits: { en: 'limits', de: 'Kontingente', fr: 'quotas', nb: 'kvoter' },
  catalogue: { en: 'catalogue', de: 'Katalog', fr: 'catalogue', nb: 'katalog' },
  access: { en: 'access', de: 'Zugriff', fr: 'accès', nb: 'tilgang' },
} satisfies Sentences;

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

/** Required access. */
export const REQUIRED = {
  title: {
    en: 'What has to work, and no more than that',
    de: 'Was funktionieren muss, und nicht mehr als das',
    fr: 'Ce qui doit fonctionner, et rien de plus',
    nb: 'Hva som må virke, og ikke mer enn det',
  },
  short: { en: 'Required access', de: 'Nötige Zugriffe', fr: 'Accès requis', nb: 'Nødvendig tilgang' },
  caption: {
    en: 'What has to work, by kind',
    de: 'Was funktionieren muss, nach Art',
    fr: 'Ce qui doit fonctionner, par type',
    nb: 'Hva som må virke, etter type',
  },
  hasToWork: { en: 'Has to work', de: 'Muss funktionieren', fr: 'Doit fonctionner', nb: 'Må virke' },
  requests: { en: 'Requests', de: 'Anfragen', fr: 'Requêtes', nb: 'Forespørsler' },
  certainty: { en: 'Certainty', de: 'Gewissheit', fr: 'Certitude', nb: 'Sikkerhet' },
  works: { en: 'works', de: 'funktioniert', fr: 'fonctionne', nb: 'virker' },
  'not settled': { en: 'not settled', de: 'ungeklärt', fr: 'non établi', nb: 'ikke avklart' },
  broken: { en: 'broken', de: 'funktioniert nicht', fr: 'ne fonctionne pas', nb: 'virker ikke' },
  unsettled: { en: 'unsettled', de: 'ungeklärt', fr: 'non établi', nb: 'uavklart' },
  documented: { en: 'documented', de: 'dokumentiert', fr: 'documenté', nb: 'dokumentert' },
  practice: { en: 'practice', de: 'Praxis', fr: 'pratique', nb: 'praksis' },
  lead: {
    en: 'Requests that AWS services, the CDK CLI, CloudFormation, people and the auditor have to be allowed, decided by the same policies. Documented: a page of AWS says that they are made; practice: samples show it.',
    de: 'Anfragen, die AWS-Diensten, der CDK CLI, CloudFormation, Personen und dem Prüfer erlaubt sein müssen, entschieden nach denselben Richtlinien. Dokumentiert: Eine Seite von AWS sagt, dass sie gestellt werden; Praxis: Beispiele zeigen es.',
    fr: 'Requêtes qui doivent être autorisées aux services d’AWS, à la CLI du CDK, à CloudFormation, aux personnes et à l’auditeur, décidées par les mêmes politiques. Documenté : une page d’AWS indique qu’elles sont émises ; pratique : des exemples le montrent.',
    nb: 'Forespørsler som må være tillatt for AWS-tjenester, CDK CLI, CloudFormation, folk og revisor, avgjort av de samme policyene. Dokumentert: en side fra AWS sier at de blir gjort; praksis: eksempler viser det.',
  },
  working: says<[working: string, kinds: number]>({
    en: (working, kinds) => `${working} of ${en.many(kinds, 'kind', 'kinds')}`,
    de: (working, kinds) => `${working} von ${de.many(kinds, 'Art', 'Arten')}`,
    fr: (working, kinds) => `${working} sur ${fr.many(kinds, 'type', 'types')}`,
    nb: (working, kinds) => `${working} av ${nb.many(kinds, 'type', 'typer')}`,
  }),
  workEverywhere: {
    en: 'work at every site',
    de: 'funktionieren an jedem Standort',
    fr: 'fonctionnent sur chaque site',
    nb: 'virker på hver lokasjon',
  },
  least: says<
    [
      actions: number,
      needed: string,
      kept: string,
      excess: string,
      names: string,
      named: string,
      stay: string,
      over: string,
    ]
  >({
    en: (actions, needed, kept, excess, names, named, stay, over) =>
      `Of ${en.many(actions, 'action', 'actions')} that policies allow, ${needed} are needed for this, ${kept} stay for a written reason and ${excess} are excess; of ${names} principals and resources that they name, ${named}, ${stay} and ${over}.`,
    de: (actions, needed, kept, excess, names, named, stay, over) =>
      `Von ${de.many(actions, 'Aktion', 'Aktionen')}, die Richtlinien erlauben, werden ${needed} dafür benötigt, ${kept} bleiben aus einem schriftlich festgehaltenen Grund und ${excess} sind überschüssig; von ${names} Prinzipalen und Ressourcen, die sie nennen, sind es ${named}, ${stay} und ${over}.`,
    fr: (actions, needed, kept, excess, names, named, stay, over) =>
      `Sur ${fr.many(actions, 'action', 'actions')} que les politiques autorisent, ${needed} sont nécessaires à cela, ${kept} subsistent pour un motif écrit et ${excess} sont en excès ; sur ${names} principaux et ressources qu’elles nomment, respectivement ${named}, ${stay} et ${over}.`,
    nb: (actions, needed, kept, excess, names, named, stay, over) =>
      `Av ${nb.many(actions, 'handling', 'handlinger')} som policyer tillater, trengs ${needed} til dette, ${kept} beholdes av en skriftlig grunn, og ${excess} er overflødige; av ${names} prinsipaler og ressurser som de navngir, henholdsvis ${named}, ${stay} og ${over}.`,
  }),
} satisfies Sentences;

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

/** What ran, on what. */
export const PROVENANCE = {
  title: { en: 'Provenance', de: 'Herkunft', fr: 'Provenance', nb: 'Opphav' },
  lead: says<[claim: string]>({
    en: (claim) =>
      `What is claimed, and no more: ${claim}. This page says nothing about what runs outside these templates.`,
    de: (claim) =>
      `Was behauptet wird, und nicht mehr: ${claim}. Über das, was außerhalb dieser Vorlagen läuft, sagt diese Seite nichts.`,
    fr: (claim) =>
      `Ce qui est affirmé, et rien de plus : ${claim}. Cette page ne dit rien de ce qui s’exécute hors de ces modèles.`,
    nb: (claim) =>
      `Hva som hevdes, og ikke mer: ${claim}. Denne siden sier ingenting om det som kjører utenfor disse malene.`,
  }),
  claim: says<[evaluated: number, rules: number, resources: number, templates: number]>({
    en: (evaluated, rules, resources, templates) =>
      `${evaluated} of ${count(rules, 'rule')} were evaluated on ${count(resources, 'resource')} in ${count(templates, 'template')} with the hashes listed here`,
    de: (evaluated, rules, resources, templates) =>
      `${evaluated} von ${de.many(rules, 'Regel', 'Regeln')} wurden auf ${de.many(resources, 'Ressource', 'Ressourcen')} in ${de.many(templates, 'Vorlage', 'Vorlagen')} mit den hier aufgeführten Hashwerten ausgewertet`,
    fr: (evaluated, rules, resources, templates) =>
      `${evaluated} sur ${fr.many(rules, 'règle', 'règles')} ont été évaluées sur ${fr.many(resources, 'ressource', 'ressources')} dans ${fr.many(templates, 'modèle', 'modèles')} dont les empreintes figurent ici`,
    nb: (evaluated, rules, resources, templates) =>
      `${evaluated} av ${nb.many(rules, 'regel', 'regler')} ble evaluert på ${nb.many(resources, 'ressurs', 'ressurser')} i ${nb.many(templates, 'mal', 'maler')} med hashverdiene som står her`,
  }),
  claimOpen: says<[open: number, waived: number]>({
    en: (open, waived) => `${count(open, 'open finding')}, ${waived} are excused by waivers`,
    de: (open, waived) =>
      `${de.many(open, 'offene Feststellung', 'offene Feststellungen')}, ${de.number(waived)} per Ausnahme zugelassen`,
    fr: (open, waived) =>
      `${fr.many(open, 'constat ouvert', 'constats ouverts')}, ${fr.number(waived)} sous dérogation`,
    nb: (open, waived) => `${nb.many(open, 'åpent funn', 'åpne funn')}, ${nb.number(waived)} unntatt`,
  }),
  rulesNotApplicable: says<[rules: number]>({
    en: (rules) => `${count(rules, 'rule')} not applicable (no matching resource)`,
    de: (rules) => `${de.many(rules, 'Regel', 'Regeln')} nicht anwendbar (keine passende Ressource)`,
    fr: (rules) => `${fr.many(rules, 'règle', 'règles')} sans objet (aucune ressource correspondante)`,
    nb: (rules) => `${nb.many(rules, 'regel', 'regler')} ikke relevant (ingen ressurs som passer)`,
  }),
  rulesNotEvaluated: says<[rules: number]>({
    en: (rules) => `${count(rules, 'rule')} not evaluated (needs the deployment file)`,
    de: (rules) => `${de.many(rules, 'Regel', 'Regeln')} nicht ausgewertet (Bereitstellungsdatei erforderlich)`,
    fr: (rules) => `${fr.many(rules, 'règle non évaluée', 'règles non évaluées')} (fichier de déploiement requis)`,
    nb: (rules) => `${nb.many(rules, 'regel', 'regler')} ikke evaluert (krever utrullingsfilen)`,
  }),
  caption: {
    en: 'Plugins that ran',
    de: 'Ausgeführte Plugins',
    fr: 'Plugins exécutés',
    nb: 'Programtillegg som kjørte',
  },
  plugin: { en: 'Plugin', de: 'Plugin', fr: 'Plugin', nb: 'Programtillegg' },
  version: { en: 'Version', de: 'Version', fr: 'Version', nb: 'Versjon' },
  concluded: { en: 'Concluded', de: 'Abschluss', fr: 'Conclusion', nb: 'Utfall' },
  violations: { en: 'Violations', de: 'Verstöße', fr: 'Violations', nb: 'Brudd' },
  excused: { en: 'Excused', de: 'Begründet', fr: 'Justifiées', nb: 'Begrunnet' },
  shownBy: { en: 'Shown by', de: 'Belegt durch', fr: 'Attesté par', nb: 'Vist av' },
  'run-record': { en: 'run record', de: 'Laufprotokoll', fr: 'compte rendu d’exécution', nb: 'kjøringslogg' },
  'validation-report': {
    en: 'validation report',
    de: 'Validierungsbericht',
    fr: 'rapport de validation',
    nb: 'valideringsrapport',
  },
  templates: says<[templates: number]>({
    en: (templates) => en.many(templates, 'template', 'templates'),
    de: (templates) => de.many(templates, 'Vorlage', 'Vorlagen'),
    fr: (templates) => fr.many(templates, 'modèle', 'modèles'),
    nb: (templates) => nb.many(templates, 'mal', 'maler'),
  }),
  templatesCaption: {
    en: 'Templates that were checked',
    de: 'Geprüfte Vorlagen',
    fr: 'Modèles vérifiés',
    nb: 'Maler som ble kontrollert',
  },
  template: { en: 'Template', de: 'Vorlage', fr: 'Modèle', nb: 'Mal' },
  deploymentHash: {
    en: 'Deployment file, SHA-256',
    de: 'Bereitstellungsdatei, SHA-256',
    fr: 'Fichier de déploiement, SHA-256',
    nb: 'Utrullingsfil, SHA-256',
  },
  commit: { en: 'Commit', de: 'Commit', fr: 'Commit', nb: 'Commit' },
  commitTime: {
    en: 'Time of the commit',
    de: 'Zeitpunkt des Commits',
    fr: 'Date du commit',
    nb: 'Tidspunkt for commit',
  },
  organization: { en: 'Organization', de: 'Organisation', fr: 'Organisation', nb: 'Organisasjon' },
  mandate: {
    en: 'Mandate of the auditor',
    de: 'Mandat des Prüfers',
    fr: 'Mandat de l’auditeur',
    nb: 'Revisors mandat',
  },
  mandateOf: says<[auditor: string, since: string, until: string]>({
    en: (auditor, since, until) => `${auditor}: ${since} to ${until}`,
    de: (auditor, since, until) => `${auditor}: ${since} bis ${until}`,
    fr: (auditor, since, until) => `${auditor} : du ${since} au ${until}`,
    nb: (auditor, since, until) => `${auditor}: ${since} til ${until}`,
  }),
} satisfies Sentences;
