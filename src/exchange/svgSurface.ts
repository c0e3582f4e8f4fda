import { type Gradient, type Surface } from '../picture/brush';
import { type Colour, parseColour } from '../picture/colour';
import { printable } from './printable';
import { escapeXml } from './xml';

/** The size of a drawing in pixels, and what is said of it to those who do not see it. */
export interface SvgHead {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
}

/**
 * Draws into an SVG what other surfaces draw with pixels. Text stays text, with its font named; nothing else than shapes, text and gradients ever
 * gets into the drawing, so it holds no script, no link and no style sheet, whatever the text says.
 */
export class SvgSurface implements Surface {
  fillStyle: string | object = '#000';
  strokeStyle: string | object = '#000';
  lineWidth = 1;
  globalAlpha = 1;
  font = '13px sans-serif';
  textBaseline: Surface['textBaseline'] = 'middle';
  textAlign: Surface['textAlign'] = 'left';
  direction: Surface['direction'] = 'ltr';
  private readonly body: string[] = [];
  private readonly definitions = new Map<string, string>();
  private readonly saved: Saved[] = [];
  private dash: readonly number[] = [];
  private path = '';
  /** What the path is, where SVG has a name for it. */
  private shape: string | undefined;

  constructor(
    /** The family of all text that names no other. */
    private readonly fontFamily: string,
    /** What the ids of definitions begin with, so that several drawings can stand in one page. */
    private readonly idPrefix = '',
  ) {}

  /** The whole drawing as a document of its own. */
  document(head: SvgHead): string {
    const [width, height] = [number(head.width), number(head.height)];
    const family = escapeXml(this.fontFamily);
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${family}">`,
      `<title>${textOf(head.title)}</title>`,
      `<desc>${textOf(head.description)}</desc>`,
      ...(this.definitions.size > 0 ? ['<defs>', ...this.definitions.values(), '</defs>'] : []),
      ...this.body,
      '</svg>\n',
    ].join('\n');
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, globalAlpha, font, textBaseline, textAlign, direction, dash } = this;
    this.saved.push({ groups: 0, dash, style: { fillStyle, strokeStyle, lineWidth, globalAlpha, font, textBaseline, textAlign, direction } });
  }

  restore(): void {
    const saved = this.saved.pop();
    if (!saved) return;
    for (let { groups } = saved; groups > 0; groups--) this.body.push('</g>');
    Object.assign(this, saved.style);
    this.dash = saved.dash;
  }

  translate(x: number, y: number): void {
    this.begin(`transform="translate(${number(x)} ${number(y)})"`);
  }

  clip(): void {
    const id = this.define(`<clipPath id="#">${this.shape ?? `<path d="${this.path}"`}/></clipPath>`, 'clip');
    this.begin(`clip-path="url(#${id})"`);
  }

  beginPath(): void {
    this.path = '';
    this.shape = undefined;
  }

  moveTo(x: number, y: number): void {
    this.add(`M${number(x)} ${number(y)}`);
  }

  lineTo(x: number, y: number): void {
    this.add(`L${number(x)} ${number(y)}`);
  }

  bezierCurveTo(...points: [number, number, number, number, number, number]): void {
    this.add(`C${points.map(number).join(' ')}`);
  }

  /** A whole circle, or the part of one that goes on clockwise. */
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const r = number(radius);
    if (to - from > 2 * Math.PI - 1e-6) {
      const [left, right] = [number(x - radius), number(x + radius)];
      this.add(`M${right} ${number(y)}A${r} ${r} 0 1 1 ${left} ${number(y)}A${r} ${r} 0 1 1 ${right} ${number(y)}Z`, `<circle cx="${number(x)}" cy="${number(y)}" r="${r}"`);
      return;
    }
    const at = (angle: number): string => `${number(x + radius * Math.cos(angle))} ${number(y + radius * Math.sin(angle))}`;
    this.add(`${this.path === '' ? 'M' : 'L'}${at(from)}A${r} ${r} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to)}`);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.add(`M${number(x)} ${number(y)}h${number(width)}v${number(height)}h${number(-width)}Z`, box(x, y, width, height));
  }

  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const r = Math.max(0, Math.min(radius, width / 2, height / 2));
    const corner = (dx: number, dy: number): string => `a${number(r)} ${number(r)} 0 0 1 ${number(dx)} ${number(dy)}`;
    const path = `M${number(x + r)} ${number(y)}h${number(width - 2 * r)}${corner(r, r)}v${number(height - 2 * r)}${corner(-r, r)}h${number(2 * r - width)}${corner(-r, -r)}v${number(2 * r - height)}${corner(r, -r)}Z`;
    this.add(path, `${box(x, y, width, height)} rx="${number(r)}"`);
  }

  fill(): void {
    this.paint(this.shape ?? `<path d="${this.path}"`, this.filling());
  }

  stroke(): void {
    const dash = this.dash.length === 0 ? '' : ` stroke-dasharray="${this.dash.map(number).join(' ')}"`;
    const width = this.lineWidth === 1 ? '' : ` stroke-width="${number(this.lineWidth)}"`;
    this.paint(this.shape ?? `<path d="${this.path}"`, ` fill="none"${this.colours('stroke', this.strokeStyle)}${width}${dash}`);
  }

  setLineDash(lengths: number[]): void {
    this.dash = [...lengths];
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    if (width > 0 && height > 0) this.paint(box(x, y, width, height), this.filling());
  }

  fillText(text: string, x: number, y: number): void {
    const { size, weight, family } = readFont(this.font);
    const words = textOf(text);
    if (words.trim() === '') return;
    const attributes = [
      `x="${number(x)}" y="${number(this.textBaseline === 'middle' ? y + size * middleToBaseline : y)}" font-size="${number(size)}"`,
      ...(weight === '' ? [] : [`font-weight="${weight}"`]),
      ...(family === this.fontFamily ? [] : [`font-family="${escapeXml(family)}"`]),
      ...(this.direction === 'rtl' ? ['direction="rtl"'] : []),
      ...this.anchor(),
    ];
    this.body.push(`<text ${attributes.join(' ')}${this.filling()}>${words}</text>`);
  }

  createLinearGradient(x0: number, y0: number, x1: number, y1: number): Gradient {
    return new SvgGradient('linearGradient', `x1="${number(x0)}" y1="${number(y0)}" x2="${number(x1)}" y2="${number(y1)}"`);
  }

  createRadialGradient(...[x0, y0, radius0, x1, y1, radius1]: [number, number, number, number, number, number]): Gradient {
    return new SvgGradient('radialGradient', `cx="${number(x1)}" cy="${number(y1)}" r="${number(radius1)}" fx="${number(x0)}" fy="${number(y0)}" fr="${number(radius0)}"`);
  }

  /** Where a text stands about its x: in a text from right to left, `end` is its left side. */
  private anchor(): readonly string[] {
    if (this.textAlign === 'center') return ['text-anchor="middle"'];
    const isAtLeft = this.textAlign === 'left' || (this.textAlign === 'start') === (this.direction !== 'rtl');
    return isAtLeft === (this.direction === 'rtl') ? ['text-anchor="end"'] : [];
  }

  private add(path: string, shape?: string): void {
    this.shape = this.path === '' ? shape : undefined;
    this.path += path;
  }

  private begin(attribute: string): void {
    this.body.push(`<g ${attribute}>`);
    const saved = this.saved[this.saved.length - 1];
    if (saved) saved.groups++;
  }

  private paint(shape: string, attributes: string): void {
    this.body.push(`${shape}${attributes}/>`);
  }

  private filling(): string {
    return this.colours('fill', this.fillStyle);
  }

  private colours(property: 'fill' | 'stroke', style: string | object): string {
    const opacity = this.globalAlpha >= 1 ? '' : ` opacity="${number(this.globalAlpha)}"`;
    if (style instanceof SvgGradient) return ` ${property}="url(#${this.define(style.definition(), 'fade')})"${opacity}`;
    return `${colourAttributes(property, typeof style === 'string' ? parseColour(style) : undefined)}${opacity}`;
  }

  /** The id of a definition, which is written once however often it is used; `#` in it stands for the id. */
  private define(template: string, kind: string): string {
    const known = this.definitions.get(template);
    if (known !== undefined) return /id="([^"]*)"/.exec(known)?.[1] ?? '';
    const id = `${this.idPrefix}${kind}${this.definitions.size + 1}`;
    this.definitions.set(template, template.replace('"#"', `"${id}"`));
    return id;
  }
}

interface Saved {
  /** How many groups have been opened since. */
  groups: number;
  readonly dash: readonly number[];
  readonly style: Pick<Surface, 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'globalAlpha' | 'font' | 'textBaseline' | 'textAlign' | 'direction'>;
}

/** Half of what a font's ascent is greater than its descent, in ems: from the middle of a line to where its letters stand. */
const middleToBaseline = 0.35;

class SvgGradient implements Gradient {
  private readonly stops: string[] = [];

  constructor(
    private readonly element: 'linearGradient' | 'radialGradient',
    private readonly place: string,
  ) {}

  addColorStop(offset: number, colour: string): void {
    this.stops.push(`<stop offset="${number(offset, 4)}"${colourAttributes('stop', parseColour(colour))}/>`);
  }

  definition(): string {
    return `<${this.element} id="#" gradientUnits="userSpaceOnUse" ${this.place}>${this.stops.join('')}</${this.element}>`;
  }
}

/** Opacity apart from the colour: older programs for drawing do not read `rgba()`. */
function colourAttributes(property: 'fill' | 'stroke' | 'stop', colour: Colour | undefined): string {
  if (colour === undefined) return property === 'stop' ? ' stop-color="#808080"' : ` ${property}="#808080"`;
  const name = property === 'stop' ? 'stop-color' : property;
  const opacity = colour.alpha >= 1 ? '' : ` ${property}-opacity="${number(colour.alpha, 3)}"`;
  return ` ${name}="${hexColour(colour)}"${opacity}`;
}

function hexColour({ red, green, blue }: Colour): string {
  return `#${[red, green, blue].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

function box(x: number, y: number, width: number, height: number): string {
  return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`;
}

/** `600 12px Arial, sans-serif`, the form in which all fonts here are written. */
function readFont(font: string): { readonly size: number; readonly weight: string; readonly family: string } {
  const [, weight = '', size = '13', family = 'sans-serif'] = /^(?:(\d+|bold) )?([\d.]+)px (.*)$/.exec(font) ?? [];
  return { size: Number(size), weight, family };
}

/** A tenth of a pixel is finer than any print. */
function number(value: number, digits = 1): string {
  const rounded = Number(value.toFixed(digits));
  return Number.isFinite(rounded) ? String(rounded === 0 ? 0 : rounded) : '0';
}

function textOf(text: string): string {
  return escapeXml(printable(text));
}
