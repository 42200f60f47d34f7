// The look: fonts, tokens, the bridge to Aura, the parts of a page; and what the browser remembers of a reader.
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/shell.css';
import './theme/cards.css';
import './theme/data.css';
import './theme/boards.css';
import './theme/receipt.css';
import './theme/opening.css';

const A_YEAR = 365 * 24 * 3600;

function remember(name: string, value: string) {
  document.cookie = `${name}=${value}; path=/; max-age=${A_YEAR}; samesite=lax`;
}

function switchScheme(name: string) {
  const root = document.documentElement;
  const system = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const other = (root.style.colorScheme || system) === 'dark' ? 'light' : 'dark';
  root.style.colorScheme = other;
  remember(name, other);
}

Object.assign(window, { khue: { remember, switchScheme } });
