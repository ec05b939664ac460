/** Everything in order of date. */
export const chronology = {
  noDate: 'No date',
  nothing: 'No relation or event passes the filters. “Show all” brings them back.',
  uncertain: 'Date uncertain.',
  mayLieOutside: 'May lie outside the window.',
};
