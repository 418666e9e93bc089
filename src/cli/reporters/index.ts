import { githubReporter } from './github';
import { jsonReporter } from './json';
import type { Reporter, Style } from './reporter';
import { textReporter } from './text';

/** Every `--format` of `hegao lint`: a new one is a file beside this and a line here. */
export const reporters: Readonly<Record<string, (style: Style) => Reporter>> = {
  text: textReporter,
  json: jsonReporter,
  github: githubReporter,
};
