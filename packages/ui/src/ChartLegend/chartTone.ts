/**
 * How a part of a bar or a point is drawn. Never by colour alone: `good` is full, `late` hatched, `overdue` hatched the other way round,
 * `waiting` only outlined, so that a black-and-white print tells them apart.
 */
export type ChartTone = 'good' | 'late' | 'overdue' | 'waiting' | 'plain'

export const chartTones: readonly ChartTone[] = ['good', 'late', 'overdue', 'waiting', 'plain']
