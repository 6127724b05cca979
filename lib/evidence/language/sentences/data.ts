import { de, en, fr, nb } from '../grammar';
import { type Sentences, says } from '../languages';

/** Data stores and keys. */
export const STORES = {
  title: {
    en: 'Data stores and encryption keys',
    de: 'Datenspeicher und Verschlüsselungsschlüssel',
    fr: 'Stockages de données et clés de chiffrement',
    nb: 'Datalagre og krypteringsnøkler',
  },
  short: { en: 'Data stores', de: 'Datenspeicher', fr: 'Stockages', nb: 'Datalagre' },
  lead: says<[resources: string, attested: string, unknown: string]>({
    en: (resources, attested, unknown) =>
      `${resources} that store data. How we know where: by the place that AWS states of the Region; what is known otherwise is marked ${attested}, by the operator’s dated attestation, or ${unknown}, by nothing that a template says.`,
    de: (resources, attested, unknown) =>
      `${resources} mit gespeicherten Daten. Woher der Ort bekannt ist: aus der Angabe von AWS zum Ort der Region; anders Bekanntes ist gekennzeichnet als ${attested} (datierte Bestätigung des Betreibers) oder ${unknown} (keine Vorlage sagt etwas darüber aus).`,
    fr: (resources, attested, unknown) =>
      `${resources} où des données sont stockées. Source du lieu : l’emplacement qu’AWS indique pour la région ; ce qui est connu autrement est marqué ${attested} (attestation datée de l’opérateur) ou ${unknown} (aucun modèle ne l’indique).`,
    nb: (resources, attested, unknown) =>
      `${resources} som lagrer data. Kilden til stedet: det AWS oppgir om regionen; det som er kjent på annen måte, er merket ${attested} (datert bekreftelse fra operatøren) eller ${unknown} (ingen mal sier noe om det).`,
  }),
  awsKeys: {
    en: 'A bucket counts as one of user data by its type, unless it is one that a site makes for logs, settings or alerts. Amazon S3 delivers access logs only to a bucket that it encrypts with keys of its own (SSE-S3).',
    de: 'Ein Bucket zählt aufgrund seines Typs als Speicher für Nutzerdaten, sofern ihn nicht ein Standort für Protokolle, Konfigurationen oder Alarme anlegt. Amazon S3 liefert Zugriffsprotokolle nur in einen Bucket, den der Dienst mit eigenen Schlüsseln verschlüsselt (SSE-S3).',
    fr: 'Un compartiment (bucket) est considéré comme contenant des données des utilisateurs en raison de son type, sauf s’il est créé par un site pour des journaux, des configurations ou des alertes. Amazon S3 ne livre les journaux d’accès qu’à un compartiment chiffré avec ses propres clés (SSE-S3).',
    nb: 'En bucket regnes etter sin type som lager for brukerdata, med mindre en lokasjon lager den for logger, innstillinger eller varsler. Amazon S3 leverer tilgangslogger bare til en bucket som tjenesten krypterer med egne nøkler (SSE-S3).',
  },
  noSiteHead: { en: 'No site', de: 'Kein Standort', fr: 'Aucun site', nb: 'Ingen lokasjon' },
  noSite: { en: 'no site', de: 'kein Standort', fr: 'aucun site', nb: 'ingen lokasjon' },
  count: says<[stores: number]>({
    en: (stores) => en.many(stores, 'store', 'stores'),
    de: (stores) => de.many(stores, 'Datenspeicher', 'Datenspeicher'),
    fr: (stores) => fr.many(stores, 'stockage', 'stockages'),
    nb: (stores) => nb.many(stores, 'datalager', 'datalagre'),
  }),
  stores: { en: 'Stores', de: 'Speichert', fr: 'Contenu', nb: 'Lagrer' },
  key: { en: 'Key', de: 'Schlüssel', fr: 'Clé', nb: 'Nøkkel' },
  store: { en: 'Store', de: 'Datenspeicher', fr: 'Stockage', nb: 'Datalager' },
  keys: { en: 'Encryption keys', de: 'Schlüssel', fr: 'Clés de chiffrement', nb: 'Krypteringsnøkler' },
  caption: {
    en: 'Data stores, one by one',
    de: 'Datenspeicher im Einzelnen',
    fr: 'Stockages de données, un par un',
    nb: 'Datalagre, ett for ett',
  },
  noKey: {
    en: 'no key is named',
    de: 'kein Schlüssel genannt',
    fr: 'aucune clé n’est nommée',
    nb: 'ingen nøkkel er oppgitt',
  },
  customer: {
    en: 'customer key',
    de: 'kundenverwalteter Schlüssel',
    fr: 'clé gérée par le client',
    nb: 'kundeadministrert nøkkel',
  },
  external: {
    en: 'key held outside AWS',
    de: 'Schlüssel außerhalb von AWS',
    fr: 'clé détenue hors d’AWS',
    nb: 'nøkkel utenfor AWS',
  },
  aws: {
    en: 'key that is not customer managed',
    de: 'nicht kundenverwalteter Schlüssel',
    fr: 'clé non gérée par le client',
    nb: 'nøkkel som ikke er kundeadministrert',
  },
  'not-known': { en: 'key not known', de: 'Schlüssel nicht bekannt', fr: 'clé inconnue', nb: 'ukjent nøkkel' },
} satisfies Sentences;

/** Availability zones, and racks. */
export const ZONES = {
  title: {
    en: 'Availability zones',
    de: 'Verfügbarkeitszonen',
    fr: 'Zones de disponibilité',
    nb: 'Tilgjengelighetssoner',
  },
  titleWithRacks: {
    en: 'Zones, and what racks hold',
    de: 'Zonen, und was Racks enthalten',
    fr: 'Zones, et contenu des racks',
    nb: 'Soner, og hva rack inneholder',
  },
  short: { en: 'Zones', de: 'Zonen', fr: 'Zones', nb: 'Soner' },
  lead: {
    en: 'An id of an availability zone means the same buildings in every account; a name may mean other buildings in each, and is no proof of place.',
    de: 'Die ID einer Verfügbarkeitszone bezeichnet in jedem Konto dieselben Gebäude; ein Name kann in jedem Konto andere Gebäude bezeichnen und belegt keinen Ort.',
    fr: 'L’identifiant d’une zone de disponibilité désigne les mêmes bâtiments dans tous les comptes ; un nom peut désigner d’autres bâtiments dans chacun et ne prouve pas le lieu.',
    nb: 'ID-en til en tilgjengelighetssone betyr de samme bygningene i alle kontoer; et navn kan bety andre bygninger i hver av dem og beviser ikke noe sted.',
  },
  ofSites: says<[sites: number]>({
    en: (sites) => `zones of ${en.many(sites, 'site', 'sites')}`,
    de: (sites) => `Zonen von ${de.many(sites, 'Standort', 'Standorten')}`,
    fr: (sites) => `zones de ${fr.many(sites, 'site', 'sites')}`,
    nb: (sites) => `soner for ${nb.many(sites, 'lokasjon', 'lokasjoner')}`,
  }),
  caption: {
    en: 'Availability zones of the sites, and sites that share one',
    de: 'Verfügbarkeitszonen der Standorte, und Standorte, die sich eine teilen',
    fr: 'Zones de disponibilité des sites, et sites qui en partagent une',
    nb: 'Lokasjonenes tilgjengelighetssoner, og lokasjoner som deler en',
  },
  zones: { en: 'Zones', de: 'Zonen', fr: 'Zones', nb: 'Soner' },
  sharedWith: { en: 'Shared with', de: 'Geteilt mit', fr: 'Partagée avec', nb: 'Delt med' },
  homedTo: {
    en: 'its rack is homed to',
    de: 'das Rack ist angebunden an',
    fr: 'son rack est rattaché à',
    nb: 'racket er knyttet til',
  },
  id: { en: 'id', de: 'ID', fr: 'identifiant', nb: 'ID' },
  name: { en: 'name', de: 'Name', fr: 'nom', nb: 'navn' },
  noOther: says<[region: string]>({
    en: (region) => `no other site in ${region}`,
    de: (region) => `kein anderer Standort in ${region}`,
    fr: (region) => `aucun autre site dans ${region}`,
    nb: (region) => `ingen annen lokasjon i ${region}`,
  }),
  with: says<[zone: string, sites: string]>({
    en: (zone, sites) => `${zone} with ${sites}`,
    de: (zone, sites) => `${zone} mit ${sites}`,
    fr: (zone, sites) => `${zone} avec ${sites}`,
    nb: (zone, sites) => `${zone} med ${sites}`,
  }),
  namesDoNotTell: says<[sites: string]>({
    en: (sites) => `with ${sites}: names do not tell`,
    de: (sites) => `mit ${sites}: Namen geben keinen Aufschluss`,
    fr: (sites) => `avec ${sites} : les noms ne permettent pas de le dire`,
    nb: (sites) => `med ${sites}: navn sier ikke noe om det`,
  }),
  notShared: { en: 'none', de: 'keinem', fr: 'aucun', nb: 'ingen' },
  rackOf: says<[site: string]>({
    en: (site) => `The rack of ${site}`,
    de: (site) => `Das Rack von ${site}`,
    fr: (site) => `Le rack de ${site}`,
    nb: (site) => `Racket ved ${site}`,
  }),
  generation: says<[generation: string, region: string]>({
    en: (generation, region) => `Of the ${generation} generation; its parent Region is ${region}.`,
    de: (generation, region) => `Generation: ${generation}; übergeordnete Region: ${region}.`,
    fr: (generation, region) => `Génération : ${generation} ; région parente : ${region}.`,
    nb: (generation, region) => `Generasjon: ${generation}; overordnet region: ${region}.`,
  }),
  first: { en: 'first', de: 'erste', fr: 'première', nb: 'første' },
  second: { en: 'second', de: 'zweite', fr: 'deuxième', nb: 'andre' },
  regionIn: says<[region: string, country: string]>({
    en: (region, country) => `${region} in ${country}`,
    de: (region, country) => `${region}, ${country}`,
    fr: (region, country) => `${region}, ${country}`,
    nb: (region, country) => `${region}, ${country}`,
  }),
  rackHolds: says<[site: string]>({
    en: (site) => `What the rack of ${site} holds`,
    de: (site) => `Was das Rack von ${site} enthält`,
    fr: (site) => `Contenu du rack de ${site}`,
    nb: (site) => `Hva racket ved ${site} inneholder`,
  }),
  objects: { en: 'Objects', de: 'Objekte', fr: 'Objets', nb: 'Objekter' },
  records: { en: 'Records', de: 'Datensätze', fr: 'Enregistrements', nb: 'Poster' },
  holds: { en: 'Holds', de: 'Enthält', fr: 'Contient', nb: 'Inneholder' },
  underKey: { en: 'Under which key', de: 'Unter welchem Schlüssel', fr: 'Sous quelle clé', nb: 'Under hvilken nøkkel' },
  backups: { en: 'Backups', de: 'Sicherungen', fr: 'Sauvegardes', nb: 'Sikkerhetskopier' },
  copies: { en: 'Leaves the rack', de: 'Verlässt das Rack', fr: 'Quitte le rack', nb: 'Forlater racket' },
  wayIn: {
    en: 'Way in for existing data',
    de: 'Weg für bestehende Daten',
    fr: 'Entrée des données existantes',
    nb: 'Vei inn for eksisterende data',
  },
  asOf: says<[asOf: string, source: string]>({
    en: (asOf, source) => `Stores on racks: as of ${asOf}, ${source}.`,
    de: (asOf, source) => `Speicher auf Racks: Stand ${asOf}, ${source}.`,
    fr: (asOf, source) => `Stockages sur racks : situation de ${asOf}, ${source}.`,
    nb: (asOf, source) => `Lagre på rack: per ${asOf}, ${source}.`,
  }),
} satisfies Sentences;

/** Metadata held outside the EU. */
export const GLOBAL_METADATA = {
  title: {
    en: 'Metadata held outside the EU by AWS global services',
    de: 'Metadaten, die globale AWS-Dienste außerhalb der EU halten',
    fr: 'Métadonnées conservées hors de l’UE par les services mondiaux d’AWS',
    nb: 'Metadata som globale AWS-tjenester har utenfor EU',
  },
  short: { en: 'Global services', de: 'Globale Dienste', fr: 'Services mondiaux', nb: 'Globale tjenester' },
  lead: {
    en: 'Some AWS services have one control plane for all Regions of the partition. No template changes that; the contract with AWS governs it. Sites with the same list share a table.',
    de: 'Einige AWS-Dienste haben eine einzige Steuerungsebene für alle Regionen der Partition. Keine Vorlage ändert das; maßgeblich ist der Vertrag mit AWS. Standorte mit gleicher Liste teilen sich eine Tabelle.',
    fr: 'Certains services d’AWS ont un seul plan de contrôle pour toutes les régions de la partition. Aucun modèle n’y change rien ; le contrat avec AWS s’applique. Les sites ayant la même liste partagent un tableau.',
    nb: 'Noen AWS-tjenester har ett kontrollplan for alle regioner i partisjonen. Ingen mal endrer på det; avtalen med AWS gjelder. Lokasjoner med samme liste deler en tabell.',
  },
  inWords: says<[sites: number]>({
    en: (sites) => `Each site in words: ${en.many(sites, 'statement', 'statements')}`,
    de: (sites) => `Jeder Standort in Worten: ${de.many(sites, 'Aussage', 'Aussagen')}`,
    fr: (sites) => `Chaque site en toutes lettres : ${fr.many(sites, 'déclaration', 'déclarations')}`,
    nb: (sites) => `Hver lokasjon med ord: ${nb.many(sites, 'utsagn', 'utsagn')}`,
  }),
  noneKnown: {
    en: 'None known: the partition has its control planes in Europe.',
    de: 'Keine bekannt: Die Partition hat ihre Steuerungsebenen in Europa.',
    fr: 'Aucune connue : la partition a ses plans de contrôle en Europe.',
    nb: 'Ingen kjent: partisjonen har kontrollplanene sine i Europa.',
  },
  caption: says<[sites: string]>({
    en: (sites) => `Metadata of ${sites} held outside the EU`,
    de: (sites) => `Außerhalb der EU gehaltene Metadaten von ${sites}`,
    fr: (sites) => `Métadonnées de ${sites} conservées hors de l’UE`,
    nb: (sites) => `Metadata for ${sites} som er utenfor EU`,
  }),
  kept: {
    en: 'What is kept or answered there',
    de: 'Was dort gehalten oder beantwortet wird',
    fr: 'Ce qui y est conservé ou traité',
    nb: 'Hva som oppbevares eller besvares der',
  },
  when: { en: 'When', de: 'Wann', fr: 'Quand', nb: 'Når' },
  insideCaption: says<[sites: string]>({
    en: (sites) => `What stays in the EU for ${sites}, and is held outside it in partition aws`,
    de: (sites) => `Was für ${sites} in der EU bleibt und in der Partition aws außerhalb gehalten wird`,
    fr: (sites) => `Ce qui reste dans l’UE pour ${sites} et est conservé en dehors dans la partition aws`,
    nb: (sites) => `Hva som blir i EU for ${sites}, og som er utenfor i partisjonen aws`,
  }),
  everyAccount: { en: 'in every account', de: 'in jedem Konto', fr: 'dans tous les comptes', nb: 'i alle kontoer' },
  becauseUsed: says<[types: string]>({
    en: (types) => `because the templates use ${types}`,
    de: (types) => `weil die Vorlagen Folgendes verwenden: ${types}`,
    fr: (types) => `parce que les modèles utilisent : ${types}`,
    nb: (types) => `fordi malene bruker ${types}`,
  }),
} satisfies Sentences;

/** Classes of user data. */
export const CLASSES = {
  title: {
    en: 'Classes of user data, and who reaches them',
    de: 'Klassen von Nutzerdaten, und wer sie erreicht',
    fr: 'Classes de données des utilisateurs, et qui y accède',
    nb: 'Klasser av brukerdata, og hvem som har tilgang til dem',
  },
  short: { en: 'Classes', de: 'Klassen', fr: 'Classes', nb: 'Klasser' },
  lead: {
    en: 'Policies of the bucket, the table and the roles name these prefixes and partition keys. That nobody else reaches a class, and nobody from outside the boundary, is asked over every request (classes-reached-as-declared, classes-reached-from-inside). What lies in no class is reached by the teams of all classes alone, and by workloads that name its prefix.',
    de: 'Die Richtlinien des Buckets, der Tabelle und der Rollen nennen diese Präfixe und Partitionsschlüssel. Dass sonst niemand eine Klasse erreicht, und niemand von außerhalb des zulässigen Gebiets, wird über alle Anfragen geprüft (`classes-reached-as-declared`, `classes-reached-from-inside`). Was in keiner Klasse liegt, erreichen nur die Teams aller Klassen und Workloads, die das Präfix nennen.',
    fr: 'Les politiques du compartiment, de la table et des rôles nomment ces préfixes et clés de partition. Que personne d’autre n’accède à une classe, ni personne depuis l’extérieur du périmètre autorisé, est vérifié sur toutes les requêtes (`classes-reached-as-declared`, `classes-reached-from-inside`). Ce qui n’est dans aucune classe n’est accessible qu’aux équipes de toutes les classes et aux charges de travail qui nomment son préfixe.',
    nb: 'Policyene til bucketen, tabellen og rollene navngir disse prefiksene og partisjonsnøklene. At ingen andre har tilgang til en klasse, og ingen utenfra det tillatte området, kontrolleres over alle forespørsler (`classes-reached-as-declared`, `classes-reached-from-inside`). Det som ikke er i noen klasse, har bare teamene for alle klasser tilgang til, og arbeidslaster som navngir prefikset.',
  },
  caption: {
    en: 'Classes of user data, where their data is, and who is declared for them',
    de: 'Klassen von Nutzerdaten, wo ihre Daten liegen und wer für sie deklariert ist',
    fr: 'Classes de données des utilisateurs, où se trouvent leurs données et qui est déclaré pour elles',
    nb: 'Klasser av brukerdata, hvor dataene er, og hvem som er deklarert for dem',
  },
  class: { en: 'Class', de: 'Klasse', fr: 'Classe', nb: 'Klasse' },
  personal: {
    en: 'Personal data',
    de: 'Personenbezogene Daten',
    fr: 'Données à caractère personnel',
    nb: 'Personopplysninger',
  },
  objectsAndRecords: {
    en: 'Objects and records',
    de: 'Objekte und Datensätze',
    fr: 'Objets et enregistrements',
    nb: 'Objekter og poster',
  },
  readBy: { en: 'Read by', de: 'Gelesen von', fr: 'Lu par', nb: 'Leses av' },
  writtenBy: { en: 'Written by', de: 'Geschrieben von', fr: 'Écrit par', nb: 'Skrives av' },
  nobody: { en: 'Nobody', de: 'Niemand', fr: 'Personne', nb: 'Ingen' },
  fromOutside: {
    en: 'From outside the boundary',
    de: 'Von außerhalb des zulässigen Gebiets',
    fr: 'Depuis l’extérieur du périmètre',
    nb: 'Fra utenfor det tillatte området',
  },
  refused: { en: 'refused', de: 'verweigert', fr: 'refusé', nb: 'nektet' },
  byBasis: {
    en: 'by a basis of transfer',
    de: 'mit Übermittlungsgrundlage',
    fr: 'avec un fondement de transfert',
    nb: 'med overføringsgrunnlag',
  },
  team: says<[id: string]>({
    en: (id) => `team ${id}`,
    de: (id) => `Team ${id}`,
    fr: (id) => `équipe ${id}`,
    nb: (id) => `teamet ${id}`,
  }),
  workload: says<[id: string]>({
    en: (id) => `workload ${id}`,
    de: (id) => `Workload ${id}`,
    fr: (id) => `charge de travail ${id}`,
    nb: (id) => `arbeidslasten ${id}`,
  }),
} satisfies Sentences;

/** Workloads. */
export const WORKLOADS = {
  title: {
    en: 'What runs at the sites, and what it may reach',
    de: 'Was an den Standorten läuft, und worauf es zugreifen darf',
    fr: 'Ce qui s’exécute sur les sites, et ce à quoi cela peut accéder',
    nb: 'Hva som kjører på lokasjonene, og hva det har tilgang til',
  },
  short: { en: 'Workloads', de: 'Workloads', fr: 'Charges de travail', nb: 'Arbeidslaster' },
  lead: {
    en: 'The deployment file declares it; the policies of the bucket and the table deny the rest, whatever the role of the workload is given.',
    de: 'Die Bereitstellungsdatei deklariert es; die Richtlinien des Buckets und der Tabelle verweigern alles Übrige, gleich welche Berechtigungen die Rolle des Workloads erhält.',
    fr: 'Le fichier de déploiement le déclare ; les politiques du compartiment et de la table refusent le reste, quelles que soient les autorisations du rôle de la charge de travail.',
    nb: 'Utrullingsfilen deklarerer det; policyene til bucketen og tabellen nekter resten, uansett hva rollen til arbeidslasten blir gitt.',
  },
  caption: {
    en: 'Workloads and the user data that each may reach',
    de: 'Workloads und die Nutzerdaten, auf die sie jeweils zugreifen dürfen',
    fr: 'Charges de travail et données des utilisateurs accessibles à chacune',
    nb: 'Arbeidslaster og brukerdataene hver av dem har tilgang til',
  },
  workload: { en: 'Workload', de: 'Workload', fr: 'Charge de travail', nb: 'Arbeidslast' },
  on: says<[services: string]>({
    en: (services) => `on ${services}`,
    de: (services) => `auf ${services}`,
    fr: (services) => `sur ${services}`,
    nb: (services) => `på ${services}`,
  }),
  reads: { en: 'Reads objects', de: 'Liest Objekte', fr: 'Objets lus', nb: 'Leser objekter' },
  writes: { en: 'Writes objects', de: 'Schreibt Objekte', fr: 'Objets écrits', nb: 'Skriver objekter' },
  records: { en: 'Records', de: 'Datensätze', fr: 'Enregistrements', nb: 'Poster' },
  database: { en: 'Database', de: 'Datenbank', fr: 'Base de données', nb: 'Database' },
  queues: { en: 'Queues', de: 'Warteschlangen', fr: 'Files d’attente', nb: 'Køer' },
  takesFrom: says<[queues: string]>({
    en: (queues) => `takes from ${queues}`,
    de: (queues) => `empfängt aus ${queues}`,
    fr: (queues) => `reçoit de ${queues}`,
    nb: (queues) => `mottar fra ${queues}`,
  }),
  sendsTo: says<[queues: string]>({
    en: (queues) => `sends to ${queues}`,
    de: (queues) => `sendet an ${queues}`,
    fr: (queues) => `envoie à ${queues}`,
    nb: (queues) => `sender til ${queues}`,
  }),
  calls: { en: 'Calls', de: 'Ruft auf', fr: 'Appelle', nb: 'Kaller' },
  keys: { en: 'Keys', de: 'Schlüssel', fr: 'Clés', nb: 'Nøkler' },
  services: {
    en: 'Services, by endpoint',
    de: 'Dienste, über Endpunkt',
    fr: 'Services, par point de terminaison',
    nb: 'Tjenester, via endepunkt',
  },
} satisfies Sentences;
