/** How Spanish tells who says something. */
import { type Speech, words } from './speech.ts';

export const SPANISH_SPEECH: Speech = {
  small: words(
    'el la los las de y en un una que es por con para del al se su sus lo como más pero ha han fue este esta sobre entre cuando también hasta desde muy sin ya nos les yo ella está',
  ),
  cues: words(
    'repetía repitió repite decía explicaba insistía bromeó dijo dice dijeron dicen afirmó afirma afirmaron aseguró asegura aseguraron explicó explica explicaron señaló señala añadió añade agregó agrega declaró declara declararon indicó indica comentó comenta contó cuenta cuentan relató relata respondió responde preguntó pregunta advirtió advierte criticó critica criticaron lamentó lamenta subrayó subraya destacó destaca insistió insiste concluyó concluye recordó recuerda sostuvo sostiene manifestó manifiesta expresó expresa reconoció reconoce admitió admite escribió escribe apuntó apunta precisó precisa matizó zanjó denunció denuncia prometió promete opinó opina bromeó exclamó gritó susurró replicó confesó confiesa celebró sentenció resumió avisó valoró reiteró negó niega desmintió protestó amenazó agradeció objetó ironizó habló habla',
  ),
  participles: words(
    'dicho afirmado asegurado explicado señalado añadido declarado indicado comentado contado respondido advertido criticado lamentado subrayado destacado insistido recordado reconocido admitido escrito apuntado denunciado prometido',
  ),
  auxiliaries: words('ha han había habían'),
  according: words('según'),
  articles: words('el la los las un una su sus nuestro nuestra este esta'),
  obliqueArticles: words('al'),
  pronouns: words('él ella ellos ellas'),
  openers: words(
    'pero y luego según para por en con tras ante desde cuando si como que quien a al de del sobre también además así entonces esto eso yo nosotros hoy ayer aquí allí todo nadie alguien finalmente',
  ),
  places: words('al del el la en'),
  between: words('ayer hoy también además luego después entonces lunes martes miércoles jueves viernes sábado domingo'),
  particles: words('de del la las los y al van von'),
  ties: words('de del'),
  titles: /^(?:sr|sra|srta|don|doña|d|dña|dr|dra|señor|señora)\.?$/u,
  capitalNouns: false,
};
