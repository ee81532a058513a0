/** A written answer taken apart without changing a word: what comes before the steps, the steps, what comes after. */

export interface AnswerBody {
  /** Paragraphs before the first step; for an answer without steps, everything. */
  lead: string[];
  /** Steps in order, without their numbers. */
  steps: string[];
  /** Paragraphs after the last step. */
  tail: string[];
}

const stepLine = /^\s*\d{1,2}[.)]\s+(.*)$/;

/** `parseBody('Try this.\n1. Close it.\n2. Open it.').steps` → `['Close it.', 'Open it.']` */
export function parseBody(body: string): AnswerBody {
  const parsed: AnswerBody = { lead: [], steps: [], tail: [] };
  for (const raw of body.split(/\r?\n/)) {
    const line = raw.trim();
    if (line === '') continue;
    const step = stepLine.exec(line)?.[1]?.trim();
    if (step) {
      // A paragraph between two steps belongs to the step before it: order is part of the facts.
      const stray = parsed.tail.splice(0);
      const last = parsed.steps.length - 1;
      if (stray.length > 0) parsed.steps[last] = [parsed.steps[last], ...stray].join(' ');
      parsed.steps.push(step);
    } else if (parsed.steps.length > 0) parsed.tail.push(line);
    else parsed.lead.push(line);
  }
  return parsed;
}

/** Sentences of a paragraph. Dots in numbers, links and times do not end one. */
export function splitSentences(paragraph: string): string[] {
  return paragraph
    .split(/(?<=[.!?…])\s+(?=[\p{Lu}\p{N}“"'¿¡])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Every sentence and step of a body, in order and without step numbers. */
export function sentencesOf(body: string): string[] {
  const { lead, steps, tail } = parseBody(body);
  return [...lead, ...steps, ...tail].flatMap(splitSentences);
}
