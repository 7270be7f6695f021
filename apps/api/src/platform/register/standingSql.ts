/**
 * Standing of a row of `publication p` on a day, in SQL: the same as `legalStatusOn`, for filters and counts. `day` is the
 * placeholder of a parameter.
 */
export const standingSql = (day: string): string => `(case
  when p.published_on > ${day}::date then 'unpublished'
  when p.valid_until < ${day}::date and not coalesce(p.ended_on <= p.valid_until + 1, false) then 'lapsed'
  when p.ended_on <= ${day}::date then p.ending
  when p.effective_on > ${day}::date then 'notYetInForce'
  else 'inForce' end)`
