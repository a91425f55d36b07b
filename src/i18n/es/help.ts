import type { help as english } from "../en/help";

export const help: Record<keyof typeof english, string> = {
  htmlTitle: "{title} · BIZ para Excel",
  home: "BIZ para Excel: ayuda",
  skip: "Ir al contenido",
  allFunctions: "Todas las funciones",
  otherLanguage: "English",
  syntax: "Sintaxis",
  example: "Ejemplo",
  exampleGives: "Devuelve:",
  arguments: "Argumentos",
  argument: "Argumento",
  meaning: "Significado",
  optional: "opcional",
  needed: "obligatorio",
  returns: "Qué devuelve",
  returnsScalar: "Un valor.",
  returnsColumn: "Una columna que se desborda hacia abajo, sin encabezado.",
  returnsTable: "Una tabla que se desborda desde la celda, con estos encabezados:",
  returnsPlainTable: "Una tabla que se desborda desde la celda; sus encabezados dependen de sus datos.",
  returnsFields:
    "Un valor: el primer campo de esta lista. El argumento output elige otro, o “all” para toda la fila.",
  field: "Campo",
  header: "Encabezado",
  definition: "Definición",
  source: "Fuente",
  errors: "Cuándo muestra un error",
  errorsIntro:
    "#VALUE! (#¡VALOR!) significa que un argumento no es correcto; #N/A (#N/D), que los datos no pueden dar respuesta. Seleccione la celda: el menú de error de Excel y el panel BIZ indican de qué argumento y de qué celda se trata. Por ejemplo:",
  sampleText: "s/d",
  sampleNumericText: "1.200",
  blanks:
    "Una celda vacía es un valor ausente, nunca un cero. De una celda que contiene un error se indica la posición.",
  indexTitle: "Ayuda",
  indexIntro:
    "BIZ añade a Excel funciones para planificar y revisar un marketplace, y construye una revisión de negocio a partir de sus tablas. Todo se calcula en su libro: no se envía nada a ninguna parte.",
  startTitle: "Primeros pasos",
  startOpen: "Abra la pestaña BIZ de la cinta de opciones y pulse «Abrir panel».",
  startTables:
    "Abra un libro con sus ventas: una fila por línea de pedido, con una fecha y un importe. El panel muestra qué tablas ha reconocido; corrija una columna si no ha acertado.",
  startBuild: "Elija el periodo y pulse «Crear revisión».",
  startType: "O escriba =BIZ. en cualquier celda: Excel completa las funciones y explica sus argumentos.",
  functionsTitle: "Funciones",
  supportLink: "Asistencia",
  supportTitle: "Asistencia",
  supportIntro:
    "Este complemento se sirve desde la dirección que muestra la barra del navegador, por cuenta de quien se lo ha facilitado. A esa persona o equipo debe dirigirse; al final se indica qué datos le ayudarán.",
  nameTitle: "Una fórmula muestra #NAME? (#¿NOMBRE?)",
  nameText:
    "El complemento no está cargado en este Excel. Abra Inicio > Complementos (o la pestaña BIZ) y vuelva a calcular con Ctrl+Alt+F9. A quien no tenga el complemento, envíele una copia congelada.",
  valueTitle: "Una fórmula muestra #VALUE! (#¡VALOR!) o #N/A (#N/D)",
  valueText:
    "Seleccione la celda y abra el panel BIZ: la vista «Celda» indica de qué argumento y de qué celda se trata.",
  busyTitle: "Una fórmula sigue mostrando #BUSY! (#¡OCUPADO!)",
  busyText:
    "Excel todavía está cargando el complemento. Si dura más de un minuto, cierre el libro y vuelva a abrirlo.",
  requirementsTitle: "Qué Excel necesita",
  requirementsText:
    "Microsoft 365 en Windows, Mac o la web, con entorno de ejecución compartido (SharedRuntime 1.1), funciones personalizadas 1.3 y ExcelApi 1.9 o posterior.",
  privacyTitle: "Privacidad",
  privacyText:
    "Sin cuenta, sin datos de uso, sin cookies. El complemento solo lee y escribe el libro abierto, y no envía nada de él.",
  reportTitle: "Qué conviene comunicar",
  reportText:
    "La fórmula, el mensaje del panel, la versión de Excel (Archivo > Cuenta) y, si puede compartirlo, un libro pequeño que muestre el problema.",
};
