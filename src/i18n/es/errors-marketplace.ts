import type { marketplaceErrors as english } from "../en/errors-marketplace";

export const marketplaceErrors: Record<keyof typeof english, string> = {
  affiliateOverGmv:
    "affiliate_gmv: {affiliate} de «{channel}» es más que su GMV ({gmv}); el GMV de afiliados es una parte de él.",
  spanReversed: "{end}: es anterior a {start}.",
  spansOverlap: "start, base_start: los dos periodos se solapan; un día contaría dos veces.",
  noRowsInPeriods: "dates: ninguna fila con valor cae en los periodos.",
  noIds: "ids_a, ids_b: no contienen ningún id.",
  preTooShort:
    "pre: {days} días con datos antes del inicio son muy pocos para esperar algo de ellos; hacen falta al menos {needed}.",
  preNotThere:
    "pre: se pidieron {asked} días, pero solo {days} de los días previos al inicio tienen datos (también en control, si se da). Pida menos u omita pre para aprender de los que hay.",
  controlZero: "control: suma 0 antes del inicio, así que no dice nada de la serie.",
  dayWithoutControl: "control: el día {date} no tiene valor.",
  dayWithoutData: "values: el día {date} no tiene valor.",
  weekdayMissing: "pre: antes del inicio no hay ningún día de la semana {weekday} (1 = domingo) con datos.",
  joinHeaderMissing: "on: la tabla {table} no tiene la columna «{header}»; tiene {headers}.",
  joinHeaderTwice: "on: la tabla {table} tiene «{header}» más de una vez; tiene {headers}.",
  joinDuplicate:
    "right: «{key}» está en la fila {first} y en la {second}; los totales se multiplicarían. Quite una o termine how en +many.",
  normTotalZero: "values: el total es 0, así que no hay cuotas de él.",
  linkTooLarge:
    "La matriz tendría {rows} × {columns} celdas, más de lo que Excel pasa en una llamada. Agrupe antes los miembros.",
  linkNegative:
    "values: la fila {row} es negativa; lift y los espacios en blanco necesitan importes de 0 o más.",
};
