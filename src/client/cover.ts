import type { Locale } from '../domain/portal/address.ts';
import { cleanPicture } from '../parse/picture.ts';
import { coverWords } from '../texts/cover.ts';
import { fill, localize } from '../texts/text.ts';
import { onFile } from './chosen-file.ts';
import { boxAfterKey, boxBetween, type CoverBox, pixelsOf } from './cover-box.ts';
import { element } from './element.ts';

/**
 * Covers parts of the photograph of a paper. What is saved is drawn anew on a canvas without the covered pixels: nothing of the original file is in it. The hash
 * of the original is made with a key that is drawn here and shown once.
 */

/** Longest side of a saved picture, in pixels: seals are too coarse to be copied then, and print can still be read. */
const longest = 1200;

const root = document.querySelector<HTMLElement>('[data-cover]');
if (root) start(root);

function start(root: HTMLElement): void {
  const words = localize(coverWords, (root.dataset.locale ?? 'zh') as Locale);
  const part = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-part="${name}"]`) as T;
  const [stage, canvas] = [part('stage'), part<HTMLCanvasElement>('picture')];
  const [count, said, result] = [part('count'), part('said'), part('result')];
  const checks = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const save = part<HTMLButtonElement>('save');
  let original: { file: File; image: ImageBitmap } | undefined;
  let boxes: CoverBox[] = [];

  const showCovers = (focus?: number) => {
    for (const old of stage.querySelectorAll('button')) old.remove();
    boxes.forEach((box, index) => {
      const cover = element('button', {
        type: 'button',
        class: 'cover',
        'aria-label': fill(words.box, { n: index + 1 }),
      });
      Object.assign(cover.style, {
        left: `${box.x * 100}%`,
        top: `${box.y * 100}%`,
        width: `${box.width * 100}%`,
        height: `${box.height * 100}%`,
      });
      cover.addEventListener('keydown', (event) => {
        const after = boxAfterKey(box, event.key, event.shiftKey);
        const gone = event.key === 'Delete' || event.key === 'Backspace';
        if (!after && !gone) return;
        event.preventDefault();
        boxes = after ? boxes.with(index, after) : boxes.toSpliced(index, 1);
        showCovers(after ? index : undefined);
      });
      stage.append(cover);
      if (index === focus) cover.focus();
    });
    count.textContent = fill(words.count, { n: boxes.length });
  };
  const tellOpen = () => {
    const open = checks.filter(({ checked }) => !checked).length;
    save.disabled = open > 0;
    said.textContent = open > 0 ? fill(words.open, { n: open }) : '';
  };

  onFile(part<HTMLInputElement>('file'), async (file) => {
    result.hidden = true;
    const image = await createImageBitmap(file).catch(() => undefined);
    part('unread').hidden = image !== undefined;
    part('work').hidden = image === undefined;
    if (!image) return;
    original = { file, image };
    boxes = [];
    for (const check of checks) check.checked = false;
    drawSmaller(canvas, image);
    showCovers();
    tellOpen();
  });
  for (const check of checks) check.addEventListener('change', tellOpen);
  part('add').addEventListener('click', () => {
    boxes = [...boxes, { x: 0.35, y: 0.45, width: 0.3, height: 0.1 }];
    showCovers(boxes.length - 1);
  });
  part('undo').addEventListener('click', () => {
    boxes = boxes.slice(0, -1);
    showCovers();
  });
  onDrag(stage, (box) => {
    boxes = [...boxes, box];
    showCovers();
  });
  save.addEventListener('click', async () => {
    if (!original) return;
    const { file, image } = original;
    const name = `${file.name.replace(/\.[^.]*$/, '')}-public.jpg`;
    download(await coveredCopy(image, boxes, words.mark), name);
    const { hash, key } = await keyedHash(await file.arrayBuffer());
    part('saved').textContent = fill(words.saved, { file: name });
    part('hash').textContent = hash;
    part('key').textContent = key;
    result.hidden = false;
    result.focus();
  });
}

/** Draws a picture so that its longest side is short enough, and never larger than it is. */
function drawSmaller(canvas: HTMLCanvasElement, image: ImageBitmap): CanvasRenderingContext2D {
  const scale = Math.min(1, longest / Math.max(image.width, image.height));
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  const context = canvas.getContext('2d', { alpha: false }) as CanvasRenderingContext2D;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return context;
}

/** A JPEG of the picture with its covers in it and a mark across it. */
async function coveredCopy(image: ImageBitmap, boxes: readonly CoverBox[], mark: string): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = drawSmaller(canvas, image);
  const { width, height } = canvas;
  context.fillStyle = '#000';
  for (const box of boxes) context.fillRect(...pixelsOf(box, width, height));
  context.fillStyle = 'rgb(156 31 24 / 0.28)';
  context.font = `700 ${Math.round(width / 12)}px sans-serif`;
  context.textAlign = 'center';
  for (const at of [0.2, 0.5, 0.8]) {
    context.save();
    context.translate(width * at, height * at);
    context.rotate(-Math.PI / 6);
    context.fillText(mark, 0, 0);
    context.restore();
  }
  const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.8));
  // A browser writes the colour profile of its screen into it.
  const clean = drawn && cleanPicture(new Uint8Array(await drawn.arrayBuffer()));
  if (!clean) throw new Error('the picture could not be drawn');
  return new Blob([clean.bytes.slice()], { type: 'image/jpeg' });
}

/** HMAC-SHA-256 of a file under a key that is drawn for it: without the key nobody can try out what the file says. Both as hexadecimal digits. */
async function keyedHash(bytes: ArrayBuffer): Promise<{ hash: string; key: string }> {
  const drawn = crypto.getRandomValues(new Uint8Array(16));
  const key = hex(drawn);
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  // The key is the text that is written down.
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(key), algorithm, false, ['sign']);
  return { hash: hex(new Uint8Array(await crypto.subtle.sign('HMAC', secret, bytes))), key };
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Calls `then` with each box that is drawn over an element with a finger, a pen or a mouse. */
function onDrag(stage: HTMLElement, then: (box: CoverBox) => void): void {
  let from: { x: number; y: number } | undefined;
  const ghost = element('div', { class: 'cover ghost', hidden: '' });
  stage.append(ghost);
  const shareOf = ({ clientX, clientY }: PointerEvent) => {
    const { left, top, width, height } = stage.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };
  stage.addEventListener('pointerdown', (event) => {
    if ((event.target as HTMLElement).matches('button')) return;
    from = shareOf(event);
    stage.setPointerCapture(event.pointerId);
  });
  stage.addEventListener('pointermove', (event) => {
    const box = from && boxBetween(from, shareOf(event));
    ghost.hidden = !box;
    if (box)
      Object.assign(ghost.style, {
        left: `${box.x * 100}%`,
        top: `${box.y * 100}%`,
        width: `${box.width * 100}%`,
        height: `${box.height * 100}%`,
      });
  });
  const end = (event: PointerEvent) => {
    const box = from && boxBetween(from, shareOf(event));
    from = undefined;
    ghost.hidden = true;
    if (box && event.type === 'pointerup') then(box);
  };
  stage.addEventListener('pointerup', end);
  stage.addEventListener('pointercancel', end);
}

function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = element('a', { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
