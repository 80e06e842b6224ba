/**
 * What the commonest kinds of boilerplate say in German, French and Spanish, by the rule that looks for them. Whole lines as `plainWords`
 * leaves them, each anchored at both ends and bounded, like the English patterns of the rules themselves.
 */

const NETWORK = '(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|e-?mail|messenger|bluesky|mastodon|instagram|threads|xing|flipboard)';

/** Patterns by rule. */
export const OTHER_LANGUAGES = {
  'widget-heading': [
    /^(?:mehr zum thema|mehr zu diesem thema|weitere (?:artikel|themen|nachrichten|meldungen|beiträge)|auch interessant|das könnte (?:sie|dich) (?:auch )?interessieren|meist(?:gelesen|kommentiert|geklickt|gelesene artikel)|ähnliche (?:artikel|themen|beiträge)|empfohlene (?:artikel|beiträge)|empfohlener redaktioneller inhalt|lesen sie auch|neueste (?:artikel|beiträge)|beliebte (?:artikel|beiträge))$/,
    /^(?:à lire aussi|lire aussi|à lire également|sur le même (?:sujet|thème)|les plus (?:lus|consultés|partagés)|articles? (?:similaires?|liés|connexes|récents)|vous aimerez aussi|(?:cela|ça|ceci) (?:pourrait|peut) (?:aussi )?vous intéresser|à (?:découvrir|voir) aussi|recommandés? pour vous|dans la même rubrique|contenus? sponsorisés?)$/,
    /^(?:(?:también )?te (?:puede|podría) interesar|(?:artículos|noticias|temas|contenidos?) relacionad[oa]s?|lo más (?:leído|visto|popular|comentado)|más (?:leídas|leídos|vistos|vistas)|lee también|lea también|recomendad[oa]s para (?:ti|usted)|no te pierdas)$/,
  ],
  newsletter: [
    /^(?:(?:jetzt |hier )?(?:den |unseren |zum |für (?:den|unseren) )?(?:kostenlosen )?newsletter (?:abonnieren|bestellen|anmelden)|(?:melden sie sich|melde dich|abonnieren sie|abonniere) .{0,60}newsletter.{0,80}|(?:holen sie sich|hol'? dir|erhalten sie|erhalte) .{0,120}(?:postfach|newsletter|per e-?mail).{0,60}|weitere newsletter|newsletter-anmeldung)$/,
    /^(?:(?:inscrivez|abonnez)-vous .{0,60}(?:newsletter|lettre d'information|infolettre).{0,80}|(?:recevez|recevoir) .{0,120}(?:newsletter|boîte (?:mail|de réception)|par e-?mail).{0,60}|s'inscrire à la newsletter|nos newsletters)$/,
    /^(?:(?:suscríbete|suscríbase|apúntate|regístrate) .{0,60}(?:newsletter|bolet[ií]n).{0,80}|(?:recibe|reciba) .{0,120}(?:tu correo|su correo|newsletter|bolet[ií]n).{0,60}|newsletters y alertas)$/,
  ],
  'share-bar': [
    new RegExp(
      `^(?:(?:diesen |den )?(?:artikel|beitrag|link) (?:teilen|drucken|kopieren|versenden|merken|speichern)|(?:auf|über|per|via|bei) ${NETWORK} teilen|teilen (?:auf|per|via|bei|über) ${NETWORK})$`,
    ),
    new RegExp(
      `^(?:partager (?:cet article|l'article|(?:sur|par|via) ${NETWORK})|partagez cet article|copier le lien|imprimer (?:cet |l')article|envoyer par e-?mail)$`,
    ),
    new RegExp(
      `^(?:compart(?:ir|e) (?:(?:en|por|vía) ${NETWORK}|por correo|esta noticia|este artículo|esta nota)|copiar enlace|imprimir (?:noticia|artículo)|enviar por (?:correo|e-?mail))$`,
    ),
  ],
  'follow-us': [
    new RegExp(`^(?:folgen sie uns|folge? uns|folgt uns)(?: (?:auf|bei|in) (?:${NETWORK}|google news|den sozialen (?:medien|netzwerken)).{0,60})?$`),
    new RegExp(`^(?:suivez-nous|rejoignez-nous)(?: sur (?:${NETWORK}|google news|les réseaux sociaux).{0,60})?$`),
    new RegExp(`^s[ií]g(?:ue|a)nos(?: en (?:${NETWORK}|google news|(?:nuestras )?redes(?: sociales)?).{0,60})?$`),
  ],
  'advertisement-marker': [
    /^(?:anzeige|werbung|anzeige\/werbung)$/,
    /^(?:publicité|la suite après (?:la|cette) publicité)$/,
    /^(?:publicidad|continúa después de la publicidad|sigue (?:leyendo )?(?:tras|después de) la publicidad)$/,
  ],
  'cookie-notice': [
    /^(?:wir verwenden cookies(?:,? (?:um|zur?|für|und|damit)\b.{0,200})?|diese (?:web)?seite (?:verwendet|nutzt|benutzt) cookies(?:,? .{0,160})?|alle (?:cookies )?akzeptieren|cookie-einstellungen|cookies (?:akzeptieren|ablehnen))$/,
    /^(?:nous utilisons des cookies(?: (?:pour|afin)\b.{0,200})?|ce site utilise des cookies(?: .{0,160})?|tout (?:accepter|refuser)|accepter (?:et fermer|les cookies)|gérer (?:mes|les) cookies|paramétrer les cookies)$/,
    /^(?:(?:utilizamos|usamos) cookies(?: (?:para|con)\b.{0,200})?|este sitio (?:web )?(?:utiliza|usa) cookies(?: .{0,160})?|aceptar (?:todas|cookies|y continuar|y cerrar)|configurar cookies)$/,
  ],
  'sign-in': [
    /^(?:(?:jetzt |bitte )?(?:anmelden|einloggen|registrieren)(?: (?:oder|und) (?:registrieren|anmelden|abonnieren))?|(?:sie sind )?bereits (?:abonnent|kunde|registriert)(?: .{0,60}|\? .{0,60})?|sie haben bereits ein (?:abo|konto).{0,60}|jetzt (?:abonnieren|kostenlos testen)|passwort vergessen)$/,
    /^(?:(?:se connecter|connectez-vous|s'abonner|abonnez-vous|créer un compte|je m'abonne)(?: (?:pour|ou) .{1,80})?|déjà (?:abonnée?|inscrite?|un compte).{0,60}|(?:article|contenu) réservé aux abonnés|mot de passe oublié)$/,
    /^(?:(?:iniciar|inicia|cerrar) sesión|(?:o )?(?:suscríbete|suscríbase|regístrate)(?: (?:para|y) .{1,80}| ahora| gratis)?|ya (?:eres|es) (?:suscriptor|usuario).{0,60}|(?:contenido|artículo) (?:exclusivo|solo|sólo) para suscriptores|esta funcionalidad es s[oó]lo para (?:suscriptores|registrados)|(?:he )?olvid(?:é|ado) (?:mi|tu|su) contraseña)$/,
  ],
  'comment-prompt': [
    /^(?:\d{1,5} kommentare?|kommentar (?:schreiben|verfassen|abgeben)|(?:alle )?kommentare (?:anzeigen|lesen|ansehen)|schreiben sie einen kommentar|schreibe? einen kommentar|(?:melden sie sich an und )?diskutieren sie mit|um (?:einen kommentar|kommentare) .{0,100}(?:anmelden|registrieren|angemeldet|eingeloggt).{0,40}|(?:du musst|sie müssen) (?:angemeldet|eingeloggt) sein.{0,80}|zu diesem artikel wurden noch keine kommentare.{0,40}|deine e-mail-adresse wird nicht veröffentlicht.{0,80})$/,
    /^(?:\d{1,5} commentaires?|(?:laisser|laissez|écrire|poster|ajouter) un commentaire|(?:voir|lire|afficher) (?:les|tous les) (?:\d{1,5} )?commentaires|votre adresse e-?mail ne sera pas publiée.{0,80})$/,
    /^(?:\d{1,5} comentarios?|(?:ver|leer|mostrar) comentarios(?: \(\d{1,5}\))?|(?:deja|dejar|escribe|escribir) un comentario|deja una respuesta|tu dirección de correo electrónico no será publicada.{0,80})$/,
  ],
  'copyright-line': [
    /^(?:.{0,80}[.,|–-] ?)?(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)(?:[.,|] ?.{0,120})?$/,
    /^copyright(?: ©| \(c\)) .{0,60}(?:19|20)\d{2}(?:[.,] .{0,160})?$/,
  ],
  'site-link': [
    /^(?:impressum|datenschutz(?:erklärung|hinweise)?|agb|nutzungsbedingungen|mediadaten|zur startseite)$/,
    /^(?:mentions légales|politique de (?:confidentialité|cookies)|conditions générales(?: (?:d'utilisation|de vente))?|plan du site|nous contacter|contactez-nous|qui sommes-nous|gestion des cookies)$/,
    /^(?:aviso legal|política de (?:privacidad|cookies)|términos y condiciones|condiciones de (?:uso|contratación)|mapa (?:del sitio|web)|contáctanos|quiénes somos|configuración de (?:cookies|privacidad))$/,
  ],
  'page-control': [
    /^(?:nach oben|zum (?:inhalt|hauptinhalt) springen|zum seitenanfang|zur navigation springen|lesezeit:? (?:ca\. )?\d{1,3} ?min(?:uten?)?|\d{1,3} min(?:uten?)? lesezeit|mehr anzeigen|alle anzeigen|weiterlesen|fehler gefunden\? ?jetzt melden|artikel (?:anhören|vorlesen))$/,
    /^(?:aller au (?:contenu|menu)(?: principal)?|retour en haut(?: de page)?|haut de page|temps de lecture ?:? \d{1,3} ?min(?:utes?)?|voir plus|afficher plus|lire la suite|écouter (?:cet |l')article)$/,
    /^(?:(?:ir|saltar) al contenido(?: principal)?|volver arriba|tiempo de lectura:? \d{1,3} ?min(?:utos?)?|ver más|leer más|mostrar más)$/,
  ],
} as const;
