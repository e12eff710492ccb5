import { ref } from 'vue';

/** Files that are dragged onto a place or chosen in its input. `zone` are the listeners of the place, `pick` is the input's. */
export function useFileDrop(take: (files: File[]) => void) {
  const over = ref(false);
  const zone = {
    dragover(event: DragEvent): void {
      event.preventDefault();
      over.value = true;
    },
    dragleave: (): void => void (over.value = false),
    drop(event: DragEvent): void {
      event.preventDefault();
      over.value = false;
      take(Array.from(event.dataTransfer?.files ?? []));
    },
  };
  function pick(event: Event): void {
    const input = event.target as HTMLInputElement;
    const files = Array.from(input.files ?? []);
    input.value = ''; // a mended file has the same name: choosing it again must count
    take(files);
  }
  return { over, zone, pick };
}
