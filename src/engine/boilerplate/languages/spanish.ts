/** What boilerplate says in Spanish. */
import { NETWORK, type Wording } from './wording.ts';

export const SPANISH: Wording = {
  lines: {
    'widget-heading':
      /^(?:(?:también )?te (?:puede|podría) (?:interesar|gustar)|te recomendamos|(?:artículos|noticias|temas|entradas|publicaciones|contenidos?) relacionad[oa]s?|(?:últimas|otras|más) noticias|noticias (?:destacadas|recomendadas|más leídas)|lo (?:más|último) (?:leído|visto|popular|comentado)|más (?:leídas|leídos|vistos|vistas)|(?:lee|lea|leer|ver) también|recomendad[oa]s para (?:ti|usted)|contenido patrocinado|no te pierdas|más información)$/,
    newsletter:
      /^(?:(?:suscríbete|suscríbase|apúntate|regístrate) .{0,60}(?:newsletter|bolet[ií]n).{0,80}|(?:recibe|reciba) .{0,120}(?:tu correo|su correo|newsletter|bolet[ií]n).{0,60}|newsletters y alertas|nuestr[oa]s (?:newsletters|boletines)|(?:tu|su) correo electrónico|al (?:suscribirte|registrarte|suscribirse|registrarse),? .{0,40}(?:acept|política|condiciones).{0,160}|puedes darte de baja .{0,80})$/,
    'app-promotion':
      /^(?:descarga(?:r|te)? (?:la|nuestra) (?:app|aplicación)(?: .{1,80})?|(?:disponible|descargar|consíguelo) en (?:google play|(?:el )?app store)|activar (?:las )?notificaciones|abrir en la (?:app|aplicación))$/,
    'share-bar': new RegExp(
      `^(?:compart(?:ir|e) (?:(?:en|por|vía) ${NETWORK}|por correo|esta noticia|este artículo|esta nota)|copiar (?:el )?enlace|enlace copiado|imprimir (?:noticia|(?:este )?artículo)|enviar por (?:correo|e-?mail)|guardar (?:noticia|(?:este )?artículo)|regalar (?:este )?artículo|compartir(?: ?[|·•/] ?(?:imprimir|guardar|copiar|comentar|e-?mail)){1,6})$`,
    ),
    'follow-us': new RegExp(`^s[ií]g(?:ue|a)nos(?: en (?:${NETWORK}|google news|(?:nuestras )?redes(?: sociales)?).{0,60})?$`),
    'advertisement-marker':
      /^(?:publicidad|continúa después de la publicidad|sigue (?:leyendo )?(?:tras|después de) la publicidad|cerrar publicidad|la (?:noticia|nota) continúa (?:después|tras) (?:de )?(?:la|esta) publicidad)$/,
    'cookie-notice':
      /^(?:(?:utilizamos|usamos) cookies(?: (?:para|con)\b.{0,200})?|este sitio (?:web )?(?:utiliza|usa) cookies(?: .{0,160})?|(?:aceptar|rechazar) (?:todas|todo|cookies|y continuar|y cerrar)|configurar cookies|para (?:ver|visualizar) este contenido.{0,160}cookies.{0,80}|nosotros y nuestros \d{1,4} socios (?:almacenamos|utilizamos|tratamos|procesamos)\b.{0,220}|si continúas navegando,? (?:aceptas|consideramos)\b.{0,80})$/,
    'sign-in':
      /^(?:(?:iniciar|inicia|cerrar) sesión|(?:o )?(?:suscríbete|suscríbase|regístrate)(?: (?:para|y) .{1,80}| ahora| gratis)?|ya (?:eres|es) (?:suscriptor|usuario|socio).{0,60}|(?:este )?(?:contenido|artículo) (?:es )?(?:exclusivo|solo|sólo) para (?:suscriptores|socios)|solo para suscriptores|esta funcionalidad es s[oó]lo para (?:suscriptores|registrados)|(?:he )?olvid(?:é|ado|aste) (?:mi|tu|su) contraseña|para (?:seguir|continuar) leyendo,? .{0,100}|(?:hazte|hágase) (?:socio|socia|suscriptor|suscriptora)(?: de .{2,30})?|para ver los comentarios .{0,140}|mi cuenta|(?:he leído y )?acepto la política de privacidad\b.{0,60})$/,
    'comment-prompt':
      /^(?:\d{1,5} comentarios?|comentarios \(\d{1,5}\)|(?:ver|leer|mostrar) (?:los |todos los )?comentarios(?: \(\d{1,5}\))?|(?:deja|dejar|escribe|escribir|añadir|publicar) un comentario|escribe tu comentario.{0,60}|deja una respuesta|tu dirección de correo electrónico no será publicada.{0,80}|los campos obligatorios están marcados con.{0,10}|campos obligatorios|(?:los )?comentarios (?:están )?cerrados|sé el primero en comentar|cancelar (?:la )?respuesta|guarda(?:r)? mi nombre, correo electrónico.{0,100})$/,
    'copyright-line': /^(?:.{0,80}[.,|–-] ?)?todos los derechos reservados(?:[.,|] ?.{0,120})?$/,
    'syndication-note':
      /^(?:(?:este artículo|esta nota|esta noticia) (?:se publicó|fue publicad[oa]|apareció|ha sido publicad[oa]) (?:originalmente |primero |por primera vez )?en .{2,160}|(?:publicado|publicada) originalmente (?:en|por) .{2,120}|con información de .{2,80})$/,
    'affiliate-notice': /^(?:este artículo|esta página|esta guía) (?:contiene|incluye|puede contener) enlaces? (?:de )?afiliad[oa]s?.{0,240}$/,
    'buy-button':
      /^(?:(?:añadir|agregar) (?:al carrito|a la cesta)|comprar (?:ahora|en amazon|este libro)|ver (?:la )?(?:oferta|precio|producto)|saber más|reservar ahora|pedir ahora)$/,
    'author-note':
      /^(?:sobre (?:el autor|la autora|los autores|las autoras)|(?:más|ver más|todos los) (?:artículos|noticias) de(?:l autor| la autora| .{2,40})|ver (?:el )?perfil de .{2,40}|contactar (?:con el autor|con la autora))$/,
    'media-player':
      /^(?:escuchar (?:el |este )?artículo(?: .{1,20})?|escuchar (?:esta |la )?noticia|reproducir (?:vídeo|video|audio)|(?:tu|su) navegador no (?:soporta|admite) .{0,80}|este v[ií]deo no está disponible.{0,60}|velocidad de reproducción|pantalla completa)$/,
    'site-link':
      /^(?:aviso legal|política de (?:privacidad|cookies|protección de datos)|términos y condiciones|condiciones (?:de (?:uso|contratación)|generales)|mapa (?:del sitio|web)|contáctanos|quiénes somos|(?:sobre|acerca de) nosotros|trabaja con nosotros|atención al (?:cliente|lector)|configuración de (?:cookies|privacidad)|código ético)$/,
    'page-control':
      /^(?:(?:ir|saltar) al (?:contenido|menú)(?: principal)?|volver (?:arriba|al inicio)|tiempo de lectura:? \d{1,3} ?min(?:utos?)?|\d{1,3} min(?:utos?)? de lectura|ver (?:más|menos)|leer más|mostrar (?:más|menos)|cargar más|(?:abrir|cerrar) (?:el )?(?:menú|buscador)|(?:artículo|entrada|página) (?:siguiente|anterior)|(?:por favor,? )?activa(?:r|e)? javascript.{0,80}|cargando|¿?te ha (?:gustado|resultado útil) este artículo\??)$/,
  },
  labels:
    /^(?:(?:tu )?(?:nombre|apellidos?)|(?:tu )?(?:correo|correo electrónico|e-?mail)|dirección(?: de correo electrónico)?|teléfono|sitio web|comentario|(?:tu )?mensaje|asunto|enviar|cancelar|buscar|código postal|país|empresa|contraseña|usuario)$/,
  buttons: /^(?:compartir|imprimir|comentar|enviar|guardar|copiar|regalar|escuchar|tuitear)$/,
  alone:
    /^(?:(?:únete|suscríbete|sigue) (?:a )?(?:nuestro|el) canal de (?:whatsapp|telegram)\b.{0,40}|sigue toda la información\b.{0,80}|escucha (?:este|el) artículo|escuchar|compartir|comentarios|apoya (?:el|al|nuestro) periodismo\b.{0,40}|resumen generado (?:por|con) (?:ia|inteligencia artificial)|newsletters?|te recomendamos|¿has (?:visto|encontrado) (?:un|algún) error\?.{0,40}|comunica un error|regístrate (?:gratis|para)\b.{0,40}|(?:añad(?:e|ir)|agreg(?:a|ar)) (?:.{2,30} )?(?:como|a tus) fuentes? preferidas? (?:en|de) google|s[ií]gue a .{2,30} en (?:whatsapp|google news|telegram)|escucha la noticia|ya soy suscriptor(?:a)?|inicia sesión para comentar|lee sin límites|haz clic aquí (?:para|y)\b.{2,60}|(?:este|el) resumen ha sido (?:generado|elaborado)\b.{2,60}|reportar un error|si quieres (?:colaborar|apoyarnos),? haz\b.{2,40}|derechos reservados)$/u,
  cue: /^[[(]? ?(?:(?:lea|lee|leer|ver) también|(?:también )?te puede interesar|lee más|noticia relacionada|artículo relacionado|no te pierdas)\s?(?:\||:|–|—|»|>|-\s)\s?\S/i,
  credit:
    /^\(?(?:fotos?|fotograf[ií]as?|imagen|imágenes|ilustración|infografía|créditos?|foto de archivo|imagen de archivo)(?: ?[:|/©] ?| por )(?!.*(?<!\p{L})(?:el|la|los|las|un|una|es|son|fue|ha|en|al|durante|con|se|que)(?!\p{L}))(?=\S)/u,
  keywords: /^(?:etiquetas|palabras clave|archivado en)(?: ?: ?|$)(?!.*(?<!\p{L})(?:es|son|era|fue|está|están|ha|han|puede|dijo)(?!\p{L}))/u,
};
