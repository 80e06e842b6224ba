/** What boilerplate says in German. */
import { NETWORK, type Wording } from './wording.ts';

export const GERMAN: Wording = {
  lines: {
    'widget-heading':
      /^(?:mehr zum thema|mehr zu diesem thema|lesen sie mehr(?: zum thema)?|mehr zum artikel|mehr (?:nachrichten|artikel|news|meldungen)|weitere (?:artikel|themen|nachrichten|meldungen|beiträge)|auch interessant|das könnte (?:sie|dich|euch) (?:auch )?interessieren|meist(?:gelesen|kommentiert|geklickt)|meist ?gelesene (?:artikel|beiträge|nachrichten)|ähnliche (?:artikel|themen|beiträge)|empfohlene (?:artikel|beiträge)|empfohlener redaktioneller inhalt|(?:unsere )?empfehlung(?:en)?(?: der redaktion| für (?:sie|dich))|für (?:sie|dich) empfohlen|lesen sie auch|neueste (?:artikel|beiträge|nachrichten)|aktuelle (?:artikel|beiträge|meldungen)|beliebte (?:artikel|beiträge)|partnerangebote?|angebote unserer partner|dieses thema im programm|weitere informationen)$/,
    newsletter:
      /^(?:(?:jetzt |hier )?(?:den |unseren |zum |für (?:den|unseren) )?(?:kostenlosen )?newsletter (?:abonnieren|bestellen|anmelden)|(?:melden sie sich|melde dich|abonnieren sie|abonniere) .{0,60}newsletter.{0,80}|(?:holen sie sich|hol'? dir|erhalten sie|erhalte) .{0,120}(?:postfach|posteingang|newsletter|per e-?mail).{0,60}|mit .{2,60} (?:bekommst du|bekommen sie|erhältst du|erhalten sie) .{0,100}(?:postfach|posteingang|per e-?mail).{0,60}|weitere newsletter|unsere newsletter|newsletter-anmeldung|(?:ihre|deine) e-mail-adresse|mit (?:der|meiner|deiner|ihrer) (?:anmeldung|registrierung) .{0,60}(?:datenschutz|einverstanden|akzeptier).{0,160}|mit (?:dem )?absenden .{0,60}(?:datenschutz|einverstanden|datenverarbeitung).{0,160}|(?:sie können den newsletter|du kannst den newsletter|abmeldung|die abmeldung ist) jederzeit .{0,80})$/,
    'app-promotion':
      /^(?:(?:laden sie|lade|lad)(?: dir| sich)?(?: jetzt)? (?:die|unsere) (?:kostenlose |neue )?(?:[\p{L}\p{N}-]{1,20} ){0,3}(?:[\p{L}\p{N}]{1,20}-)?app(?: jetzt| gratis| kostenlos)?(?: herunter| runter)?(?: .{1,60})?|(?:jetzt )?(?:die |unsere )?(?:[\p{L}\p{N}]{1,20}-)?app (?:herunterladen|laden|installieren|öffnen)|(?:jetzt bei|erhältlich bei|laden bei|herunterladen bei) google play|(?:laden|herunterladen|erhältlich|jetzt) im app store|(?:push-)?(?:benachrichtigungen|mitteilungen|nachrichten) (?:aktivieren|einschalten|erlauben))$/u,
    'share-bar': new RegExp(
      `^(?:(?:diesen |den )?(?:artikel|beitrag|link|text) (?:teilen|drucken|kopieren|versenden|merken|speichern|verschenken|weiterleiten)|(?:auf|über|per|via|bei) ${NETWORK} (?:teilen|versenden|weiterleiten)|teilen (?:auf|per|via|bei|über) ${NETWORK}|link kopiert|link wurde kopiert|seite drucken|(?:kommentare|kommentieren)(?: ?[|•·/,] ?| )?(?:teilen|drucken)|teilen(?: ?[|•·/,] ?| )(?:drucken|merken))$`,
    ),
    'follow-us': new RegExp(
      `^(?:folgen sie uns|folge? uns|folgt uns)(?: (?:auf|bei|in) (?:${NETWORK}|google news|den sozialen (?:medien|netzwerken)).{0,60})?$`,
    ),
    'advertisement-marker':
      /^(?:anzeige|werbung|anzeige\/werbung|(?:anzeige|werbung) (?:schließen|überspringen)|weiter nach der (?:anzeige|werbung)|(?:nach|unter) der (?:anzeige|werbung) geht es weiter)$/,
    'cookie-notice':
      /^(?:wir verwenden cookies(?:,? (?:um|zur?|für|und|damit)\b.{0,200})?|diese (?:web)?seite (?:verwendet|nutzt|benutzt) cookies(?:,? .{0,160})?|alle (?:cookies )?(?:akzeptieren|ablehnen)|cookie-einstellungen|cookies (?:akzeptieren|ablehnen)|(?:empfohlener )?externer inhalt|externe inhalte (?:anzeigen|laden|zulassen)|an dieser stelle (?:finden sie|findest du|befindet sich) .{0,60}inhalte? .{0,140}|ich bin (?:damit )?einverstanden, dass mir .{0,40}inhalte .{0,160}|damit (?:werden|können) personenbezogene daten .{0,160}übermittelt.{0,160}|(?:sie können|du kannst) (?:ihn|sie|den inhalt) (?:sich )?mit einem klick .{0,120})$/,
    'sign-in':
      /^(?:(?:jetzt |bitte )?(?:anmelden|einloggen|registrieren)(?: (?:oder|und) (?:registrieren|anmelden|abonnieren))?|(?:sie sind )?bereits (?:abonnent|abonnentin|kunde|registriert|mitglied)(?: .{0,60}|\? .{0,60})?|sie haben bereits ein (?:abo|konto).{0,60}|jetzt (?:abonnieren|kostenlos testen|freischalten|abo abschließen|mitglied werden)|passwort vergessen|noch kein (?:abo|konto|abonnent|mitglied).{0,60}|(?:nur|exklusiv) für (?:abonnenten|abonnent(?:\*|:)innen|mitglieder|registrierte nutzer)|(?:dieser|der) (?:artikel|beitrag|inhalt|text) ist (?:nur|exklusiv) für .{0,30}(?:abonnent|mitglieder|registrierte).{0,80}|nur angemeldete (?:benutzer|nutzer|mitglieder|leser) .{0,80}|(?:ihre|deine) vorteile auf einen blick.{0,40}|angemeldet bleiben|mein konto|um weiterzulesen,? .{0,100}|kennen sie schon .{2,60}\? jetzt .{2,40} testen|weiterlesen mit .{2,40})$/,
    'comment-prompt':
      /^(?:\d{1,5} kommentare?|kommentare \(\d{1,5}\)|kommentar (?:schreiben|verfassen|abgeben|hinzufügen)|(?:alle |weitere )?kommentare (?:anzeigen|lesen|ansehen|laden)|schreiben sie einen kommentar|schreibe? (?:einen|den ersten) kommentar|(?:jetzt |hier )(?:kommentieren|mitdiskutieren)|(?:melden sie sich an und )?diskutieren sie mit|um (?:einen kommentar|kommentare) .{0,100}(?:anmelden|registrieren|angemeldet|eingeloggt).{0,40}|(?:du musst|sie müssen) (?:angemeldet|eingeloggt) sein.{0,80}|zu diesem artikel wurden noch keine kommentare.{0,40}|(?:die )?(?:kommentarfunktion|kommentare) (?:ist|sind|wurde|wurden) (?:geschlossen|deaktiviert).{0,40}|(?:deine|ihre) e-mail-adresse wird nicht veröffentlicht.{0,80}|erforderliche felder sind .{0,20}markiert|(?:meinen )?namen?, (?:meine )?e-mail-adresse und (?:meine )?website in diesem browser .{0,100}|antwort abbrechen|(?:beitrag|kommentar) melden|noch keine? kommentare?(?: vorhanden)?|(?:deine|ihre) meinung zählt)$/,
    'copyright-line': /^(?:.{0,80}[.,|–-] ?)?alle rechte vorbehalten(?:[.,|] ?.{0,120})?$/,
    'syndication-note':
      /^(?:(?:dieser|der) (?:artikel|text|beitrag) (?:erschien|ist|wurde) (?:zuerst|ursprünglich|erstmals) .{0,160}|(?:zuerst|ursprünglich|erstmals) (?:erschienen|veröffentlicht) (?:in|im|auf|bei|am) .{2,120}|mit (?:material|informationen) (?:von|der|aus|des) .{2,80}|(?:\(|quelle: ?)(?:dpa|afp|sid|epd|kna|apa)(?:[,/-] ?[\p{L}.-]{2,12}){0,3}\)?|(?:dpa|afp|sid|epd|kna|apa)(?:[,/-] ?[\p{L}.-]{2,12}){1,3})$/u,
    'affiliate-notice':
      /^(?:(?:(?:transparenz)?hinweis|transparenz): ?)?(?:(?:dieser (?:artikel|beitrag|text)|diese seite) enthält (?:sogenannte )?(?:affiliate|werbe|provisions)-?links?.{0,240}|(?:bei den|die) .{0,60}(?:affiliate|provisions)-?links?.{0,240}|(?:wenn|falls) (?:sie|du) .{0,120}provision.{0,160}|affiliate-?links?)$/,
    'buy-button':
      /^(?:in den (?:warenkorb|einkaufswagen)(?: legen)?|jetzt (?:kaufen|bestellen|buchen|bewerben|entdecken|ausprobieren)|zum (?:angebot|shop|produkt|händler)|(?:bei|auf) amazon (?:kaufen|ansehen|bestellen)|preise? (?:prüfen|ansehen|vergleichen)|mehr erfahren|zur kasse|angebot ansehen)$/,
    'author-note':
      /^(?:über (?:den autor|die autorin|die autoren|die autorinnen|die autor[:*]in|den autor\/die autorin)|(?:alle|weitere|mehr) (?:artikel|beiträge|texte)(?: dieses autors| dieser autorin| von .{2,40})|mehr vom autor|mehr von der autorin|autor kontaktieren|autorin kontaktieren)$/,
    'media-player':
      /^(?:(?:artikel|beitrag|audio|podcast|folge) (?:anhören|abspielen|vorlesen(?: lassen)?)|video (?:abspielen|starten)|(?:zum )?abspielen klicken|das video (?:konnte|kann) (?:leider |derzeit )?nicht .{0,80}|(?:ihr|dein) browser unterstützt .{0,60}nicht.{0,20}|stummschalten|vollbildmodus|wiedergabegeschwindigkeit|jetzt läuft)$/,
    'site-link':
      /^(?:impressum|datenschutz(?:erklärung|hinweise|einstellungen)?|agb|nutzungsbedingungen|mediadaten|(?:zur|zurück zur) startseite|über uns|cookie-?(?:richtlinien?|hinweise?|policy)|privatsphäre(?:-einstellungen)?|erklärung zur barrierefreiheit|barrierefreiheitserklärung|werben (?:auf|bei|mit) .{2,30}|abo (?:bestellen|kündigen)|verträge (?:hier )?kündigen|leserservice|e-?paper|haupt-?navigation|service-?navigation|rss-feeds?)$/,
    'page-control':
      /^(?:nach oben|zum (?:inhalt|hauptinhalt|artikel|menü) springen|zum (?:seitenanfang|hauptinhalt)|zur navigation springen|(?:menü|suche|navigation) (?:öffnen|schließen|anzeigen|ausblenden)|sprache (?:wählen|auswählen)|sie (?:befinden sich|sind) hier|lesezeit:? (?:ca\. |etwa )?\d{1,3} ?min(?:uten?|\.)?|\d{1,3} min(?:uten?|\.)? lesezeit|(?:mehr|alle|weniger) anzeigen|weiterlesen|mehr lesen|(?:nächster|vorheriger) (?:artikel|beitrag)|(?:nächste|vorherige) seite|zurück zur übersicht|(?:bitte )?aktivieren sie javascript.{0,80}|wird geladen|fehler (?:auf .{2,30} )?(?:gefunden|entdeckt)(?:\? ?(?:jetzt )?melden)?|(?:inhaltlichen )?fehler melden|weitere (?:bilder|videos) anzeigen|artikel-tools|(?:war|ist) dieser artikel hilfreich\??|hat ihnen (?:der|dieser) artikel gefallen\??)$/,
  },
  labels:
    /^(?:anrede|(?:ihr )?(?:name|vorname|nachname)|(?:ihre )?e-?mail(?:-adresse)?|telefon(?:nummer)?|website|kommentar|(?:ihre )?nachricht|betreff|absenden|senden|abbrechen|suchen|plz|postleitzahl|land|adresse|straße|firma|benutzername|passwort|abonnieren)$/,
  buttons: /^(?:teilen|drucken|merken|kommentieren|versenden|weiterleiten|mailen|kopieren|speichern|vorlesen|verschenken)$/,
  cue: /^[[(]? ?(?:lesen sie (?:auch|mehr|dazu|hierzu|hier|dazu auch|auch dazu|mehr dazu)|mehr (?:dazu|zum thema)|auch interessant|auch lesenswert|lesetipp|siehe auch|passend dazu)\s?(?:\||:|–|—|»|>|-\s)\s?\S/i,
  credit:
    /^\(?(?:fotos?|bild(?:er)?|titelbild|symbolbild|archivbild|archivfoto|symbolfoto|grafik|illustration|karikatur|(?:bild|foto)(?:nachweise?|quelle|credits?|rechte)|aufnahme)(?: ?[:|/©] ?| von )(?!.*(?<!\p{L})(?:der|die|das|den|dem|ein|eine|ist|sind|war|wird|hat|im|am|auf|mit|für|wie|nach|bei|beim|zum|zur)(?!\p{L}))(?=\S)/u,
  keywords:
    /^(?:schlagw(?:orte|örter)|stichw(?:orte|örter))(?: zu(?:m| diesem) (?:artikel|thema))?(?: ?: ?|$)(?!.*(?<!\p{L})(?:ist|sind|war|waren|wird|hat|haben|kann|sagt|sagte)(?!\p{L}))/u,
};
