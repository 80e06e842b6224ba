/** What boilerplate says in French. */
import { NETWORK, type Wording } from './wording.ts';

export const FRENCH: Wording = {
  lines: {
    'widget-heading':
      /^(?:à lire aussi|lire aussi|à lire également|lire également|voir aussi|sur le même (?:sujet|thème)|(?:les |articles )?(?:les )?plus (?:lus|consultés|partagés)|articles? (?:similaires?|liés|connexes|récents|recommandés)|publications? similaires?|nos (?:derniers articles|autres articles|recommandations)|derni(?:ers articles|ères actualités|ères infos)|vous aimerez aussi|(?:cela|ça|ceci) (?:pourrait|peut) (?:aussi )?vous intéresser|à (?:découvrir|voir|écouter) aussi|recommandés? pour vous|dans la même rubrique|contenus? (?:sponsorisés?|recommandés?)|pour en savoir plus|plus d'(?:articles|actualités|infos))$/,
    newsletter:
      /^(?:(?:inscrivez|abonnez)-vous .{0,60}(?:newsletter|lettre d'information|infolettre).{0,80}|(?:recevez|recevoir) .{0,120}(?:newsletter|boîte (?:mail|de réception)|par e-?mail).{0,60}|(?:s'inscrire|s'abonner) à (?:la|notre) newsletter|nos newsletters|votre (?:adresse )?e-?mail|en (?:vous inscrivant|cliquant sur .{2,30}),? vous (?:acceptez|consentez|reconnaissez) .{0,200}|vous pouvez vous désinscrire .{0,100})$/,
    'app-promotion':
      /^(?:télécharge[rz] (?:l'|notre |la nouvelle )(?:application|appli|app)(?: .{1,80})?|disponible sur (?:google play|l'app store)|télécharger (?:dans l'app store|sur google play)|(?:activer|activez|recevoir) les notifications|ouvrir dans l'(?:application|appli))$/,
    'share-bar': new RegExp(
      `^(?:partager (?:cet article|l'article|la page|le lien|(?:sur|par|via) ${NETWORK})|partagez(?: cet article|-le)?|copier le lien|lien copié|imprimer (?:cet |l')article|envoyer (?:par e-?mail|à un ami)|partager(?: ?[|·•/] ?(?:imprimer|enregistrer|copier|commenter|e-?mail)){1,6}|offrir (?:cet |l')article|(?:enregistrer|sauvegarder) (?:cet |l')article)$`,
    ),
    'follow-us': new RegExp(`^(?:suivez-nous|rejoignez-nous)(?: sur (?:${NETWORK}|google news|les réseaux sociaux).{0,60})?$`),
    'advertisement-marker': /^(?:publicité|(?:la )?suite (?:de l'article )?après (?:la|cette) publicité|fermer la publicité)$/,
    'cookie-notice':
      /^(?:nous utilisons des cookies(?: (?:pour|afin)\b.{0,200})?|ce site utilise des cookies(?: .{0,160})?|tout (?:accepter|refuser)|accepter (?:et fermer|les cookies)|continuer sans accepter|(?:gérer|paramétrer) (?:mes |les )?cookies|(?:pour|afin de) (?:voir|visualiser|afficher|consulter|lire) (?:ce|cette) (?:contenu|vidéo|publication).{0,160}cookies.{0,80}|nous et nos \d{1,4} partenaires (?:stockons|utilisons|traitons|accédons)\b.{0,220}|en poursuivant votre navigation(?: sur ce site)?,? vous acceptez\b.{0,140}|ce contenu est bloqué car vous n'avez pas accepté les cookies\b.{0,80}|accepter et continuer)$/,
    'sign-in':
      /^(?:(?:se connecter|connectez-vous|s'abonner|abonnez-vous|créer un compte|je m'abonne|s'identifier)(?: (?:pour|ou|à partir de|dès) .{1,80})?|déjà (?:abonnée?|inscrite?|un compte).{0,60}|(?:(?:cet |l')?(?:article|contenu|la suite) (?:est )?)?(?:réservée?|exclusivement) aux abonnés|mot de passe oublié|il vous reste .{1,12} de cet article à lire.{0,60}|pas encore (?:abonné|inscrit|de compte).{0,60}|mon compte|se déconnecter|rester connecté)$/,
    'comment-prompt':
      /^(?:\d{1,5} commentaires?|commentaires? \(\d{1,5}\)|(?:laisser|laissez|écrire|poster|ajouter|publier) un commentaire|(?:voir|lire|afficher) (?:les|tous les) (?:\d{1,5} )?commentaires|votre adresse e-?mail ne sera pas publiée.{0,80}|les champs obligatoires sont indiqués avec.{0,10}|(?:les )?commentaires (?:sont )?(?:fermés|désactivés).{0,40}|réagir à cet article|soyez le premier à (?:commenter|réagir).{0,40}|signaler (?:un|ce) commentaire|enregistrer mon nom, .{0,60}navigateur .{0,80}|annuler la réponse)$/,
    'copyright-line': /^(?:.{0,80}[.,|–-] ?)?tous droits réservés(?:[.,|] ?.{0,120})?$/,
    'syndication-note':
      /^(?:cet article (?:a été |est )?(?:initialement |d'abord )?(?:publié|paru|repris) .{2,160}|(?:initialement |d'abord )(?:publié|paru) (?:dans|sur|par|le) .{2,120}|(?:avec|source:?) (?:l')?(?:afp|reuters|ap|belga|ats)(?: et .{2,20})?)$/,
    'affiliate-notice': /^(?:cet article|cette page|ce guide) (?:contient|comporte|peut contenir) des liens (?:affiliés|d'affiliation).{0,240}$/,
    'buy-button':
      /^(?:ajouter au panier|acheter (?:maintenant|sur amazon|ce livre)|commander maintenant|voir (?:l'offre|le prix|les prix|le produit)|en savoir plus|réserver maintenant|profiter de l'offre|mon panier)$/,
    'author-note':
      /^(?:à propos de l'auteur(?:e|rice)?|à propos des auteurs|(?:tous|voir tous) (?:ses articles|les articles de .{2,40})|du même auteur|de la même autrice|contacter l'auteur(?:e|rice)?)$/,
    'media-player':
      /^(?:écouter (?:cet |l')article(?: .{1,20})?|lire la vidéo|(?:votre|ce) navigateur ne (?:supporte|prend) pas .{0,80}|cette vidéo n'est (?:pas|plus) disponible.{0,60}|lecture en cours|vitesse de lecture|plein écran)$/,
    'site-link':
      /^(?:mentions légales|politique de (?:confidentialité|cookies)|conditions générales(?: (?:d'utilisation|de vente))?|plan du site|nous contacter|contactez-nous|qui sommes-nous|à propos de nous|gestion des cookies|données personnelles|charte (?:éthique|de confidentialité)|cg[uv]|espace (?:abonnés|presse|client)|flux rss)$/,
    'page-control':
      /^(?:aller (?:au|à la) (?:contenu|menu|navigation|recherche)(?: principale?)?|retour (?:en haut|à l'accueil)(?: de (?:la )?page)?|haut de page|temps de lecture ?:? \d{1,3} ?min(?:utes?)?|(?:lecture|durée de lecture) ?:? \d{1,3} ?min(?:utes?)?|voir (?:plus|moins)|afficher (?:plus|moins)|lire la suite|lire plus|(?:ouvrir|fermer) (?:le menu|la recherche)|(?:article|page) (?:suivant|précédent)e?|veuillez activer javascript.{0,80}|chargement en cours|cet article vous a-t-il été utile ?\??)$/,
  },
  labels:
    /^(?:civilité|(?:votre )?(?:nom|prénom)|(?:votre )?(?:adresse )?e-?mail|adresse(?: électronique)?|téléphone|site (?:web|internet)|commentaire|(?:votre )?message|sujet|objet|envoyer|annuler|rechercher|code postal|pays|société|mot de passe|pseudo)$/,
  buttons: /^(?:partager|imprimer|commenter|envoyer|enregistrer|sauvegarder|copier|offrir|écouter|réagir)$/,
  alone:
    /^(?:(?:rejoignez|suivez) (?:notre|nous sur (?:notre|la)) (?:chaîne|canal) (?:whatsapp|telegram)\b.{0,40}|lire plus tard|réagir|commenter|commentaires|signaler une (?:erreur|faute)|soutenez (?:nous|-nous|une presse indépendante|notre travail|notre rédaction|le journalisme indépendant)\b.{0,60}|résumé (?:généré|réalisé|rédigé) par (?:l')?(?:ia|intelligence artificielle)|à lire|vos réactions|une erreur dans (?:l'|cet )article\b.{0,60}|abonnez-vous (?:pour|à partir de|dès)\b.{2,60}|lecture audio|(?:ajouter|ajoutez) (?:.{2,30} )?(?:à vos sources préférées|comme source préférée)(?: sur google)?|ajouter à (?:vos|mes) favoris|suiv(?:re|ez) .{2,40} sur (?:google news|google actualités|whatsapp)|suivez toute l'actualité\b.{2,60}|sans engagement|pour soutenir (?:un|le) journalisme indépendant\b.{2,60}|faire un don|(?:ce|le) résumé a été (?:généré|rédigé|réalisé) (?:par|avec)\b.{2,50}|recevez chaque (?:matin|jour|soir|semaine)\b.{2,70}|à lire aussi [^.:]{10,120}|\(?avec (?:l')?afp\)?|publié le \d{1,2} [\p{L}]{3,9} \d{4} à \d{1,2}[h:]\d{2}(?: .{2,40})?|paramétrer)$/u,
  cue: /^[[(]? ?(?:(?:à )?lire (?:aussi|également)|à (?:voir|écouter) aussi|voir aussi|sur le même sujet|pour aller plus loin|lire notre (?:article|enquête|dossier|reportage))\s?(?:\||:|–|—|»|>|-\s)\s?\S/i,
  credit:
    /^\(?(?:photos?|images?|illustration|dessin|infographie|crédits?(?: photos?)?|photo d'archives|photo d'illustration)(?: ?[:|/©] ?| par )(?!.*(?<!\p{L})(?:le|la|les|un|une|est|sont|a|ont|du|des|dans|sur|lors|au|aux|avec|pendant|en)(?!\p{L}))(?=\S)/u,
  keywords: /^(?:mots[- ]clés|étiquettes)(?: ?: ?|$)(?!.*(?<!\p{L})(?:est|sont|était|étaient|ont|peut|dit)(?!\p{L}))/u,
};
