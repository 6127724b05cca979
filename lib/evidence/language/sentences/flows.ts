import { de, en, fr, nb } from '../grammar';
import { type Sentences, says } from '../languages';

/** The map and the table of data flows. */
export const FLOWS = {
  mapOf: says<[sites: number, flows: number]>({
    en: (sites, flows) =>
      `Map of Europe with ${en.many(sites, 'site', 'sites')} and ${en.many(flows, 'data flow', 'data flows')} between places`,
    de: (sites, flows) =>
      `Europakarte mit ${de.many(sites, 'Standort', 'Standorten')} und ${de.many(flows, 'Datenfluss', 'Datenflüssen')} zwischen Orten`,
    fr: (sites, flows) =>
      `Carte de l’Europe avec ${fr.many(sites, 'site', 'sites')} et ${fr.many(flows, 'flux de données', 'flux de données')} entre les lieux`,
    nb: (sites, flows) =>
      `Europakart med ${nb.many(sites, 'lokasjon', 'lokasjoner')} og ${nb.many(flows, 'dataflyt', 'dataflyter')} mellom steder`,
  }),
  tableTells: {
    en: 'The table of data flows tells the same in words.',
    de: 'Die Tabelle der Datenflüsse gibt dasselbe in Worten wieder.',
    fr: 'Le tableau des flux de données dit la même chose en toutes lettres.',
    nb: 'Tabellen over dataflyter sier det samme med ord.',
  },
  place: says<[label: string, note: string]>({
    en: (label, note) => `${label}: ${note}.`,
    de: (label, note) => `${label}: ${note}.`,
    fr: (label, note) => `${label} : ${note}.`,
    nb: (label, note) => `${label}: ${note}.`,
  }),
  line: says<[from: string, to: string, style: string]>({
    en: (from, to, style) => `${from} to ${to}: ${style}.`,
    de: (from, to, style) => `${from} → ${to}: ${style}.`,
    fr: (from, to, style) => `${from} → ${to} : ${style}.`,
    nb: (from, to, style) => `${from} → ${to}: ${style}.`,
  }),
  copy: {
    en: 'replication and backup copies',
    de: 'Replikation und Sicherungskopien',
    fr: 'réplication et copies de sauvegarde',
    nb: 'replikering og sikkerhetskopier',
  },
  migration: {
    en: 'migration into a site, while it is open',
    de: 'Migration in einen Standort, solange sie geöffnet ist',
    fr: 'migration vers un site, tant qu’elle est ouverte',
    nb: 'migrering inn til en lokasjon, så lenge den er åpen',
  },
  auditor: {
    en: 'access of the auditor',
    de: 'Zugriff des Prüfers',
    fr: 'accès de l’auditeur',
    nb: 'revisors tilgang',
  },
  other: {
    en: 'any other data flow',
    de: 'jeder andere Datenfluss',
    fr: 'tout autre flux de données',
    nb: 'annen dataflyt',
  },
  insideBoundary: {
    en: 'inside the boundary',
    de: 'im zulässigen Gebiet',
    fr: 'dans le périmètre autorisé',
    nb: 'innenfor det tillatte området',
  },
  mapNote: {
    en: 'Sites are drawn at the city of their Region or, on a rack, in the attested country; what is known by its country alone, in or beside that. What has no room for its name has its number in the table. A hollow square is off the map. Outlines: Natural Earth, public domain.',
    de: 'Standorte sind an der Stadt ihrer Region eingezeichnet oder, bei einem Rack, im bestätigten Land; wovon nur das Land bekannt ist, in oder neben diesem. Was keinen Platz für seinen Namen hat, ist über seine Nummer in der Tabelle zu finden. Ein leeres Quadrat liegt außerhalb der Karte. Umrisse: Natural Earth, gemeinfrei.',
    fr: 'Les sites sont placés à la ville de leur région ou, sur un rack, dans le pays attesté ; ce dont seul le pays est connu, dans celui-ci ou à côté. Ce qui n’a pas la place pour son nom a son numéro dans le tableau. Un carré vide est hors de la carte. Contours : Natural Earth, domaine public.',
    nb: 'Lokasjoner er tegnet ved byen til regionen sin eller, på et rack, i det bekreftede landet; det som bare er kjent med land, i eller ved siden av dette. Det som ikke har plass til navnet sitt, finnes med nummer i tabellen. Et hult kvadrat er utenfor kartet. Omriss: Natural Earth, fri bruk (public domain).',
  },
  title: { en: 'Data flows', de: 'Datenflüsse', fr: 'Flux de données', nb: 'Dataflyter' },
  lead: says<[flows: number]>({
    en: (flows) =>
      `${en.many(flows, 'data flow', 'data flows')} between places, numbered as on the map, each with the basis on which it is open.`,
    de: (flows) =>
      `${de.many(flows, 'Datenfluss', 'Datenflüsse')} zwischen Orten, nummeriert wie auf der Karte, jeweils mit der Grundlage, auf der er offen ist.`,
    fr: (flows) =>
      `${fr.many(flows, 'flux de données', 'flux de données')} entre les lieux, numérotés comme sur la carte, chacun avec le fondement sur lequel il est ouvert.`,
    nb: (flows) =>
      `${nb.many(flows, 'dataflyt', 'dataflyter')} mellom steder, nummerert som på kartet, hver med grunnlaget den er åpen på.`,
  }),
  grants: says<[policies: number]>({
    en: (policies) => `${en.many(policies, 'policy', 'policies')} giving another account of the deployment access`,
    de: (policies) =>
      `${de.many(policies, 'Richtlinie', 'Richtlinien')} mit Zugriff für ein anderes Konto der Bereitstellung`,
    fr: (policies) =>
      `${fr.many(policies, 'politique donnant', 'politiques donnant')} accès à un autre compte du déploiement`,
    nb: (policies) => `${nb.many(policies, 'policy', 'policyer')} som gir en annen konto i utrullingen tilgang`,
  }),
  caption: {
    en: 'Data flows between places, with their basis',
    de: 'Datenflüsse zwischen Orten mit ihrer Grundlage',
    fr: 'Flux de données entre les lieux, avec leur fondement',
    nb: 'Dataflyter mellom steder, med grunnlag',
  },
  whatPasses: { en: 'What passes', de: 'Was fließt', fr: 'Ce qui passe', nb: 'Hva som overføres' },
  direction: { en: 'Direction', de: 'Richtung', fr: 'Sens', nb: 'Retning' },
  open: { en: 'Open', de: 'Offen', fr: 'Ouvert', nb: 'Åpen' },
  times: says<[kind: string, number: number]>({
    en: (kind, number) => `${kind}, ${en.number(number)} times`,
    de: (kind, number) => `${kind}, ${de.number(number)}-mal`,
    fr: (kind, number) => `${kind}, ${fr.number(number)} fois`,
    nb: (kind, number) => `${kind}, ${nb.number(number)} ganger`,
  }),
  fromUntil: says<[since: string, until: string]>({
    en: (since, until) => `${since} to ${until}`,
    de: (since, until) => `${since} bis ${until}`,
    fr: (since, until) => `du ${since} au ${until}`,
    nb: (since, until) => `${since} til ${until}`,
  }),
  until: says<[until: string]>({
    en: (until) => `until ${until}`,
    de: (until) => `bis ${until}`,
    fr: (until) => `jusqu’au ${until}`,
    nb: (until) => `til ${until}`,
  }),
  since: says<[since: string]>({
    en: (since) => `from ${since}`,
    de: (since) => `ab ${since}`,
    fr: (since) => `à partir du ${since}`,
    nb: (since) => `fra ${since}`,
  }),
  withoutEnd: { en: 'without end', de: 'unbefristet', fr: 'sans échéance', nb: 'uten sluttdato' },
  grantsCaption: {
    en: 'Policies that give another account of the deployment access',
    de: 'Richtlinien, die einem anderen Konto der Bereitstellung Zugriff geben',
    fr: 'Politiques qui donnent accès à un autre compte du déploiement',
    nb: 'Policyer som gir en annen konto i utrullingen tilgang',
  },
  of: { en: 'Of', de: 'Von', fr: 'De', nb: 'Fra' },
  givesTo: { en: 'Gives access to', de: 'Gibt Zugriff an', fr: 'Donne accès à', nb: 'Gir tilgang til' },
} satisfies Sentences;
