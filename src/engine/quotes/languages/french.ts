/** How French tells who says something. */
import { type Speech, words } from './speech.ts';

export const FRENCH_SPEECH: Speech = {
  small: words(
    'le la les des du de et est un une dans pour que qui sur pas il elle au aux ce cette avec par se ne nous vous ils elles sa ses leur ont été mais ou où plus comme sont était je en dit',
  ),
  cues: words(
    'dit disent déclare déclarent explique expliquent ajoute affirme affirment assure assurent estime estiment précise précisent souligne soulignent confie raconte racontent regrette regrettent lance répond répondent demande demandent interroge indigne poursuit conclut insiste insistent rappelle rappellent reconnaît promet prévient écrit écrivent note martèle tranche glisse soupire sourit plaisante témoigne témoignent résume indique indiquent annonce dénonce dénoncent déplore déplorent critique critiquent réjouit félicite souvient commente détaille réagit rétorque réplique murmure crie exclame avance juge constate admet confirme lâche ironise alerte avertit clame espère soutient dément proteste disait expliquait racontait objecte menace remercie jure souffle peste fustige accuse parle évoque',
  ),
  participles: words(
    'dit déclaré expliqué ajouté affirmé assuré estimé précisé souligné confié raconté regretté lancé répondu demandé poursuivi conclu insisté rappelé reconnu promis prévenu écrit noté martelé indiqué annoncé dénoncé déploré critiqué commenté détaillé réagi rétorqué répliqué résumé jugé constaté admis confirmé lâché ironisé averti plaidé soutenu parlé évoqué',
  ),
  auxiliaries: words('a ont avait avaient'),
  according: words('selon'),
  articles: words('le la l les un une son sa ses leur leurs notre ce cette cet'),
  obliqueArticles: words('au aux'),
  pronouns: words('il elle ils elles'),
  openers: words(
    "mais et puis ensuite alors ainsi selon pour dans sur avec après avant depuis lors si quand comme ce cela c'est on nous vous je tu il elle qui que en à au aux de du des par face interrogé interrogée enfin hier aujourd'hui ici là tout chacun personne",
  ),
  places: words('au du le la à dans journal'),
  between: words("hier aujourd'hui ensuite encore alors aussi notamment également ainsi lundi mardi mercredi jeudi vendredi samedi dimanche pour sa part"),
  particles: words('de du des le la van von al el bin d'),
  ties: words('de du des d'),
  titles: /^(?:m|mm|mme|mlle|me|dr|pr|monsieur|madame|maître|docteur)\.?$/u,
  capitalNouns: false,
};
