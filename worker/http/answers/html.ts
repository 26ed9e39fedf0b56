/** The pages behind links as HTML: one column, native controls, no script; readable on a phone, by keyboard and aloud. */
import { randomUUID } from 'node:crypto';
import type { Link, LinkAct } from '../../../activities/links/links.ts';
import { scaleRange } from '../../../domain/case/survey.ts';
import { pageWords, type PageLanguage, type Trouble } from './words.ts';

export interface PageOf {
  readonly language: PageLanguage;
  /** Path and query of this page in the other language. */
  readonly otherUrl: string;
  readonly reference: string;
}

/** A form was sent with something wrong: the page says what, and keeps what was entered. */
interface Entered {
  readonly problem?: string;
  readonly words?: string;
  readonly score?: string;
}

/** The form for what a link allows. `urls` lead to the other acts that its holder may do. */
export function formPage(
  page: PageOf,
  link: Link,
  urls: Readonly<Partial<Record<LinkAct, string>>>,
  entered: Entered = {},
): string {
  const words = pageWords[page.language];
  switch (link.act) {
    case 'confirm':
      return layout(
        page,
        words.confirm.heading,
        `<p>${text(words.confirm.lead)}</p>
${form(button(words.confirm.button))}
${urls.reopen === undefined ? '' : `<p><a href="${text(urls.reopen)}">${text(words.confirm.no)}</a></p>`}`,
      );
    case 'reopen':
      return layout(
        page,
        words.reopen.heading,
        `${alert(entered.problem)}<p>${text(words.reopen.lead)}</p>
${form(`${area('words', words.reopen.label, entered, true)}${button(words.reopen.button)}`)}
${urls.confirm === undefined ? '' : `<p><a href="${text(urls.confirm)}">${text(words.reopen.yes)}</a></p>`}`,
      );
    case 'rate':
      return layout(page, words.rate.heading, ratingForm(page, link, entered));
    case 'callback':
      return troublePage(page, 'LINK_INVALID');
  }
}

function ratingForm({ language }: PageOf, { scale }: Link, entered: Entered): string {
  const { rate } = pageWords[language];
  const on = scale ?? 'csat';
  const { least, most } = scaleRange[on];
  const choices = Array.from({ length: most - least + 1 }, (_, index) => String(least + index));
  const radios = choices
    .map(
      (score) =>
        `<label class="score"><input type="radio" name="score" value="${score}" required${
          entered.score === score ? ' checked' : ''
        }><span>${score}</span></label>`,
    )
    .join('');
  const [low, high] = rate.ends[on];
  return `${alert(entered.problem)}${form(
    `<fieldset aria-describedby="ends"><legend>${text(rate.question[on])}</legend>
<p id="ends" class="hint">${text(low)} · ${text(high)}</p><div class="scores">${radios}</div></fieldset>
${area('words', `${rate.comment} (${rate.optional})`, entered, false)}${button(rate.button)}`,
  )}`;
}

/** The case is closed; what she wrote may go into a new one. */
export function windowOverPage(page: PageOf, entered: string): string {
  const words = pageWords[page.language];
  const { heading, text: why } = words.trouble.WINDOW_OVER;
  return layout(
    page,
    heading,
    `<p>${text(why)}</p><p>${text(words.again.lead)}</p>
${form(
  `<input type="hidden" name="again" value="yes">${area('words', words.reopen.label, { words: entered }, true)}${button(words.again.button)}`,
)}
${codeLine(page, 'WINDOW_OVER')}`,
  );
}

export function donePage(page: PageOf, what: string): string {
  const { done } = pageWords[page.language];
  return layout(page, done.thanks, `<p role="status">${text(what)}</p><p>${text(done.close)}</p>`);
}

export function troublePage(page: PageOf, trouble: Trouble): string {
  const { heading, text: why } = pageWords[page.language].trouble[trouble];
  return layout(page, heading, `<p role="alert">${text(why)}</p>${codeLine(page, trouble)}`);
}

function codeLine({ language }: PageOf, trouble: Trouble): string {
  return `<p class="hint">${text(pageWords[language].code)}: ${trouble}</p>`;
}

function layout(page: PageOf, heading: string, main: string): string {
  const words = pageWords[page.language];
  const caseLine = page.reference === '' ? '' : `<p class="hint">${text(words.caseLine(page.reference))}</p>`;
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${text(heading)} · ${text(words.title)}</title>
<style>${style}</style>
</head>
<body>
<header><p>${text(words.title)}</p><a href="${text(page.otherUrl)}" lang="${words.other.language}" hreflang="${words.other.language}">${words.other.label}</a></header>
<main>
<h1>${text(heading)}</h1>
${caseLine}
${main}
</main>
</body>
</html>
`;
}

/** A number of its own: sent twice by a double click it is taken once. */
function form(inside: string): string {
  return `<form method="post"><input type="hidden" name="once" value="${randomUUID()}">${inside}</form>`;
}

function area(name: string, label: string, { words = '', problem }: Entered, isRequired: boolean): string {
  const wrong = problem === undefined || !isRequired ? '' : ' aria-invalid="true" aria-describedby="problem"';
  return `<label for="${name}">${text(label)}</label>
<textarea id="${name}" name="${name}" rows="5" maxlength="5000"${isRequired ? ' required' : ''}${wrong}>
${text(words)}</textarea>`;
}

function button(label: string): string {
  return `<button type="submit">${text(label)}</button>`;
}

function alert(problem: string | undefined): string {
  return problem === undefined ? '' : `<p id="problem" class="problem" role="alert">${text(problem)}</p>`;
}

function text(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Every text has a contrast of at least 7 to 1 on its ground, every control is at least 44 pixels high. */
const style = `
:root{color-scheme:light dark;--ground:#fff;--text:#1c2127;--quiet:#454d57;--line:#6b7480;--act:#0b4f9e;--on-act:#fff;--bad:#8f1616}
@media (prefers-color-scheme:dark){:root{--ground:#14181d;--text:#f0f3f6;--quiet:#c3cad2;--line:#8b949e;--act:#9ecbff;--on-act:#0b1622;--bad:#ffb3ab}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:1.0625rem/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
header,main{max-width:36rem;margin:0 auto;padding:1rem}
header{display:flex;justify-content:space-between;align-items:center;border-bottom:1px solid var(--line)}
header p{margin:0;font-weight:600}
h1{font-size:1.6rem;line-height:1.3;margin:1rem 0 .25rem}
.hint{color:var(--quiet);font-size:.9375rem;margin:.25rem 0 1rem}
.problem{color:var(--bad);border-left:4px solid var(--bad);padding:.5rem .75rem;font-weight:600}
a{color:var(--act);display:inline-block;padding:.6rem 0}
fieldset{border:0;padding:0;margin:0 0 1.25rem}
legend{padding:0;font-weight:600}
label{display:block;font-weight:600;margin-bottom:.35rem}
.scores{display:flex;flex-wrap:wrap;gap:.5rem}
.score{margin:0;position:relative}
.score input{position:absolute;opacity:0;width:100%;height:100%;margin:0;cursor:pointer}
.score span{display:flex;align-items:center;justify-content:center;min-width:3rem;min-height:3rem;border:2px solid var(--line);border-radius:.5rem;font-size:1.125rem}
.score input:checked+span{background:var(--act);border-color:var(--act);color:var(--on-act)}
textarea{width:100%;font:inherit;color:inherit;background:var(--ground);border:2px solid var(--line);border-radius:.5rem;padding:.6rem;margin-bottom:1.25rem}
button{font:inherit;font-weight:600;min-height:3rem;padding:.6rem 1.5rem;border:2px solid var(--act);border-radius:.5rem;background:var(--act);color:var(--on-act);cursor:pointer;width:100%}
:focus-visible,.score input:focus-visible+span{outline:3px solid var(--text);outline-offset:3px}
@media (min-width:30rem){button{width:auto}}`;
