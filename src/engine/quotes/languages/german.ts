/** How German tells who says something. */
import { type Speech, words } from './speech.ts';

export const GERMAN_SPEECH: Speech = {
  small: words(
    'der die das und ist nicht ein eine einer einen einem mit von auf für dem den des im am zum zur sich auch wird werden wurde hat haben er sie es dass bei nach aus wie aber oder noch nur über vor durch wir ich ihr sein seine ihre sind waren',
  ),
  cues: words(
    'sagte sagt sagten sagen erklärte erklärt erklärten betonte betont betonten meinte meint kritisierte kritisiert kritisierten ergänzte ergänzt berichtete berichtet berichten erzählte erzählt fragte fragt antwortete antwortet rief ruft schrieb schreibt schrieben warnte warnt warnten forderte fordert fordern mahnte mahnt lobte lobt versicherte versichert behauptete behauptet bekräftigte bekräftigt unterstrich unterstreicht versprach verspricht beklagte beklagt klagte klagt bedauerte bedauert erinnerte urteilte urteilt resümierte scherzte scherzt flüsterte schimpfte entgegnete erwiderte konterte bestätigte bestätigt bestätigten verkündete verkündet verriet verrät gestand befand befindet bilanzierte kommentierte kommentiert erläuterte erläutert schilderte schildert formulierte monierte spottete jubelte seufzte lachte fügte fügt räumte räumt teilte teilt twitterte zitierte freute freut ärgerte glaubt findet widersprach widerspricht widersprachen bat bittet drohte droht dankte dankt lächelte grinste ätzte stichelte wetterte höhnte giftete postete hoffte hofft wiederholte wiederholt wunderte staunte sprach spricht nannte nennt so',
  ),
  participles: words('gesagt erklärt betont geschrieben gefragt gewarnt gefordert kritisiert versichert erzählt berichtet'),
  auxiliaries: words('hat hatte haben hatten habe'),
  according: words('laut zufolge'),
  articles: words('der die das ein eine sein seine ihr ihre unser unsere'),
  obliqueArticles: words('dem einem einer seinem seiner ihrem ihrer'),
  pronouns: words('er sie'),
  openers: words(
    'aber und doch dann dazu dabei dafür damit daraufhin danach davor dort hier heute gestern jetzt nun so auch denn da als wie wenn weil dass ob zudem außerdem später zuvor bereits schon nur noch wer was wo warum jemand niemand jeder alle viele einige andere andererseits einerseits man ich wir du ihr er sie es dies dieser diese dieses angesichts gegenüber nach vor auf in an aus bei mit von zu für über unter durch gegen ohne um seit während trotz wegen laut zum zur im am ins vom beim gleichzeitig zugleich schließlich tatsächlich natürlich vielleicht deshalb deswegen trotzdem dennoch allerdings jedoch oft immer manchmal zuletzt zunächst weiter ferner kein keine beide art frage fazit',
  ),
  places: words('bei im dem der den des gegenüber in vom zum zur'),
  between: words(
    'am gestern heute weiter dazu auch zudem außerdem später daraufhin dann jetzt bereits noch montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend',
  ),
  particles: words('von van de del la al el bin zu'),
  ties: words('von aus der des'),
  titles:
    /^(?:dr|prof|herr|frau|[\p{L}-]{0,30}(?:minister|präsident|kanzler|sprecher|meister|leiter|chef|direktor|trainer|anwalt|anwält|richter|sekretär|forscher|expert|professor|vorsitzend|beauftragt|händler|besitzer|inhaber|lehrer|schüler|fischer|bäcker|wirt|pfarrer|kommissar|polizist|redakteur|autor|künstler|spieler|fahrer|gründer|manager|analyst|politiker|abgeordnet|senator|stürmer|torwart|kapitän|nachbar|zeug|bewohner|kolleg|lots|rät|rat|arzt|ärzt|mutter|vater|tochter|sohn|könig|bischof|papst|general|bauer|bäuer|stellvertret|vertret|kämmer|pilot|ingenieur|hausmeister|wirtin|gewerkschaft[a-z]{0,5}|anwohner|besucher|kund|fahrgäst|berater|promoter|mediziner|beamt|olog|iker|ator|ivist|nalist|zialist|urist|idat|agent|dozent|student|assistent))(?:in|e|en|n|r|s|er|es)?\.?$/u,
  capitalNouns: true,
};
