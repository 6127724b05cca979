import type { Quote } from '../languages';

/** What has to work of people, workloads, the auditor and deployments. */
export const FLOW_TEXTS: readonly Quote[] = [
  {
    en: 'readers assume the gateway role from the network of the site',
    de: 'Leseberechtigte übernehmen die Gateway-Rolle aus dem Netz des Standorts',
    fr: 'les lecteurs endossent le rôle de passerelle depuis le réseau du site',
    nb: 'lesere overtar gateway-rollen fra lokasjonens nettverk',
  },
  {
    en: 'the gateway role reads objects and records through the endpoints of the site',
    de: 'die Gateway-Rolle liest Objekte und Datensätze über die Endpunkte des Standorts',
    fr: 'le rôle de passerelle lit des objets et des enregistrements par les points de terminaison du site',
    nb: 'gateway-rollen leser objekter og poster gjennom lokasjonens endepunkter',
  },
  {
    en: 'writers assume the gateway role from the network of the site',
    de: 'Schreibberechtigte übernehmen die Gateway-Rolle aus dem Netz des Standorts',
    fr: 'les rédacteurs endossent le rôle de passerelle depuis le réseau du site',
    nb: 'skrivere overtar gateway-rollen fra lokasjonens nettverk',
  },
  {
    en: 'the gateway role writes objects and records through the endpoints of the site',
    de: 'die Gateway-Rolle schreibt Objekte und Datensätze über die Endpunkte des Standorts',
    fr: 'le rôle de passerelle écrit des objets et des enregistrements par les points de terminaison du site',
    nb: 'gateway-rollen skriver objekter og poster gjennom lokasjonens endepunkter',
  },
  {
    en: 'key administrators administer the key',
    de: 'Schlüsselverwalter verwalten den Schlüssel',
    fr: 'les administrateurs de clés administrent la clé',
    nb: 'nøkkeladministratorer administrerer nøkkelen',
  },
  {
    en: 'operators read their alerts',
    de: 'Operatoren lesen ihre Alarme',
    fr: 'les opérateurs lisent leurs alertes',
    nb: 'operatører leser varslene sine',
  },
  {
    en: 'operators look at dashboards, alarms and databases',
    de: 'Operatoren sehen Dashboards, Alarme und Datenbanken ein',
    fr: 'les opérateurs consultent tableaux de bord, alarmes et bases de données',
    nb: 'operatører ser på dashbord, alarmer og databaser',
  },
  {
    en: 'data writers start a restore, and delete the table that it made',
    de: 'Schreibberechtigte starten eine Wiederherstellung und löschen die dabei angelegte Tabelle',
    fr: 'les rédacteurs de données lancent une restauration et suppriment la table qu’elle a créée',
    nb: 'dataskrivere starter en gjenoppretting og sletter tabellen den laget',
  },
  {
    en: 'deployers start a migration, watch it and stop it',
    de: 'Bereitsteller starten eine Migration, beobachten und stoppen sie',
    fr: 'les déployeurs lancent une migration, la suivent et l’arrêtent',
    nb: 'utrullere starter en migrering, følger med på den og stanser den',
  },
  {
    en: 'workloads write logs, metrics and messages through the endpoints of the site',
    de: 'Workloads schreiben Protokolle, Metriken und Nachrichten über die Endpunkte des Standorts',
    fr: 'les charges de travail écrivent journaux, métriques et messages par les points de terminaison du site',
    nb: 'arbeidslaster skriver logger, målinger og meldinger gjennom lokasjonens endepunkter',
  },
  {
    en: 'emergency roles put an execution policy back',
    de: 'Notfallrollen stellen eine Ausführungsrichtlinie wieder her',
    fr: 'les rôles d’urgence rétablissent une politique d’exécution',
    nb: 'nødroller setter tilbake en kjøringspolicy',
  },
  {
    en: 'emergency roles cancel the deletion of a key, disable it and revoke its grants',
    de: 'Notfallrollen brechen die Löschung eines Schlüssels ab, deaktivieren ihn und widerrufen seine Grants',
    fr: 'les rôles d’urgence annulent la suppression d’une clé, la désactivent et en révoquent les octrois (grants)',
    nb: 'nødroller avbryter slettingen av en nøkkel, deaktiverer den og trekker tilbake tildelingene (grants) dens',
  },
  {
    en: 'emergency roles put the policy of a bucket back',
    de: 'Notfallrollen stellen die Richtlinie eines Buckets wieder her',
    fr: 'les rôles d’urgence rétablissent la politique d’un compartiment',
    nb: 'nødroller setter tilbake policyen for en bucket',
  },
  {
    en: 'emergency roles start a trail again',
    de: 'Notfallrollen starten einen Trail wieder',
    fr: 'les rôles d’urgence relancent un journal de suivi (trail)',
    nb: 'nødroller starter en sporingslogg (trail) igjen',
  },
  {
    en: 'emergency roles put the recorder of AWS Config back',
    de: 'Notfallrollen stellen den Recorder von AWS Config wieder her',
    fr: 'les rôles d’urgence rétablissent l’enregistreur d’AWS Config',
    nb: 'nødroller setter tilbake opptakeren i AWS Config',
  },
  {
    en: 'emergency roles reconfigure or deactivate a hook that refuses what is needed',
    de: 'Notfallrollen konfigurieren einen Hook um oder deaktivieren ihn, wenn er Nötiges ablehnt',
    fr: 'les rôles d’urgence reconfigurent ou désactivent un hook qui refuse le nécessaire',
    nb: 'nødroller omkonfigurerer eller deaktiverer en hook som avviser det som trengs',
  },
  {
    en: 'emergency roles put the policy of a topic back',
    de: 'Notfallrollen stellen die Richtlinie eines Themas wieder her',
    fr: 'les rôles d’urgence rétablissent la politique d’un sujet',
    nb: 'nødroller setter tilbake policyen for et emne',
  },
  {
    en: 'emergency roles put the policy of a queue back',
    de: 'Notfallrollen stellen die Richtlinie einer Warteschlange wieder her',
    fr: 'les rôles d’urgence rétablissent la politique d’une file d’attente',
    nb: 'nødroller setter tilbake policyen for en kø',
  },
  {
    en: 'emergency roles put the policies of a role back',
    de: 'Notfallrollen stellen die Richtlinien einer Rolle wieder her',
    fr: 'les rôles d’urgence rétablissent les politiques d’un rôle',
    nb: 'nødroller setter tilbake policyene for en rolle',
  },
  {
    en: 'the auditor begins a session as the operations page has it',
    de: 'der Prüfer beginnt eine Sitzung wie auf der Betriebsseite beschrieben',
    fr: 'l’auditeur ouvre une session comme l’indique la page d’exploitation',
    nb: 'revisor begynner en økt slik driftssiden beskriver',
  },
  {
    en: 'the auditor sees settings, findings and policies',
    de: 'der Prüfer sieht Konfigurationen, Befunde und Richtlinien ein',
    fr: 'l’auditeur voit configurations, résultats et politiques',
    nb: 'revisor ser innstillinger, funn og policyer',
  },
  {
    en: 'the auditor reads the logs and the archives',
    de: 'der Prüfer liest Protokolle und Archive',
    fr: 'l’auditeur lit les journaux et les archives',
    nb: 'revisor leser loggene og arkivene',
  },
  {
    en: 'the auditor takes its alerts',
    de: 'der Prüfer entnimmt seine Alarme',
    fr: 'l’auditeur prend ses alertes',
    nb: 'revisor tar varslene sine',
  },
];
