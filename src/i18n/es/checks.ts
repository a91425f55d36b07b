import type { checks as english } from "../en/checks";

export const checks: Record<keyof typeof english, string> = {
  noTables:
    "No se encontró ninguna tabla en este libro. Ponga una fila de encabezados sobre sus datos, con al menos una fila debajo.",
  noSales:
    "No se reconoció ninguna tabla de ventas. Una revisión necesita una con fecha e importe: elija la tabla y sus columnas en el panel.",
  noUsableRows:
    "{count|=No puede usarse la única fila|=No puede usarse ninguna de las {n} filas} de {place}. Vea los motivos junto a su recuento y corrija las columnas de fecha e importe.",
  unrecognisedTable:
    "{place} no se reconoció como ningún tipo de tabla y no se usa. Si es importante, elija qué es en el panel.",
  missingColumn:
    "{place} se tomó por {role}, pero no se encontró ninguna columna para {meaning}. Elija la columna en el panel, u otro tipo de tabla.",
  severalTables:
    "{place} también se reconoció como {role}, pero solo se usa {used} y {count|=su fila no se cuenta|=sus {n} filas no se cuentan}. Para usarla, elíjala en el panel o añada sus filas a {used}.",
  duplicateHeaders:
    "{place} repite el encabezado {examples} ({count|columna|columnas} en total). Se usa la primera; dé a las demás un nombre propio.",
  emptyTable: "{place} tiene encabezados pero ninguna fila. Pegue sus datos debajo de los encabezados.",
  mergedCells:
    "{place} tiene {count|celda combinada|celdas combinadas} entre sus filas ({examples}). Solo la primera celda de cada grupo tiene un valor: sepárelas y rellene los huecos.",
  dates1904:
    "Este libro cuenta las fechas desde 1904, así que los números de sus celdas quedan 1.462 días por debajo de los de otros libros. Copie los datos en un libro nuevo y compruebe una fecha, o desactive el sistema de fechas 1904 en las opciones avanzadas de Excel y corrija las fechas.",
  dateTextRead:
    "{count|fecha|fechas} de {place} son textos como {examples} y se leyeron como {order}. Conviértalas en fechas (Datos > Texto en columnas) para que las fórmulas puedan usarlas.",
  dateOrderAmbiguous:
    "Las fechas de {place} son textos como {examples} y nada indica si va primero el día o el mes. No se usan: conviértalas en fechas (Datos > Texto en columnas, eligiendo el orden) o escríbalas como 2025-01-31.",
  dateOrderMixed:
    "{place} mezcla fechas con el día primero y fechas con el mes primero, como {examples}. No se usan: vuelva a exportarlas en un solo orden, preferiblemente como 2025-01-31.",
  dateOrderSwapped:
    "{place} contiene textos como {examples} cuyo día pasa de 12 y fechas reales cuyo día nunca pasa de 12: es la huella de una exportación abierta con otra configuración regional, con día y mes intercambiados. Las fechas no se usan: importe el archivo de nuevo con Datos > Desde texto/CSV y la configuración regional correcta.",
  notDates:
    "{count|celda|celdas} de {place} no contienen una fecha ({examples}). Sus filas quedan fuera: escriba en ellas una fecha.",
  dateGaps:
    "{place} no tiene filas en {count|día|días} entre su primera y su última fecha ({examples}). Si hubo ventas en ellos, vuelva a exportarlos.",
  periodGaps:
    "{place} tiene una fila por {step}, pero ninguna para {count|periodo|periodos} ({examples}). Si hubo actividad, vuelva a exportarlos.",
  incompleteDays:
    "{count|=El último día|=Los últimos {n} días} de {place} tienen muchas menos filas que los mismos días de las semanas anteriores ({examples}): probablemente aún están incompletos. Elija una fecha de corte anterior o vuelva a exportar más tarde.",
  asOfAfterData:
    "La fecha de corte, {asOf}, es posterior a la última fecha de {place}, {last}. Los días sin datos contarían como días sin ventas: elija {last} como fecha de corte si el mes aún está en curso.",
  rowsAfterAsOf:
    "{count|fila|filas} de {place} tienen fecha posterior al {asOf} y quedan fuera ({examples}). Ese es el final del último mes con al menos una cuarta parte de las filas habituales; elija una fecha de corte posterior si son correctas.",
  timeZones:
    "Los encabezados de {place} indican zonas horarias distintas ({examples}). Las ventas cercanas a la medianoche caen en días distintos: exporte todas las tablas en una sola zona horaria.",
  endsExclusive:
    "En {place} cada fecha de fin es la de inicio del siguiente, así que el fin se tomó como no incluido. Escriba el último día que cuenta si no es lo que quería.",
  endsOverlap:
    "En {place} {count|objetivo se solapa|objetivos se solapan} con el siguiente del mismo tipo ({examples}). Haga que cada uno termine el día anterior al comienzo del siguiente.",
  numbersAsText:
    "{count|número|números} de {place} están guardados como texto ({examples}) y no se cuentan. Seleccione la columna y use Datos > Texto en columnas para convertirlos en números.",
  textInNumbers:
    "{count|celda|celdas} de {place} contienen texto donde va un número ({examples}) y no se cuentan. Escriba un número o déjelas en blanco.",
  errorCells:
    "{count|celda|celdas} de {place} contienen un error ({examples}) y no se cuentan. Corrija las fórmulas o vacíe las celdas.",
  negativeValues:
    "{count|valor|valores} de {place} son negativos ({examples}) y reducen el total. Si son reembolsos, páselos a una columna de reembolsos: el GMV cuenta lo que se pagó.",
  absurdValues:
    "{count|valor|valores} de {place} superan más de {times} veces el máximo habitual ({examples}). Compruebe si se perdió un separador decimal o si el número está en la columna equivocada.",
  mixedRates:
    "{place} mezcla tasas escritas como 0,032 y como 3,2 ({examples}). Escríbalas todas igual, preferiblemente con formato de porcentaje.",
  refundsAboveGmv:
    "En {count|fila|filas} de {place} el reembolso supera el GMV ({examples}). Revíselas: un reembolso puede estar en la fila equivocada.",
  mixedCurrencies:
    "{place} contiene importes en {count|moneda|monedas} ({examples}), que no pueden sumarse. Conviértalos a una sola moneda o deje las filas de una.",
  unknownConditions:
    "{count|=Una condición|={n} condiciones} de {place} no se {count|=entiende|=entienden} ({examples}), así que {count|=su fila no se usa|=sus filas no se usan}. Escriba qué se encontró y, si quiere, dónde y hacia dónde: «cambio conversión nivel de vendedor baja», «riesgo concentración creador», «oportunidad espacio en blanco», «cambio precio categoría=Belleza».",
  duplicateRows:
    "{count|fila repite|filas repiten} otra fila de {place} celda por celda ({examples}). Se cuentan: es correcto si cada fila es una unidad de un pedido, e incorrecto si una exportación se pegó dos veces.",
  repeatedOrderAmounts:
    "En {place} todas las líneas de {count|pedido|pedidos} muestran el mismo importe ({examples}): parece el total del pedido repetido en cada línea, y el GMV lo contaría varias veces. Elija en el panel el importe de la línea o deje una fila por pedido.",
  duplicateIds:
    "{count|fila|filas} de {place} repiten un id ({examples}). Se usa la primera fila de cada uno, para que ninguna venta cuente dos veces; elimine las demás.",
  orphans:
    "{count|fila|filas} de {place} nombran un valor de {field} que {other} no contiene ({examples}). Cuentan con ese nombre, sin sus atributos: añádalo a {other}.",
  orphansZeros:
    "{count|fila|filas} de {place} nombran un valor de {field} que {other} contiene con otros ceros a la izquierda ({examples}). Una de las dos perdió los ceros: guarde los ids como texto en ambas.",
  severalSpellings:
    "{place} escribe {count|miembro|miembros} de varias maneras, que se cuentan por separado ({examples}). Use una sola grafía para cada uno.",
  renamed:
    "En {place} {count|id tiene|ids tienen} más de un nombre ({examples}). Se usa el id; elija un solo nombre para cada uno.",
  sharedNames:
    "En {place} {count|nombre pertenece|nombres pertenecen} a más de un id ({examples}). Se cuentan por separado, por id; únalos si son el mismo.",
  blankMembers:
    "{count|fila|filas} de {place} están en blanco y cuentan como «(blank)». Rellénelas para ver dónde corresponden.",
  longIds:
    "{count|id|ids} de {place} son números de 16 cifras o más ({examples}): Excel solo conserva 15, así que sus últimas cifras se pierden y varios ids pueden contar como uno. Importe la columna como texto.",
  ordersDoNotTie:
    "{place} y {other} no cuadran: {first} pedidos frente a {second} en los mismos días, un {percent} % de diferencia. Compruebe que ambas cubren los mismos mercados, canales y estados.",
  totalRowDiffers:
    "La fila de total de {place} indica {stated}, pero las filas usadas suman {sum}. Compruebe si faltan filas o hay filas ocultas.",
  blankRow: "fila en blanco",
  totalRow: "un total, no una venta",
  noDate: "sin fecha",
  badDate: "la fecha no es una fecha",
  dateRefused: "no se puede saber el orden de las fechas de la columna",
  noValue: "sin importe",
  textNumber: "el importe es un número guardado como texto",
  textValue: "texto en lugar del importe",
  errorCell: "un error en la celda",
  noKey: "sin id",
  duplicateKey: "el id ya está en una fila anterior",
  noPeriod: "sin un periodo que se pueda leer",
  noText: "sin nombre ni descripción",
  noAction: "sin condición o sin acción",
  unknownCondition: "no se entiende la condición",
  tableIncomplete: "falta una columna necesaria",
  afterAsOf: "con fecha posterior al {asOf}",
  at: "{table} ({sheet}!{address})",
  atColumn: "la columna «{column}» de {table} ({sheet}!{address})",
  atSheet: "la hoja {sheet}",
  order_dmy: "día, mes, año",
  order_mdy: "mes, día, año",
  order_ymd: "año, mes, día",
  step_week: "semana",
  step_month: "mes",
};
