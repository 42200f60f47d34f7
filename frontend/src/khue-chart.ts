import { css, html, LitElement, type PropertyValues } from 'lit';
import type { ECharts } from 'echarts/core';
import { formatNamed } from './formats';

/** A point that can be opened: `key` travels in the select event, `tip` is shown when the point is touched. */
interface Point {
  key?: string;
  tip?: string;
}

/** The drawing code comes by itself: figures are read before it has arrived. */
type Drawing = typeof import('./drawing');
const arriving = (): Promise<Drawing> => import('./drawing');

/** What A4 leaves to a drawing within margins and card, in pixels. */
const SHEET = 640;

/**
 * Draws an ECharts option that the server composes. The option is JSON: colours are named `$token` and resolved here,
 * formats are named `@pct2` and revived here.
 */
export class KhueChart extends LitElement {
  static override properties = {
    options: { attribute: false },
    sentence: { type: String },
  };

  static override styles = css`
    :host {
      display: block;
      min-width: 0;
    }

    [part='canvas'] {
      width: 100%;
      height: 100%;
    }

    p {
      margin: 0;
      font-size: 13px;
      line-height: 18px;
      color: var(--k-ink-2);
    }
  `;

  // declared, not initialised: a class field would shadow Lit's accessor
  declare options: Record<string, unknown> | undefined;
  declare sentence: string | undefined;

  private chart?: ECharts;
  private drawing?: Drawing;
  private focused = -1;
  private readonly probe = document.createElement('i');
  private readonly sizes = new ResizeObserver(() => this.fit());
  private readonly schemes = new MutationObserver(() => this.draw());
  private readonly system = window.matchMedia('(prefers-color-scheme: dark)');
  private readonly paper = window.matchMedia('print');
  private readonly redraw = () => this.draw();
  private readonly onPaper = () => {
    this.fit();
    this.draw();
  };

  override render() {
    return html`<div part="canvas" aria-hidden="true"></div>`;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.setAttribute('role', 'img');
    this.addEventListener('keydown', this.onKey);
    this.addEventListener('blur', this.onBlur);
    this.schemes.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'theme', 'class'] });
    this.system.addEventListener('change', this.redraw);
    this.paper.addEventListener('change', this.onPaper);
    if (this.hasUpdated) {
      this.start();
    }
  }

  override firstUpdated() {
    this.start();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.onKey);
    this.removeEventListener('blur', this.onBlur);
    this.sizes.disconnect();
    this.schemes.disconnect();
    this.system.removeEventListener('change', this.redraw);
    this.paper.removeEventListener('change', this.onPaper);
    this.chart?.dispose();
    this.chart = undefined;
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('sentence')) {
      this.setAttribute('aria-label', this.sentence ?? '');
    }
    if (changed.has('options')) {
      this.focused = -1;
      this.tabIndex = this.points().some((point) => point.key) ? 0 : -1;
      this.draw();
    }
  }

  private start() {
    arriving().then(
      (drawing) => this.begin(drawing),
      () => this.sayInstead(),
    );
  }

  private begin(drawing: Drawing) {
    if (!this.isConnected || this.chart) {
      return;
    }
    this.drawing = drawing;
    this.chart = drawing.drawIn(this.renderRoot.querySelector('div')!);
    this.chart.on('click', (event) => this.open(event.data as Point | undefined));
    this.sizes.observe(this);
    this.draw();
    // figures are measured before the font arrives and must be placed again with it
    document.fonts.ready.then(this.redraw);
  }

  /** Without the drawing code there are still words. */
  private sayInstead() {
    const words = document.createElement('p');
    words.textContent = this.sentence ?? '';
    this.renderRoot.querySelector('div')!.replaceChildren(words);
  }

  private fit() {
    if (this.chart && this.clientWidth > 0 && this.clientHeight > 0) {
      // the media query changes before the sheet is laid out
      const most = this.paper.matches ? SHEET : Infinity;
      this.chart.resize({ width: Math.min(this.clientWidth, most) });
    }
  }

  private draw() {
    if (this.chart && this.options) {
      const option = this.revive(this.options) as { baseOption?: object };
      const base = { ...this.common(), ...(option.baseOption ?? option) };
      this.chart.setOption(option.baseOption ? { ...option, baseOption: base } : base, { notMerge: true });
    }
  }

  /** What every drawing has in common; inside the base option when there are variants by width. */
  private common() {
    return {
      animation: false,
      textStyle: { fontFamily: 'Inter Variable', fontSize: 12, color: this.colour('axis') },
    };
  }

  private revive(value: unknown): unknown {
    if (Array.isArray(value)) {
      return value.map((item) => this.revive(item));
    }
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.revive(item)]));
    }
    return typeof value === 'string' ? this.reviveText(value) : value;
  }

  private reviveText(text: string): unknown {
    if (text.startsWith('$')) {
      return this.colour(text.slice(1));
    }
    if (text === '@tip') {
      return (params: { data?: Point }) => this.drawing!.inert(params.data?.tip ?? '');
    }
    return formatNamed(text) ?? text;
  }

  /** Tokens are light-dark(), which a drawing does not understand: a probe element resolves them. */
  private colour(token: string): string {
    this.probe.style.color = `var(--k-${token})`;
    this.renderRoot.append(this.probe);
    const colour = getComputedStyle(this.probe).color;
    this.probe.remove();
    return colour;
  }

  private points(): Point[] {
    const options = this.options as { baseOption?: unknown; series?: { data?: Point[] }[] } | undefined;
    const base = (options?.baseOption ?? options) as { series?: { data?: Point[] }[] } | undefined;
    return base?.series?.[0]?.data ?? [];
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && this.focused >= 0) {
      this.open(this.points()[this.focused]);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowRight') {
      this.move(1);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') {
      this.move(-1);
    } else {
      return;
    }
    event.preventDefault();
  };

  private readonly onBlur = () => {
    this.chart?.dispatchAction({ type: 'downplay', seriesIndex: 0 });
    this.chart?.dispatchAction({ type: 'hideTip' });
  };

  private move(step: number) {
    const last = this.points().length - 1;
    if (!this.chart || last < 0) {
      return;
    }
    this.chart.dispatchAction({ type: 'downplay', seriesIndex: 0, dataIndex: this.focused });
    this.focused = Math.max(0, Math.min(last, this.focused + step));
    this.chart.dispatchAction({ type: 'highlight', seriesIndex: 0, dataIndex: this.focused });
    this.chart.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: this.focused });
  }

  private open(point: Point | undefined) {
    if (point?.key) {
      this.dispatchEvent(new CustomEvent('khue-select', { detail: { key: point.key } }));
    }
  }
}

customElements.define('khue-chart', KhueChart);
