import type { excel as english } from "../en/excel";

export const excel: Record<keyof typeof english, string> = {
  progressSheets: "Mirando las hojas",
  progressReading: "Leyendo {sheet}, {percent} %",
  progressRecognising: "Reconociendo las tablas",
  progressDescribing: "Preparando la revisión",
  progressWriting: "Escribiendo {tab}",
  progressFinishing: "Terminando",
  progressRestoring: "Dejando el libro como estaba",
  sheetProtected: "La hoja «{sheet}» está protegida. Se leyó y no se modificó; no tiene que hacer nada.",
  nameTaken:
    "Ya había una hoja llamada «{wanted}» y es suya, así que no se tocó. La pestaña de la revisión se llama «{given}».",
  noteMoved:
    "Lo que usted había escrito en {from} de «{sheet}» está ahora en {to}, porque las filas de la pestaña se movieron.",
  textKept:
    "Su texto en {cell} de «{sheet}» se conservó en lugar del de la revisión. Vacíe la celda y vuelva a construir para recuperarlo.",
  manifestLost:
    "«{sheet}» llegó sin el registro de lo que BIZ había escrito en ella. Se reconstruyó sobre lo que había; revise si quedaron celdas sueltas junto a los bloques.",
  tabUnused:
    "«{sheet}» es de una revisión anterior y no forma parte de esta. Se dejó como está; elimínela si nada se refiere a ella.",
  stillCalculating:
    "Excel seguía calculando cuando terminó la construcción. Las cifras aparecerán por sí solas.",
  chartsPlain:
    "Este Excel rechazó algunos detalles de los gráficos, así que se dibujaron con los suyos. Las cifras son las mismas.",
  alreadyBuilding: "Ya se está construyendo una revisión. Espere a que termine.",
  workbookProtected:
    "La estructura del libro está protegida, así que no se puede agregar ninguna hoja. Quite la protección en Revisar > Proteger libro y vuelva a construir.",
  tabProtected:
    "La pestaña «{sheet}» de la revisión está protegida, así que no se puede reescribir. Desprotéjala en Revisar > Desproteger hoja y vuelva a construir.",
  workbookEmpty:
    "El libro no tiene ninguna hoja con datos. Abra el libro de sus ventas, o pegue una exportación en una hoja, y vuelva a construir.",
  noReview:
    "La revisión no se construyó: no se encontró ninguna tabla de ventas que se pueda usar en {sheets}.",
  noRowsInPeriod:
    "La tabla {table} de «{sheet}» no tiene ventas del {from} al {to}. Sus ventas van del {first} al {last}: elija un periodo entre esas fechas.",
  periodReversed:
    "El periodo empieza el {from}, después de su final, el {to}. Elija un comienzo anterior o un final posterior.",
  hostRefused:
    "Excel detuvo la construcción ({detail}). Cierre los diálogos abiertos, guarde el libro y vuelva a construir; si se repite, le agradecemos que lo comunique.",
  cellEditing:
    "Se está editando una celda, y mientras tanto Excel no permite nada más. Termine con Intro o Esc y vuelva a construir.",
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
};
