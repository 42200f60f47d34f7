import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { format, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

/** A drawing in an element. */
export const drawIn = (canvas: HTMLElement) => init(canvas, null, { renderer: 'svg' });

/** Text that must not be read as markup. */
export const inert = (text: string) => format.encodeHTML(text);
