import { languageFrom } from './shared.ts';

export const es = languageFrom({
  classes: {
    team: 'departamento|equipo|area|seccion|division|oficina|sucursal|servicio(?: tecnico| al cliente)?|contabilidad|facturacion|ventas|soporte|sector|unidad',
    person:
      'agente|companer[oa]s?|colegas?|especialistas?|supervisor\\w*|encargad\\w+|asesor\\w*|operador\\w*|tecnicos?|persona|alguien|representante|ejecutiv\\w+|responsable|gestor\\w*|experto\\w*',
    other:
      'fabricante\\w*|proveedor\\w*|vendedor\\w*|tienda|transportista\\w*|mensajeria|mensajero|banco|correos|operador\\w*|compania|aseguradora|empresa(?: de \\w+)?|repartidor\\w*|distribuidor\\w*|desarrollador\\w*|almacen|emisor\\w*|seguro|aduana\\w*|concesionari\\w+|paqueteria|courier|instalador|transporte|logistica',
    channel:
      'pagina(?: web)?|sitio(?: web)?|web|faq|preguntas frecuentes|manual|foro|portal|documentacion|internet|terminos(?: y condiciones)?|formulario|app|aplicacion|centro de ayuda|guia|instrucciones|condiciones|blog',
  },
  passed: [
    '(?:le|la|lo|te|les|os|los) (?:(?:voy a|vamos a|va a|puedo) )?(?:paso|pasar|pasamos|pasare|transfiero|transferire|transferimos|comunico|comunicare|comunicamos|derivo|derivare|derivamos|redirijo|redirigire|conecto|conectare|remito|remitimos|pongo en contacto|dirijo|enlazo|enviare|envio|escalo|reenvio) (?:(?:ahora|ya|enseguida|directamente) )?(?:con|a|al|hacia) (?:\\w+ ){0,3}?(?:{team}|{person}|{other}|otr\\w+)',
    '(?:transferir|derivar|comunicar|redirigir|pasar|conectar|poner|remitir|enviar|enlazar)(?:le|la|lo|te|les|os) (?:en contacto )?(?:con|a|al|hacia)|(?:le|la|lo|te) (?:transfiero|transferire|derivo|derivare|redirijo|comunico|estoy transfiriendo|vamos a transferir|voy a transferir|transferimos)|(?:sera|seras|va a ser|esta siendo) (?:transferid\\w|derivad\\w|redirigid\\w|atendid\\w por otr\\w+|conectad\\w)|(?:estoy )?(?:transfiriendo|derivando|redirigiendo|pasando|conectando)(?:le|la|lo|te|los)|(?:otr[oa]|el siguiente|un|nuestro|mi) (?:{person}|{team}) (?:le|lo|te|se|la) (?:\\w+ )?(?:atender\\w*|ayudar\\w*|encargar\\w*|hara cargo|asistir\\w*)',
  ],
  handed: [
    '(?:caso|consulta|solicitud|mensaje|reclamo|reclamacion|queja|ticket|peticion|pregunta|incidencia|he|hemos|ha|fue|sera) (?:(?:ha|fue|sera|sido|esta|ya|siendo|se|lo|su|la) ){0,4}(?:derivad\\w|reenviad\\w|transferid\\w|escalad\\w|remitid\\w|trasladad\\w|pasad\\w|enviad\\w|asignad\\w|reasignad\\w) (?:a|al|hacia|con)',
    '(?:paso|pasare|derivo|escalo|reenvio|traslado|transmito|remito|escalare|derivare|enviare|reenviare) (?:el|la|su|tu|este|esta|lo) (?:\\w+ )?(?:a|al) (?:\\w+ )?(?:\\w+ )?(?:{team}|{person})|(?:lo|la) (?:paso|derivo|escalo|reenvio|traslado|remito) (?:a|al) ~(?:{team}|{person})',
  ],
  notUs: [
    '(?:departamento|equipo|area|lugar|sitio|chat|numero|persona|seccion|contacto) (?:equivocad\\w|incorrect\\w|erroneo)|se ha equivocado de|se equivoco de|te has equivocado de|no es (?:el|la) (?:\\w+ )?(?:departamento|area|equipo|canal|lugar|persona|sitio|chat)',
    'no (?:(?:es|son|le|me|nos|lo|se|somos|depende|corresponde|pertenece|entra|esta|forma|soy|compete|concierne|incumbe) ){1,4}(?:(?:a|de|en|dentro de|parte de|bajo) ){0,2}(?:mi|mis|nuestr\\w|nosotros|este|esta|mio|nuestro|cosa mia|yo|quien|el responsable|responsables?)(?: \\w+)?',
    'no (?:nos|me|le|les) (?:corresponde|compete|concierne|incumbe|toca)|no (?:corresponde|compete|pertenece)|fuera de (?:mi|mis|nuestr\\w+)|no (?:gestionamos|llevamos|tratamos|nos encargamos|me encargo|nos ocupamos|manejamos|atendemos|hacemos eso|vemos)|(?:solo|solamente|unicamente) (?:atiendo|atendemos|gestionamos|vendemos|respondo|llevamos|tratamos|vemos|nos encargamos|me encargo|somos|soy)|(?:eso|esto|ese tema|de eso|de esto) (?:lo |la |se )?(?:lleva|gestiona|ve|maneja|encarga|ocupa|tramita|decide|corresponde|le toca|depende|es) (?:\\w+ )?(?:el|la|al|del|de|otro|otra|a)(?: \\w+)? ?(?:{team}|{other}|{person})|nada que ver con (?:nosotros|nuestr\\w+)|se (?:hace|tramita|gestiona|realiza|resuelve|lleva|solicita|pide) (?:en|por|desde|a traves de) (?:la |el |las |los |nuestr[ao] )?(?:\\w+ )?(?:{team}|{other}|{channel}|telefono|correo|ventanilla)|(?:es|eso es) (?:cosa|tema|asunto|competencia|responsabilidad|cuestion) (?:de|del)|no es asunto|ni (?:nuestr\\w+|mi)',
  ],
  away: [
    '(?:contact\\w+|llam\\w+|comuni\\w+|pregunt\\w+|escrib\\w+|habl\\w+|dirij\\w+|dirig\\w+|acud\\w+|consult\\w+|reclam\\w+|pong\\w+ en contacto|ponte en contacto|vay\\w+|ve|pase|mande|envi\\w+|acerquese|visite|solicite\\w*|quejese|gestion\\w+|arregle\\w*)(?: (?:usted|directamente|mejor|a|al|con|por|en|eso|esto|lo|un|correo|e ?mail|mensaje|ante))* (?:(?:el|la|los|las|su|tu|nuestr\\w|un|una|al) )?(?:\\w+ ){0,2}?(?:{other}|{team}|{person}|telefono|hotline|linea|correo|\\w+@\\S+|formulario)',
    '(?:contactelos|llamelos|preguntele\\w*|hable con ellos|contacte con ellos|reclame a ellos|reclamele\\w*|arreglese|busque\\w* (?:en|por)|digaselo|pidaselo|a ellos)|(?:llame|llamenos|escriba|escribanos|envie|mande|rellene|complete|cumplimente|abra|use|utilice) (?:\\w+ ){0,2}?(?:al|a|un|el|en|por|durante|de|este|nuestro) (?:\\w+ )?(?:\\d[\\d\\s]{3,15}|telefono|correo|formulario|ticket|portal|horario|numero|e ?mail|\\w+@\\S+|horas)|(?:verlo|ver|hablarlo|tratarlo|resolverlo|reclamarlo|solucionarlo|preguntarlo|consultarlo) (?:directamente )?(?:con|a|ante|en) (?:\\w+ )?(?:{other}|{team}|{person})|(?:solo|unicamente|debe\\w*|tiene que|tendra que) (?:\\w+ ){0,3}?(?:por|via|llamar|contactar|acudir|hablar|preguntar|dirigirse|reclamar|escribir|ir)(?: (?:con|a|al|telefono|correo|escrito|e ?mail|formulario|la tienda|el \\w+|la \\w+|su \\w+|otr\\w+ \\w+))+',
  ],
  pointer: [
    '(?:consult\\w+|visit\\w+|revis\\w+|mir\\w+|vea|ver|lea|leer|lee|entr\\w+|vaya|encontrar\\w*|encuentra|puede|esta|viene|aparece|remitase|busque|dirijase|acced\\w+|informacion|explica\\w*)(?: (?:usted|todo|toda|la|las|informacion|respuesta|encontrar\\w*|ver|eso|esto|en|a|al|explicad\\w|lo|disponible|detallad\\w|publicad\\w))* (?:(?:nuestr\\w|la|el|las|los|al|su|este|esta) )?(?:\\w+ )?(?:{channel})(?! (?:para m))|para (?:mas|mayor) informacion',
  ],
  closed: [
    'no (?:(?:le|te|lo|les|se|nos|me) )?(?:(?:puedo|podemos|puede|podre|pude|es posible|sera posible|estoy autorizad\\w|esta en mi(?:s)? manos?|hay forma|hay manera)) ?(?:de )?(?:ayudar\\w*|hacer\\w*|asistir\\w*|resolver\\w*|atender\\w*|cambiar\\w*|decir\\w*|hacer nada|solucionar\\w*|responder\\w*|procesar\\w*)?(?= ?$|,| nada| mas| con| por| en eso| al| porque| aqui)|no (?:hay|puedo hacer|podemos hacer|se puede hacer) nada|nada (?:que|mas que) (?:hacer|podamos|pueda)|(?:eso )?no es posible|es imposible|imposible|asi (?:es|son) (?:la|las|nuestr\\w+|esto)|no hay excepciones|sin excepciones|no (?:hacemos|hago) excepciones|mala suerte|es (?:nuestra |la )?(?:politica|norma|regla)|(?:segun|por|conforme a|de acuerdo con) (?:nuestr\\w+ |la |las |los )?(?:politica\\w*|normativa|normas|terminos|reglas|condiciones)|(?:politica|normativa|normas|reglas|sistema|reglamento)(?: de la \\w+| de \\w+)? (?:no|es|son|lo|nos|asi)(?: \\w+)?|las reglas son|no (?:tengo|tenemos) (?:acceso|autorizacion|permiso|informacion|forma|manera|idea|autoridad|esa informacion|constancia|competencia)|(?:caso|ticket|asunto|tema|incidencia) (?:esta |queda |ha sido )?cerrad\\w|no (?:lo )?se(?= ?$)|ni idea',
  ],
  vague: [
    '(?:alguien|un \\w+|una \\w+|nosotros|el equipo|nuestro equipo|nuestros \\w+|el departamento|se|ya|usted|le|te) (?:\\w+ )?(?:(?:le|te|lo|la|se|nos) )?(?:(?:va a|vamos a|pondr\\w+ en) )?(?:contactar\\w*|contacto con|responder\\w*|llamar\\w+|comunicar\\w+|atender\\w*|avisar\\w+|revisar\\w+|recibir\\w*|respondera|ayudara|pondra\\w*|pondremos|informar\\w+|mirar\\w+|vera|escribir\\w+|dara\\w* respuesta)(?! (?:aqui|hoy|a las))',
    '(?:consulta|solicitud|mensaje|reclamo|caso|peticion|incidencia|queja|reclamacion) (?:ha|fue|sera|esta|ha sido|queda|se) (?:\\w+ ){0,2}?(?:registrad\\w|recibid\\w|procesad\\w|atendid\\w|revisad\\w|tramitad\\w|anotad\\w|revision|procesando|proceso|tramite|gestionad\\w)|(?:a la|con la|en la|lo) (?:mayor )?brevedad(?: posible)?|lo antes posible|en su momento|cuanto antes|mas adelante|en breve|proximamente|algun dia|tarde o temprano|(?:espere|espera|aguarde|manten\\w+|permanezca|por favor espere)(?: \\w+)*? ?(?:en linea|momento|por favor|su turno|en espera|mientras)|espere|(?:intente|intentelo|pruebe|vuelva|llame|vuelva a \\w+|regrese)(?: \\w+){0,3} (?:mas tarde|manana|otro dia|en unos|luego|despues)|tenga paciencia|todos nuestros \\w+ (?:estan|se encuentran)|(?:mensaje|respuesta|correo) automatic\\w|alto volumen|no responda a este',
  ],
  others: [
    '(?:culpa|responsabilidad|problema|error|fallo|cosa|culpable\\w*|responsable\\w*) (?:es |fue |son )?(?:de|del|suyo|la|el) ?(?:la |los |su |el )?(?:{other}|{team}|{person}|usted|suyo)',
    '(?:{other}|{team}|{person}) (?:es|son|fue|fueron|tiene|tienen|ha|han|se|lo|la|hizo) (?:\\w+ )?(?:(?:el |la |los )?(?:culpable|responsable|culpa|equivoc\\w+|perdi\\w+|rompi\\w+|rompio|danad\\w*|olvid\\w+|mal|error|perdio|estropeo))',
    '(?:es|sera|fue|seguro que es|debe de ser|debe ser|quiza sea|viene de|culpa de) (?:su|tu|de su|problema de su|cosa de su|culpa suya|culpa tuya|problema suyo|problema tuyo|problema de usted)(?: \\w+)?(?: (?:culpa|problema|telefono|conexion|router|dispositivo|banco))?|yo solo trabajo aqui|(?:no es|no fue|no tenemos) (?:mi |nuestra |la )?(?:culpa|error nuestro)|quejese',
  ],
  customer: [
    '(?:debio|deberia|deberias|debiste|tenia que|tendria que|tenias que|habria|hubiera|podria) (?:haber )?(?:(?:lo|la|le|usted) )?(?:leid\\w|leer\\w*|revisad\\w|revisar\\w*|avisad\\w|avisar\\w*|dicho|hecho|comprobad\\w|comprobar\\w*|pensad\\w|mirad\\w)|(?:usted|tu) (?:lo |la |se |no |ha |has |seguramente |seguro que |ya |mism\\w )*(?:hizo|hiciste|equivoco|equivocaste|equivocado|olvido|olvidaste|rompio|rompiste|leyo|leiste|leido|mal|configuro|entiende|entendio)|no (?:ha|has) (?:leido|seguido|entendido|prestado|hecho)|se ha equivocado|te has equivocado|(?:a mi|a nosotros|a los demas|a todos) (?:me|nos|les|si) ?(?:\\w+ )?funciona|como (?:ya )?(?:le|te) (?:he |habia )?(?:dij\\w+|dicho|coment\\w+|expliqu\\w+|explicado|mencion\\w+|indiqu\\w+)|ya (?:le|te|se lo) (?:he |lo )?(?:dij\\w+|dicho|expliqu\\w+|explicado)|calmese|calmate|(?:lea|leelo|lealo|fijese) (?:bien|con atencion|mejor)|error (?:suyo|tuyo|de usuario|del usuario)|la proxima vez|preste atencion',
  ],
  stock: [
    '(?:gracias|agradec\\w+|agradezco)(?: (?:de antemano|por|su|tu|sinceramente|mucho|muchas|le|les|toda|la|el))* (?:su|tu|la|el|por) ?(?:\\w+ )?(?:comprension|paciencia|confianza|preferencia|consulta|interes|mensaje|espera|colaboracion|contacto|tiempo|fidelidad|comunicarse|contactar\\w*|contactarnos|esperar|elegirnos|escribirnos|llamar|preferirnos)|(?:apelamos a|rogamos|pedimos|esperamos|confiamos en) (?:\\w+ )?(?:su )?(?:comprension|paciencia)|(?:disculp\\w+|lament\\w+|perdon\\w*|sentimos|siento|pedimos disculpas|molestias)(?: \\w+){0,4}? (?:molestias?|inconveniente\\w*|inconvenientes|contratiempos)|(?:molestias|inconvenientes?) (?:ocasionad\\w+|causad\\w+)|estimad[oa]s? (?:cliente|usuari\\w|senor\\w*|clienta)|(?:consulta|opinion|satisfaccion|llamada|mensaje|usted|cliente) (?:es|son) (?:\\w+ )?(?:muy )?(?:important\\w+|prioridad|valios\\w+|lo primero)|no dude en|quedamos a su (?:entera )?disposicion|quedo a su disposicion|le (?:informamos|comunicamos|recordamos)|(?:atentamente|saludos|cordialmente|saludos cordiales),? (?:\\w+ )?(?:el equipo|equipo|su equipo|atencion|servicio)|(?:entiendo|entendemos|comprendo|comprendemos|comprende) (?:\\w+ )?(?:su|tu) (?:frustracion|malestar|molestia|enojo|situacion|preocupacion|enfado)|valoramos|nos (?:esforzamos|tomamos \\w+ en serio|comprometemos)|estamos (?:trabajando|comprometidos|haciendo) (?:para|con|todo|en ello)',
  ],
  denial: 'no|nunca|jamas|nadie|ningun\\w*|sin|tampoco|en vez|en lugar|nada',
  turn: 'pero|sino|asi que|por favor|y|entonces|porque',
  own: '(?:le |lo |ya |les |la )?(?:he|hemos|voy a|vamos a|puedo|acabo de)|yo',
  reported: '(?:le|te) (?:dijeron|dijo|han dicho)|si alguien|cartel|letrero',
  relief: {
    forward: [
      '(?:ya )?(?:he|hemos|le he|lo he|les he|ya lo he|los he) (?!derivado|transferido|remitido|escalado|reenviado|pasado)\\w+(?:ado|ido|ito|cho|sto)|(?:acabo|acabamos) de',
      '(?:yo |ya |ahora )?(?:(?:se lo|te lo|lo|la|le|les|me|se|te) )?(?:averiguo|averiguare|pregunto|preguntare|llamo|llamare|busco|buscare|reviso|revisare|miro|envio (?:un|el|la|uno)|enviare (?:un|el|la|uno)|mando|mandare|reembolso|devuelvo|cambio|cambiare|soluciono|arreglo|arreglare|termino|ocupo|encargo yo|encargo|quedo|explico|muestro|reservo|pido|pedire|compruebo|comprobare|escribo|escribire|confirmo|digo|dire|abro|ofrezco|reclamo yo|consigo|consultare yo|anulo|cancelo|preparo|resuelvo|resolvere|acompano|puedo (?!transf|pasar|comun|ayud)\\w+|podemos (?!transf|pasar|comun)\\w+|voy a (?!transf|pasar|comunicar|deriv|redirig)\\w+)',
      'aqui (?:tiene|esta|va|le)|en (?:resumen|corto)|quiere que|le gustaria|prefiere|puede (?:decirme|enviarme|mandarme|indicarme)|me (?:dice|indica|envia|manda)|podria (?:decirme|enviarme)|nuestro error|error nuestro|culpa nuestra|mi error|en cambio|juntos|(?:cual|que) (?:es|numero|modelo)|le parece',
    ],
    stay: [
      '(?:me|yo) (?:quedo|sigo)|en (?:este|el|la|nuestro|esta) (?:chat|conversacion)|con nosotros|lo termino yo',
    ],
    time: [
      '(?:antes de|a las|hoy|esta tarde|esta noche) ?(?:\\d+|mediodia|las|manana|mismo)?|el (?:lunes|martes|miercoles|jueves|viernes)|en (?:\\d+|diez|cinco|una) (?:minutos?|horas?)|manana a',
    ],
    ours: ['nuestro error|error nuestro|culpa nuestra|mi error|mi culpa'],
  },
  goodbyes: [
    'hasta (?:luego|pronto|manana|la proxima|la vista|entonces)',
    'nos vemos(?: (?:pronto|luego|manana))?',
    '(?:que )?tengas? (?:un )?\\w+ (?:dia|tarde|noche|finde|fin de semana)',
  ],
  harmless: [
    '(?:dinero|importe|transferencia bancaria|archivo|fotos?|saldo) \\w+',
    'transferir (?:el dinero|dinero|el saldo|las? fotos?|el archivo|los datos)',
    'transferencia',
    'departamento de \\w+ (?:esta en|abre|cierra)',
  ],
  better: {
    stay: 'traigo a la persona indicada a este chat y me quedo aquí',
    chase: 'yo lo averiguo y respondo aquí',
    care: 'yo me encargo aquí mismo',
    sorry: 'esto salió mal y yo lo arreglo',
  },
});
