import { computed, nextTick, ref, type Ref } from 'vue';
import type { Indicator, Level2, TargetContent } from '@/api/types';
import { CELLS, write, type Cell } from './cells';
import { block } from './paste';
import { blank, level1Of, move, numbered, ordered, spans } from './rows';

export interface Spot { lineId: string; cell: Cell }

/** Movement and structure of the indicator grid. One cell at a time is active; only it holds a control, so long tables stay quick. */
export function useGrid(content: Ref<TargetContent | null>, locked: Ref<boolean>) {
  const active = ref<Spot | null>(null);
  const entry = ref<Spot | null>(null);
  const removed = ref<{ row: Indicator; at: number } | null>(null);
  const rows = computed(() => ordered(content.value?.indicators ?? []));
  const shown = computed(() => spans(rows.value));
  const row = (lineId: string): Indicator | undefined => content.value?.indicators.find((r) => r.lineId === lineId);
  const set = (next: Indicator[]): void => void (content.value && (content.value.indicators = numbered(next)));

  function go(spot: Spot | null): void {
    active.value = locked.value ? null : spot;
    if (spot) entry.value = spot;
  }
  /** Moves by rows and cells; null where the grid ends, so that Tab leaves it. */
  function step(from: Spot, down: number, right: number, wrap = false): Spot | null {
    let r = rows.value.findIndex((x) => x.lineId === from.lineId) + down;
    let c = CELLS.indexOf(from.cell) + right;
    if (wrap && c >= CELLS.length) (c = 0), (r += 1);
    if (wrap && c < 0) (c = CELLS.length - 1), (r -= 1);
    const target = rows.value[r];
    const cell = CELLS[c];
    return target && cell ? { lineId: target.lineId, cell } : null;
  }
  function commit(spot: Spot, typed: string): void {
    const target = row(spot.lineId);
    if (target && !locked.value) write(target, spot.cell, typed);
  }

  /** Writes a block from the clipboard at the active cell; rows beyond the end are added to the last row's group. */
  function pasteAt(spot: Spot, text: string): number {
    const cells = block(text);
    const list = [...rows.value];
    const first = list.findIndex((r) => r.lineId === spot.lineId);
    const from = CELLS.indexOf(spot.cell);
    cells.forEach((line, i) => {
      const last = list[list.length - 1]!;
      const target = list[first + i] ?? (list.push(blank(last.level1, last.level2)), list[list.length - 1]!);
      line.forEach((typed, j) => CELLS[from + j] && write(target, CELLS[from + j]!, typed));
    });
    set(list);
    return cells.length;
  }

  function add(level2: Level2, after?: string): void {
    const near = after ? row(after) : undefined;
    const fresh = blank(near?.level1 ?? level1Of(level2), near?.level2 ?? level2);
    const list = [...rows.value];
    const at = after ? list.findIndex((r) => r.lineId === after) + 1 : list.length;
    list.splice(at, 0, fresh);
    set(ordered(list));
    void nextTick(() => go({ lineId: fresh.lineId, cell: 'name' }));
  }
  function append(fresh: Indicator[]): void {
    set(ordered([...rows.value, ...fresh]));
  }
  function remove(lineId: string): void {
    const at = rows.value.findIndex((r) => r.lineId === lineId);
    if (at < 0) return;
    removed.value = { row: rows.value[at]!, at };
    set(rows.value.filter((r) => r.lineId !== lineId));
    active.value = null;
  }
  function undo(): void {
    if (!removed.value) return;
    const list = [...rows.value];
    list.splice(removed.value.at, 0, removed.value.row);
    set(list);
    removed.value = null;
  }
  function shift(lineId: string, by: -1 | 1): void {
    const next = move(rows.value, lineId, by);
    if (next) set(next);
  }
  const tabStop = computed<Spot | null>(() => {
    if (entry.value && row(entry.value.lineId)) return entry.value;
    return rows.value[0] ? { lineId: rows.value[0].lineId, cell: 'name' } : null;
  });

  return { active, rows, shown, removed, tabStop, go, step, commit, pasteAt, add, append, remove, undo, shift };
}
export type Grid = ReturnType<typeof useGrid>;
