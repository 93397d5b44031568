/** A few values to choose from, with what each is called. */
export const toChoices = <const Values extends readonly string[]>(
  values: Values,
  names: { readonly [value in Values[number]]: string },
): { readonly value: Values[number]; readonly label: string }[] =>
  values.map((value: Values[number]) => ({ value, label: names[value] }));
