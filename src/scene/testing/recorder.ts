// A canvas context that only writes down what it is asked to paint.

export interface Stroked {
  /** Packed x, y. */
  readonly points: readonly number[];
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly phase: number;
  readonly operation: string;
}

/** The calls and states our painters use. */
export class Recorder {
  readonly strokes: Stroked[] = [];
  readonly cleared: number[][] = [];
  readonly clips: number[][][] = [];
  strokeStyle = '';
  fillStyle = '';
  lineWidth = 1;
  lineDashOffset = 0;
  lineJoin = '';
  lineCap = '';
  globalAlpha = 1;
  globalCompositeOperation = 'source-over';
  #dash: readonly number[] = [];
  #path: number[] = [];
  #rects: number[][] = [];

  /** As the painters take it. */
  get context(): CanvasRenderingContext2D {
    return this as unknown as CanvasRenderingContext2D;
  }

  setTransform(): void {}
  save(): void {}
  restore(): void {}
  fillRect(): void {}
  beginPath(): void {
    this.#path = [];
    this.#rects = [];
  }
  moveTo(x: number, y: number): void {
    this.#path.push(x, y);
  }
  lineTo(x: number, y: number): void {
    this.#path.push(x, y);
  }
  rect(...box: number[]): void {
    this.#rects.push(box);
  }
  clip(): void {
    this.clips.push(this.#rects);
  }
  clearRect(...box: number[]): void {
    this.cleared.push(box);
  }
  setLineDash(dash: readonly number[]): void {
    this.#dash = dash;
  }
  stroke(): void {
    this.strokes.push({
      points: this.#path,
      colour: this.strokeStyle,
      width: this.lineWidth,
      dash: this.#dash,
      phase: this.lineDashOffset,
      operation: this.globalCompositeOperation,
    });
  }

  /** What has been recorded since the last time. */
  take(): Stroked[] {
    return this.strokes.splice(0);
  }
}
