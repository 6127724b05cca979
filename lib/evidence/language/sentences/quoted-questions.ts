import type { Quote } from '../languages';

/** Questions of access: logs, backups, alerts, networks and people. */
export const QUESTION_TEXTS: readonly Quote[] = [
  {
    en: 'nobody deletes what is in the archive of logs',
    de: 'niemand löscht, was im Protokollarchiv liegt',
    fr: 'personne ne supprime ce qui se trouve dans l’archive des journaux',
    nb: 'ingen sletter det som er i loggarkivet',
  },
  {
    en: 'nobody writes into the archive but services, and the role that archives alerts',
    de: 'niemand schreibt in das Archiv außer Diensten und der Rolle, die Alarme archiviert',
    fr: 'personne n’écrit dans l’archive hormis les services et le rôle qui archive les alertes',
    nb: 'ingen skriver i arkivet unntatt tjenester og rollen som arkiverer varsler',
  },
  {
    en: 'no role that the stacks of a site make reads logs, but that of the auditor',
    de: 'keine von den Stacks eines Standorts angelegte Rolle liest Protokolle, außer der des Prüfers',
    fr: 'aucun rôle créé par les piles d’un site ne lit les journaux, hormis celui de l’auditeur',
    nb: 'ingen rolle som stakkene ved en lokasjon oppretter, leser logger, unntatt revisors',
  },
  {
    en: 'only break-glass deletes log groups and log streams',
    de: 'nur die Notfallrolle löscht Protokollgruppen und Protokollstreams',
    fr: 'seul le rôle d’urgence supprime des groupes et des flux de journaux',
    nb: 'bare nødrollen sletter loggrupper og loggstrømmer',
  },
  {
    en: 'only CloudFormation and break-glass narrow what records or detects, or suppress its findings',
    de: 'nur CloudFormation und die Notfallrolle beschränken, was aufzeichnet oder erkennt, oder unterdrücken dessen Befunde',
    fr: 'seuls CloudFormation et le rôle d’urgence restreignent ce qui enregistre ou détecte, ou en suppriment les résultats',
    nb: 'bare CloudFormation og nødrollen innskrenker det som registrerer eller oppdager, eller undertrykker funnene derfra',
  },
  {
    en: 'nobody deletes a recovery point or shortens its life',
    de: 'niemand löscht einen Wiederherstellungspunkt oder verkürzt seine Aufbewahrung',
    fr: 'personne ne supprime un point de récupération ni n’en raccourcit la durée de vie',
    nb: 'ingen sletter et gjenopprettingspunkt eller forkorter levetiden til det',
  },
  {
    en: 'recovery points are restored only by writers of data, and copied only to declared vaults',
    de: 'Wiederherstellungspunkte werden nur von Schreibberechtigten wiederhergestellt und nur in deklarierte Tresore kopiert',
    fr: 'les points de récupération ne sont restaurés que par ceux qui peuvent écrire des données, et copiés que vers les coffres déclarés',
    nb: 'gjenopprettingspunkter gjenopprettes bare av dem som kan skrive data, og kopieres bare til deklarerte hvelv',
  },
  {
    en: 'only break-glass deletes or redirects a topic or queue of the alert pipeline',
    de: 'nur die Notfallrolle löscht ein Thema oder eine Warteschlange der Alarmkette oder leitet sie um',
    fr: 'seul le rôle d’urgence supprime ou redirige un sujet ou une file d’attente de la chaîne d’alerte',
    nb: 'bare nødrollen sletter eller omdirigerer et emne eller en kø i varslingskjeden',
  },
  {
    en: 'only the role of detections, and services for alarms, raise an alert',
    de: 'nur die Rolle der Erkennungen und, bei CloudWatch-Alarmen, Dienste lösen einen Alarm aus',
    fr: 'seuls le rôle des détections et, pour les alarmes, les services émettent une alerte',
    nb: 'bare rollen for deteksjoner, og tjenester for alarmer, utløser et varsel',
  },
  {
    en: "nobody but the auditor takes a message off the auditor's queues, or hides one",
    de: 'niemand außer dem Prüfer entnimmt den Warteschlangen des Prüfers eine Nachricht oder verbirgt eine',
    fr: 'personne d’autre que l’auditeur ne retire un message des files d’attente de l’auditeur ni n’en masque un',
    nb: 'ingen andre enn revisor tar en melding fra revisors køer, eller skjuler en',
  },
  {
    en: 'AWS services act only on behalf of the account of the site',
    de: 'AWS-Dienste handeln nur im Auftrag des Kontos des Standorts',
    fr: 'les services d’AWS n’agissent qu’au nom du compte du site',
    nb: 'AWS-tjenester handler bare på vegne av lokasjonens konto',
  },
  {
    en: 'only CloudFormation and break-glass change where packets and names of a network lead',
    de: 'nur CloudFormation und die Notfallrolle ändern, wohin Pakete und Namen eines Netzes führen',
    fr: 'seuls CloudFormation et le rôle d’urgence modifient où mènent les paquets et les noms d’un réseau',
    nb: 'bare CloudFormation og nødrollen endrer hvor pakker og navn i et nettverk fører',
  },
  {
    en: 'only break-glass gives AWS Support, partners or third-party services access',
    de: 'nur die Notfallrolle gewährt AWS Support, Partnern oder Drittdiensten Zugriff',
    fr: 'seul le rôle d’urgence donne accès à AWS Support, à des partenaires ou à des services tiers',
    nb: 'bare nødrollen gir AWS Support, partnere eller tredjepartstjenester tilgang',
  },
  {
    en: 'a role of people does nothing from a country, on a day or without a second factor that is not declared',
    de: 'eine Rolle von Personen handelt nur aus deklarierten Ländern, an deklarierten Tagen und mit deklariertem zweitem Faktor',
    fr: 'un rôle de personnes n’agit que depuis un pays déclaré, un jour déclaré et avec le second facteur déclaré',
    nb: 'en rolle for folk handler bare fra deklarerte land, på deklarerte dager og med deklarert andre faktor',
  },
  {
    en: 'the gateway roles are assumed only from a declared country, with the declared second factor, in time',
    de: 'die Gateway-Rollen werden nur aus einem deklarierten Land, mit dem deklarierten zweiten Faktor und innerhalb der Frist übernommen',
    fr: 'les rôles de passerelle ne sont endossés que depuis un pays déclaré, avec le second facteur déclaré et dans les délais',
    nb: 'gateway-rollene overtas bare fra et deklarert land, med deklarert andre faktor, innenfor fristen',
  },
  {
    en: 'only break-glass creates users, their keys and passwords, identity providers or trust anchors',
    de: 'nur die Notfallrolle legt Benutzer, deren Schlüssel und Passwörter, Identitätsanbieter oder Vertrauensanker an',
    fr: 'seul le rôle d’urgence crée des utilisateurs, leurs clés et mots de passe, des fournisseurs d’identité ou des ancres de confiance',
    nb: 'bare nødrollen oppretter brukere, deres nøkler og passord, identitetsleverandører eller tillitsankre',
  },
  {
    en: 'only break-glass opens a session into a machine or a container, or runs commands there',
    de: 'nur die Notfallrolle öffnet eine Sitzung auf einer Maschine oder in einem Container oder führt dort Befehle aus',
    fr: 'seul le rôle d’urgence ouvre une session sur une machine ou dans un conteneur, ou y exécute des commandes',
    nb: 'bare nødrollen åpner en økt på en maskin eller i en container, eller kjører kommandoer der',
  },
  {
    en: 'nobody but the identity provider says where people work: no tag of a role, a user or a chained session',
    de: 'niemand außer dem Identitätsanbieter gibt an, wo Personen arbeiten: kein Tag einer Rolle, eines Benutzers oder einer verketteten Sitzung',
    fr: 'seul le fournisseur d’identité indique où travaillent les personnes : aucune balise d’un rôle, d’un utilisateur ou d’une session enchaînée',
    nb: 'ingen andre enn identitetsleverandøren sier hvor folk arbeider: ingen tagg på en rolle, en bruker eller en kjedet økt',
  },
  {
    en: 'only break-glass makes network or resources public, or stops or deletes what records or denies',
    de: 'nur die Notfallrolle macht Netze oder Ressourcen öffentlich oder stoppt oder löscht, was aufzeichnet oder verweigert',
    fr: 'seul le rôle d’urgence rend publics un réseau ou des ressources, ou arrête ou supprime ce qui enregistre ou refuse',
    nb: 'bare nødrollen gjør nettverk eller ressurser offentlige, eller stanser eller sletter det som registrerer eller nekter',
  },
  {
    en: 'nobody outside the organization has access even to a resource whose own policy is open to the world',
    de: 'niemand außerhalb der Organisation hat Zugriff, selbst auf eine Ressource nicht, deren eigene Richtlinie aller Welt offensteht',
    fr: 'personne hors de l’organisation n’a accès, même à une ressource dont la propre politique est ouverte à tous',
    nb: 'ingen utenfor organisasjonen har tilgang, selv ikke til en ressurs med en egen policy som er åpen for alle',
  },
  {
    en: 'nobody comes to user data, keys, logs or alerts by a chain of steps that the deployment does not declare',
    de: 'niemand gelangt über eine Kette von Schritten, welche die Bereitstellung nicht deklariert, an Nutzerdaten, Schlüssel, Protokolle oder Alarme',
    fr: 'personne ne parvient aux données des utilisateurs, aux clés, aux journaux ou aux alertes par une suite d’étapes que le déploiement ne déclare pas',
    nb: 'ingen kommer til brukerdata, nøkler, logger eller varsler gjennom en kjede av steg som utrullingen ikke deklarerer',
  },
  {
    en: 'an emergency role that acts by permit does nothing outside its permits, nor in the name of another person',
    de: 'eine Notfallrolle, die mit Genehmigung handelt, tut nichts außerhalb ihrer Genehmigungen und nichts im Namen einer anderen Person',
    fr: 'un rôle d’urgence qui agit sur autorisation ne fait rien hors de ses autorisations, ni au nom d’une autre personne',
    nb: 'en nødrolle som handler med tillatelse, gjør ingenting utenfor tillatelsene sine, og ingenting i en annen persons navn',
  },
];
