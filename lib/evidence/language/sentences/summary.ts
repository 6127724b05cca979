import { de, en, fr, nb } from '../grammar';
import { type Sentences, says } from '../languages';

/** What the summary says beside the first answers. */
export const SUMMARY = {
  deployment: says<[name: string]>({
    en: (name) => `deployment ${name}`,
    de: (name) => `Bereitstellung ${name}`,
    fr: (name) => `déploiement ${name}`,
    nb: (name) => `utrulling ${name}`,
  }),
  assembly: {
    en: 'an assembly without a deployment file',
    de: 'Cloud-Assembly ohne Bereitstellungsdatei',
    fr: 'assemblage cloud sans fichier de déploiement',
    nb: 'cloud assembly uten utrullingsfil',
  },
  heading: says<[subject: string]>({
    en: (subject) => `Trefoil: ${subject}`,
    de: (subject) => `Trefoil: ${subject}`,
    fr: (subject) => `Trefoil : ${subject}`,
    nb: (subject) => `Trefoil: ${subject}`,
  }),
  boundary: says<[names: string]>({
    en: (names) => `Boundary ${names}.`,
    de: (names) => `Zulässiges Gebiet: ${names}.`,
    fr: (names) => `Périmètre autorisé : ${names}.`,
    nb: (names) => `Tillatt område: ${names}.`,
  }),
  english: {
    en: '',
    de: 'Aus dem Datensatz zitierte Texte sind englisch, soweit keine Übersetzung vorliegt.',
    fr: 'Les textes cités de l’enregistrement sont en anglais lorsqu’il n’en existe pas de traduction.',
    nb: 'Tekster som er sitert fra datasettet, er på engelsk der det ikke finnes en oversettelse.',
  },
  works: {
    en: 'What has to work',
    de: 'Was funktionieren muss',
    fr: 'Ce qui doit fonctionner',
    nb: 'Hva som må virke',
  },
  worksLine: says<
    [working: number, kinds: number, requests: number, allowed: number, needed: number, kept: number, excess: number]
  >({
    en: (working, kinds, requests, allowed, needed, kept, excess) =>
      `${working} of ${kinds} ${kinds === 1 ? 'kind' : 'kinds'} of what has to work do at every site, by ${en.number(requests)} requests; of ${en.number(allowed)} actions that policies allow, ${en.number(needed)} are needed for it, ${en.number(kept)} stay for a written reason and ${en.number(excess)} are excess.`,
    de: (working, kinds, requests, allowed, needed, kept, excess) =>
      `${de.number(working)} von ${de.many(kinds, 'Art', 'Arten')} dessen, was funktionieren muss, funktionieren an jedem Standort, nach ${de.many(requests, 'Anfrage', 'Anfragen')}; von ${de.many(allowed, 'Aktion', 'Aktionen')}, die Richtlinien erlauben, werden ${de.number(needed)} dafür benötigt, ${de.number(kept)} bleiben aus einem schriftlich festgehaltenen Grund und ${de.number(excess)} sind überschüssig.`,
    fr: (working, kinds, requests, allowed, needed, kept, excess) =>
      `${fr.number(working)} sur ${fr.many(kinds, 'type', 'types')} de ce qui doit fonctionner fonctionnent sur chaque site, d’après ${fr.many(requests, 'requête', 'requêtes')} ; sur ${fr.many(allowed, 'action', 'actions')} que les politiques autorisent, ${fr.number(needed)} y sont nécessaires, ${fr.number(kept)} subsistent pour un motif écrit et ${fr.number(excess)} sont en excès.`,
    nb: (working, kinds, requests, allowed, needed, kept, excess) =>
      `${nb.number(working)} av ${nb.many(kinds, 'type', 'typer')} av det som må virke, virker på hver lokasjon, etter ${nb.many(requests, 'forespørsel', 'forespørsler')}; av ${nb.many(allowed, 'handling', 'handlinger')} som policyer tillater, trengs ${nb.number(needed)} til det, ${nb.number(kept)} beholdes av en skriftlig grunn, og ${nb.number(excess)} er overflødige.`,
  }),
  more: says<[more: number]>({
    en: (more) => `and ${more} more`,
    de: (more) => `und ${de.number(more)} weitere`,
    fr: (more) => `et ${fr.number(more)} de plus`,
    nb: (more) => `og ${nb.number(more)} til`,
  }),
  tooLong: says<[parts: string]>({
    en: (parts) => `Too long for here, and in \`report.html\`: ${parts}.`,
    de: (parts) => `Hier zu lang, im Bericht (HTML) enthalten: ${parts}.`,
    fr: (parts) => `Trop long pour figurer ici, à lire dans le rapport (HTML) : ${parts}.`,
    nb: (parts) => `For langt til å stå her, finnes i rapporten (HTML): ${parts}.`,
  }),
  everySite: { en: 'every site', de: 'jeder Standort', fr: 'chaque site', nb: 'hver lokasjon' },
  siteCount: says<[sites: number]>({
    en: (sites) => `${sites} sites`,
    de: (sites) => `${de.number(sites)} Standorte`,
    fr: (sites) => `${fr.number(sites)} sites`,
    nb: (sites) => `${nb.number(sites)} lokasjoner`,
  }),
  count: says<[title: string, number: number]>({
    en: (title, number) => `${title}: ${number}`,
    de: (title, number) => `${title}: ${de.number(number)}`,
    fr: (title, number) => `${title} : ${fr.number(number)}`,
    nb: (title, number) => `${title}: ${nb.number(number)}`,
  }),
  openFindings: { en: 'Open findings', de: 'Offene Feststellungen', fr: 'Constats ouverts', nb: 'Åpne funn' },
  rule: { en: 'rule', de: 'Regel', fr: 'règle', nb: 'regel' },
  level: { en: 'level', de: 'Verbindlichkeit', fr: 'niveau', nb: 'nivå' },
  resource: { en: 'resource', de: 'Ressource', fr: 'ressource', nb: 'ressurs' },
  found: { en: 'found', de: 'Feststellung', fr: 'constat', nb: 'funn' },
  place: { en: 'place', de: 'Stelle', fr: 'emplacement', nb: 'sted' },
  hasToWork: { en: 'has to work', de: 'muss funktionieren', fr: 'doit fonctionner', nb: 'må virke' },
  at: { en: 'at', de: 'an', fr: 'sur', nb: 'ved' },
  result: { en: 'result', de: 'Ergebnis', fr: 'résultat', nb: 'resultat' },
  location: { en: 'location', de: 'Ort', fr: 'lieu', nb: 'sted' },
  howWeKnow: { en: 'how we know', de: 'woher bekannt', fr: 'source', nb: 'hvordan vi vet det' },
  stores: { en: 'stores', de: 'speichert', fr: 'contenu', nb: 'lagrer' },
  keys: { en: 'keys', de: 'Schlüssel', fr: 'clés', nb: 'nøkler' },
  sites: { en: 'sites', de: 'Standorte', fr: 'sites', nb: 'lokasjoner' },
  number: { en: 'number', de: 'Anzahl', fr: 'nombre', nb: 'antall' },
  noKeyNamed: { en: 'none named', de: 'keiner genannt', fr: 'aucune nommée', nb: 'ingen oppgitt' },
  kind: { en: 'kind', de: 'Art', fr: 'type', nb: 'type' },
  direction: { en: 'direction', de: 'Richtung', fr: 'sens', nb: 'retning' },
  from: { en: 'from', de: 'von', fr: 'de', nb: 'fra' },
  to: { en: 'to', de: 'nach', fr: 'vers', nb: 'til' },
  basis: { en: 'basis', de: 'Grundlage', fr: 'fondement', nb: 'grunnlag' },
  recipient: { en: 'recipient', de: 'Empfänger', fr: 'destinataire', nb: 'mottaker' },
  country: { en: 'country', de: 'Land', fr: 'pays', nb: 'land' },
  what: { en: 'what', de: 'was', fr: 'quoi', nb: 'hva' },
  safeguard: { en: 'safeguard', de: 'Garantie', fr: 'garantie', nb: 'garanti' },
  until: { en: 'until', de: 'bis', fr: 'jusqu’au', nb: 'til' },
  omittedTitle: { en: 'Omitted', de: 'Weggelassen', fr: 'Omis', nb: 'Utelatt' },
  omitted: { en: 'omitted', de: 'weggelassen', fr: 'omis', nb: 'utelatt' },
  known: { en: 'what is known', de: 'was bekannt ist', fr: 'ce qui est connu', nb: 'hva som er kjent' },
  reason: { en: 'reason', de: 'Begründung', fr: 'motif', nb: 'begrunnelse' },
  decided: { en: 'decided', de: 'entschieden', fr: 'décidé', nb: 'besluttet' },
  reviewBy: { en: 'review by', de: 'Prüfung bis', fr: 'à revoir avant', nb: 'vurderes innen' },
  unsettled: says<[partition: string, features: string]>({
    en: (partition, features) => `Used, and not settled whether ${partition} offers it: ${features}`,
    de: (partition, features) => `Verwendet, ohne dass das Angebot in ${partition} geklärt ist: ${features}`,
    fr: (partition, features) => `Utilisé, sans que l’offre dans ${partition} soit établie : ${features}`,
    nb: (partition, features) => `Brukt, uten at det er avklart om ${partition} tilbyr det: ${features}`,
  }),
  excused: {
    en: 'Excused findings of all plugins',
    de: 'Begründete Abweichungen aller Plugins',
    fr: 'Constats justifiés de tous les plugins',
    nb: 'Begrunnede avvik fra alle programtillegg',
  },
  firstUntil: says<[day: string]>({
    en: (day) => `, the first until ${day}`,
    de: (day) => `, die erste bis ${day}`,
    fr: (day) => `, le premier jusqu’au ${day}`,
    nb: (day) => `, det første til ${day}`,
  }),
  owner: { en: 'owner', de: 'verantwortlich', fr: 'responsable', nb: 'ansvarlig' },
  expires: { en: 'expires', de: 'läuft ab', fr: 'échéance', nb: 'utløper' },
  excuses: { en: 'excuses', de: 'Anzahl', fr: 'nombre', nb: 'antall' },
  headroom: {
    en: 'Headroom below AWS quotas, least first',
    de: 'Reserve unter AWS-Kontingenten, die kleinste zuerst',
    fr: 'Marge sous les quotas AWS, la plus faible d’abord',
    nb: 'Margin under AWS-kvoter, minst først',
  },
  limitOf: says<[unit: string, of: string]>({
    en: (unit, of) => `${unit} for ${of}`,
    de: (unit, of) => `${of}: ${unit}`,
    fr: (unit, of) => `${of} : ${unit}`,
    nb: (unit, of) => `${of}: ${unit}`,
  }),
  limit: { en: 'limit', de: 'Kontingent', fr: 'quota', nb: 'kvote' },
  used: { en: 'used', de: 'belegt', fr: 'utilisé', nb: 'brukt' },
  of: { en: 'of', de: 'von', fr: 'sur', nb: 'av' },
  left: { en: 'left', de: 'frei', fr: 'restant', nb: 'igjen' },
  where: { en: 'where', de: 'wo', fr: 'où', nb: 'hvor' },
  plugin: { en: 'plugin', de: 'Plugin', fr: 'plugin', nb: 'programtillegg' },
  version: { en: 'version', de: 'Version', fr: 'version', nb: 'versjon' },
  concluded: { en: 'concluded', de: 'Abschluss', fr: 'conclusion', nb: 'utfall' },
  violations: { en: 'violations', de: 'Verstöße', fr: 'violations', nb: 'brudd' },
  pluginExcused: { en: 'excused', de: 'begründet', fr: 'justifiées', nb: 'begrunnet' },
  shownBy: { en: 'shown by', de: 'belegt durch', fr: 'attesté par', nb: 'vist av' },
  list: says<[what: string, ids: string]>({
    en: (what, ids) => `${what}: ${ids}`,
    de: (what, ids) => `${what}: ${ids}`,
    fr: (what, ids) => `${what} : ${ids}`,
    nb: (what, ids) => `${what}: ${ids}`,
  }),
  reachTitle: {
    en: 'Who can reach the data',
    de: 'Wer auf die Daten zugreifen kann',
    fr: 'Qui peut accéder aux données',
    nb: 'Hvem som har tilgang til dataene',
  },
  reachLine: says<[holding: number, questions: number, sets: number]>({
    en: (holding, questions, sets) =>
      `${holding} of ${questions} ${questions === 1 ? 'question' : 'questions'} over every request there is hold at every site, by ${en.number(sets)} sets of requests.`,
    de: (holding, questions, sets) =>
      `${de.number(holding)} von ${de.many(questions, 'Prüffrage', 'Prüffragen')} über alle möglichen Anfragen sind an jedem Standort erfüllt, nach ${de.many(sets, 'Anfragemenge', 'Anfragemengen')}.`,
    fr: (holding, questions, sets) =>
      `${fr.number(holding)} sur ${fr.many(questions, 'question', 'questions')} sur toutes les requêtes possibles sont vérifiées sur chaque site, d’après ${fr.many(sets, 'ensemble', 'ensembles')} de requêtes.`,
    nb: (holding, questions, sets) =>
      `${nb.number(holding)} av ${nb.many(questions, 'kontrollspørsmål', 'kontrollspørsmål')} over alle mulige forespørsler er oppfylt på hver lokasjon, etter ${nb.many(sets, 'mengde', 'mengder')} av forespørsler.`,
  }),
  everyProof: says<[file: string, verifier: string]>({
    en: (file, verifier) =>
      `Of these answers, site by site, every one has a certificate in ${file}, which ${verifier} checks against the templates.`,
    de: (file, verifier) =>
      `Von diesen Antworten hat, Standort für Standort, jede ein Zertifikat in ${file}, das ${verifier} gegen die Vorlagen prüft.`,
    fr: (file, verifier) =>
      `Chacune de ces réponses, site par site, a un certificat dans ${file}, que ${verifier} vérifie par rapport aux modèles.`,
    nb: (file, verifier) =>
      `Hvert av disse svarene har, lokasjon for lokasjon, et sertifikat i ${file}, som ${verifier} kontrollerer mot malene.`,
  }),
  someProofs: says<[proved: number, all: number, file: string, verifier: string]>({
    en: (proved, all, file, verifier) =>
      `Of these answers, site by site, ${proved} of ${all} has a certificate in ${file}, which ${verifier} checks against the templates.`,
    de: (proved, all, file, verifier) =>
      `Von diesen Antworten haben, Standort für Standort, ${de.number(proved)} von ${de.number(all)} ein Zertifikat in ${file}, das ${verifier} gegen die Vorlagen prüft.`,
    fr: (proved, all, file, verifier) =>
      `Parmi ces réponses, site par site, ${fr.number(proved)} sur ${fr.number(all)} ont un certificat dans ${file}, que ${verifier} vérifie par rapport aux modèles.`,
    nb: (proved, all, file, verifier) =>
      `Av disse svarene har, lokasjon for lokasjon, ${nb.number(proved)} av ${nb.number(all)} et sertifikat i ${file}, som ${verifier} kontrollerer mot malene.`,
  }),
  nobodyMay: {
    en: 'What nobody may do',
    de: 'Was niemand darf',
    fr: 'Ce que personne ne peut faire',
    nb: 'Hva ingen kan gjøre',
  },
  layers: says<[several: number, one: number]>({
    en: (several, one) =>
      `${several} of them hold at every site without any one layer of policies; ${one} by one alone.`,
    de: (several, one) =>
      `${de.number(several)} davon sind an jedem Standort auch ohne eine beliebige einzelne Richtlinienebene erfüllt; ${de.number(one)} nur durch eine einzige.`,
    fr: (several, one) =>
      `Sur chaque site, ${fr.number(several)} d’entre elles sont vérifiées même sans l’une quelconque des couches de politiques ; ${fr.number(one)} par une seule.`,
    nb: (several, one) =>
      `${nb.number(several)} av dem er oppfylt på hver lokasjon også uten et hvilket som helst enkelt lag av policyer; ${nb.number(one)} bare av ett.`,
  }),
  holds: { en: 'holds', de: 'erfüllt', fr: 'vérifiée', nb: 'oppfylt' },
  doesNotHold: { en: 'does not hold', de: 'nicht erfüllt', fr: 'non vérifiée', nb: 'ikke oppfylt' },
  undecided: { en: 'undecided', de: 'unentschieden', fr: 'indéterminée', nb: 'uavklart' },
  no: { en: 'no', de: 'nein', fr: 'non', nb: 'nei' },
  neverAllowed: { en: 'never allowed', de: 'nie erlaubt', fr: 'jamais autorisé', nb: 'aldri tillatt' },
  byOneLayer: {
    en: 'by one layer alone',
    de: 'nur durch eine Ebene',
    fr: 'par une seule couche',
    nb: 'bare av ett lag',
  },
  sets: {
    en: 'sets of requests',
    de: 'Anfragemengen',
    fr: 'ensembles de requêtes',
    nb: 'mengder av forespørsler',
  },
  because: { en: 'because', de: 'Grund', fr: 'raison', nb: 'grunn' },
  endsWithin: says<[days: number]>({
    en: (days) => `Ends within ${days} days`,
    de: (days) => `Endet innerhalb von ${days} Tagen`,
    fr: (days) => `Échéances dans les ${days} jours`,
    nb: (days) => `Utløper innen ${days} dager`,
  }),
  lastDay: { en: 'last day', de: 'letzter Tag', fr: 'dernier jour', nb: 'siste dag' },
  facts: says<[facts: string]>({
    en: (facts) => `what this version of Trefoil knows of ${facts}: update it`,
    de: (facts) => `was diese Version von Trefoil weiß über: ${facts}; Aktualisierung nötig`,
    fr: (facts) => `ce que cette version de Trefoil sait de : ${facts} ; mise à jour nécessaire`,
    nb: (facts) => `hva denne versjonen av Trefoil vet om: ${facts}; må oppdateres`,
  }),
  someAndMore: says<[some: string, more: number]>({
    en: (some, more) => `${some} and ${more} more`,
    de: (some, more) => `${some} und ${de.number(more)} weitere`,
    fr: (some, more) => `${some} et ${fr.number(more)} de plus`,
    nb: (some, more) => `${some} og ${nb.number(more)} til`,
  }),
  team: { en: 'team', de: 'Team', fr: 'équipe', nb: 'team' },
  employer: { en: 'employer', de: 'Arbeitgeber', fr: 'employeur', nb: 'arbeidsgiver' },
  worksIn: { en: 'works in', de: 'arbeitet in', fr: 'pays de travail', nb: 'arbeider i' },
  may: { en: 'may', de: 'darf', fr: 'peut', nb: 'kan' },
  basisOutside: {
    en: 'basis outside the EEA',
    de: 'Grundlage außerhalb des EWR',
    fr: 'fondement hors de l’EEE',
    nb: 'grunnlag utenfor EØS',
  },
  workload: { en: 'workload', de: 'Workload', fr: 'charge de travail', nb: 'arbeidslast' },
  reads: { en: 'reads objects', de: 'liest Objekte', fr: 'objets lus', nb: 'leser objekter' },
  writes: { en: 'writes objects', de: 'schreibt Objekte', fr: 'objets écrits', nb: 'skriver objekter' },
  records: { en: 'records', de: 'Datensätze', fr: 'enregistrements', nb: 'poster' },
  services: { en: 'services', de: 'Dienste', fr: 'services', nb: 'tjenester' },
  class: { en: 'class', de: 'Klasse', fr: 'classe', nb: 'klasse' },
  personal: {
    en: 'personal data',
    de: 'personenbezogene Daten',
    fr: 'données à caractère personnel',
    nb: 'personopplysninger',
  },
  readBy: { en: 'read by', de: 'gelesen von', fr: 'lu par', nb: 'leses av' },
  writtenBy: { en: 'written by', de: 'geschrieben von', fr: 'écrit par', nb: 'skrives av' },
  fromOutside: {
    en: 'from outside the boundary',
    de: 'von außerhalb des zulässigen Gebiets',
    fr: 'depuis l’extérieur du périmètre',
    nb: 'fra utenfor det tillatte området',
  },
  site: { en: 'site', de: 'Standort', fr: 'site', nb: 'lokasjon' },
  userData: { en: 'user data', de: 'Nutzerdaten', fr: 'données des utilisateurs', nb: 'brukerdata' },
  keysAndLogs: {
    en: 'keys, logs and control plane',
    de: 'Schlüssel, Protokolle und Steuerungsebene',
    fr: 'clés, journaux et plan de contrôle',
    nb: 'nøkler, logger og kontrollplan',
  },
  zones: { en: 'zones', de: 'Zonen', fr: 'zones', nb: 'soner' },
  meantFor: says<[site: string, country: string]>({
    en: (site, country) => `${site}, meant for ${country}`,
    de: (site, country) => `${site}, vorgesehen: ${country}`,
    fr: (site, country) => `${site}, prévu : ${country}`,
    nb: (site, country) => `${site}, tiltenkt: ${country}`,
  }),
  apart: says<[keys: string, logs: string]>({
    en: (keys, logs) => `keys: ${keys}; logs: ${logs}`,
    de: (keys, logs) => `Schlüssel: ${keys}; Protokolle: ${logs}`,
    fr: (keys, logs) => `clés : ${keys} ; journaux : ${logs}`,
    nb: (keys, logs) => `nøkler: ${keys}; logger: ${logs}`,
  }),
  theSame: { en: 'the same', de: 'ebenso', fr: 'idem', nb: 'det samme' },
  aName: says<[zone: string]>({
    en: (zone) => `${zone} (a name)`,
    de: (zone) => `${zone} (ein Name)`,
    fr: (zone) => `${zone} (un nom)`,
    nb: (zone) => `${zone} (et navn)`,
  }),
  sharedWith: says<[zone: string, sites: string]>({
    en: (zone, sites) => `${zone}, shared with ${sites}`,
    de: (zone, sites) => `${zone}, geteilt mit ${sites}`,
    fr: (zone, sites) => `${zone}, partagée avec ${sites}`,
    nb: (zone, sites) => `${zone}, delt med ${sites}`,
  }),
  racks: { en: 'Racks', de: 'Racks', fr: 'Racks', nb: 'Rack' },
  store: { en: 'store', de: 'Speicher', fr: 'stockage', nb: 'lager' },
  holdsHead: { en: 'holds', de: 'enthält', fr: 'contient', nb: 'inneholder' },
  underKey: { en: 'under which key', de: 'unter welchem Schlüssel', fr: 'sous quelle clé', nb: 'under hvilken nøkkel' },
  backups: { en: 'backups', de: 'Sicherungen', fr: 'sauvegardes', nb: 'sikkerhetskopier' },
  copies: { en: 'leaves the rack', de: 'verlässt das Rack', fr: 'quitte le rack', nb: 'forlater racket' },
  wayIn: {
    en: 'way in for existing data',
    de: 'Weg für bestehende Daten',
    fr: 'entrée des données existantes',
    nb: 'vei inn for eksisterende data',
  },
} satisfies Sentences;
