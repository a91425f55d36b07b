import type { excel as english } from "../en/excel";

export const excel: Record<keyof typeof english, string> = {
  progressSheets: "Mirando las hojas",
  progressReading: "Leyendo {sheet}, {percent} %",
  progressRecognising: "Reconociendo las tablas",
  progressDescribing: "Preparando la revisión",
  progressComparing: "Comparando con las pestañas que ya están",
  progressWriting: "Escribiendo {tab}",
  progressFinishing: "Terminando",
  progressRestoring: "Dejando el libro como estaba",
  sheetProtected: "La hoja «{sheet}» está protegida. Se leyó y no se modificó; no tiene que hacer nada.",
  nameTaken:
    "Ya había una hoja llamada «{wanted}» y es suya, así que no se tocó. La pestaña de la revisión se llama «{given}».",
  noteMoved:
    "Lo que usted había escrito en {from} de «{sheet}» está ahora en {to}, porque las filas de la pestaña se movieron.",
  manifestLost:
    "«{sheet}» llegó sin el registro de lo que BIZ había escrito en ella. Se reconstruyó sobre lo que había; revise si quedaron celdas sueltas junto a los bloques.",
  stillCalculating:
    "Excel seguía calculando cuando terminó la construcción. Las cifras aparecerán por sí solas.",
  outlineUnsupported:
    "Este Excel no permite que los complementos agrupen filas: las que alimentan los gráficos quedan ocultas en vez de agrupadas.",
  workbookProtected:
    "La estructura del libro está protegida, así que no se puede agregar ninguna hoja. Quite la protección en Revisar > Proteger libro y vuelva a construir.",
  tabProtected:
    "La pestaña «{sheet}» de la revisión está protegida, así que no se puede reescribir. Desprotéjala en Revisar > Desproteger hoja y vuelva a construir.",
  workbookEmpty:
    "El libro no tiene ninguna hoja con datos. Abra el libro de sus ventas, o pegue una exportación en una hoja, y vuelva a construir.",
  noSales:
    "No se encontró ninguna tabla de ventas en {sheets}. BIZ busca una fila de encabezados con una columna de fechas y otra de importes (GMV) debajo. Indique en el panel qué tabla contiene sus ventas y qué columnas son la fecha y el GMV.",
  noSalesColumns:
    "La tabla {table} de «{sheet}» parece de ventas, pero no se encontró columna para: {columns}. Elija en el panel cuál de sus columnas lo contiene.",
  noDates:
    "La columna «{column}» de la tabla {table} de «{sheet}» no contiene ninguna fecha. Elija en el panel la columna de las fechas, o convierta sus textos en fechas (Datos > Texto en columnas).",
  noAmounts:
    "La columna «{column}» de la tabla {table} de «{sheet}» no contiene ningún número. Elija en el panel la columna de los importes, o convierta sus textos en números (Datos > Texto en columnas).",
  noRowsInPeriod:
    "La tabla {table} de «{sheet}» no tiene ventas del {from} al {to}. Sus ventas van del {first} al {last}: elija un periodo entre esas fechas.",
  periodReversed:
    "El periodo empieza el {from}, después de su final, el {to}. Elija un comienzo anterior o un final posterior.",
  hostRefused: "Excel se negó al «{step}» ({detail}). No se cambió nada; inténtelo de nuevo.",
  tooLarge:
    "Excel se negó a entregar las celdas de «{sheet}», incluso de pocas filas en pocas filas. Divida los textos de más de 32.000 caracteres y vuelva a construir.",
  sheetUnreadable:
    "No se pudieron leer las celdas de «{sheet}». Guarde el libro, ábralo de nuevo y construya otra vez.",
  unexpected: "Ocurrió algo inesperado: {detail}. Le agradecemos que lo comunique.",
  notRestored:
    "No se pudo dejar el libro como estaba: use Deshacer, o ciérrelo sin guardar y vuelva a abrirlo.",
  sampleExists: "El libro ya contiene el ejemplo: sus hojas son {sheets}.",
  progressSample: "Agregando la hoja {sheet} del ejemplo",
  argumentIsExpression:
    "El argumento {position} de BIZ.{name} es a su vez una fórmula ({expression}), que el complemento no puede calcular por usted. Póngala en una celda propia y haga referencia a esa celda.",
  argumentUnknownName:
    "El argumento {position} de BIZ.{name} se refiere a «{expression}», que no es un rango, una tabla ni un nombre de este libro.",
  callUnreadable: "No se pudo descomponer la fórmula en el carácter {position}.",
};
