import type { EventDefinition } from '../define-event.js';
import { partitionsOf, type TopicKind, type TopicName } from '../topics.js';
import { type EventField, fieldsOf, keyOf } from './event-fields.js';

interface Topic {
  readonly name: TopicName;
  readonly kind: TopicKind;
}

const KINDS: Readonly<Record<TopicKind, string>> = {
  state: 'state (compacted: the newest whole state of each key stays)',
  fact: 'fact (everything stays)',
  audit: 'audit (everything stays, in one order)',
};

const INTRODUCTION = `# Events

<!-- Generated from libs/contracts by \`npm run docs:events\`: change the definitions, not this page. -->

Every message is a CloudEvents 1.0 envelope in structured JSON: \`specversion\`, \`id\` (uuid), \`source\` (\`/jucai/<service>\`), \`type\`,
\`subject\` (the key), \`time\`, \`datacontenttype\`, and our extensions \`traceparent\`, \`actor\` (account, or \`system:<service>\`) and
\`unit\` (code of the unit concerned). What follows is \`data\`. Messages of one key arrive in the order in which they were written;
between keys and between topics there is no order. A published type only gains optional fields; anything else is a new version beside it.

\`instant\` is an ISO date and time with offset, \`date\` a civil date in Asia/Shanghai (\`YYYY-MM-DD\`).
`;

/** The text of `docs/events.md`: every topic, every type on it, every field. */
export function eventsDocument(topics: readonly Topic[], events: readonly EventDefinition[]): string {
  const sections = topics.map((topic) =>
    topicSection(
      topic,
      events.filter((event) => event.topic === topic.name),
    ),
  );
  return `${[INTRODUCTION, contents(topics, events), ...sections].join('\n')}`;
}

function contents(topics: readonly Topic[], events: readonly EventDefinition[]): string {
  const rows = topics.map(({ name, kind }) => {
    const types = events.filter(({ topic }) => topic === name).map(({ type }) => `\`${type}\``);
    return `| [${name}](#${anchor(name)}) | ${kind} | ${partitionsOf(kind)} | ${types.join('<br>') || 'none yet'} |`;
  });
  return ['| topic | kind | partitions | types |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}

function topicSection({ name, kind }: Topic, events: readonly EventDefinition[]): string {
  const head = `## ${name}\n\nKind: ${KINDS[kind]}. Partitions: ${partitionsOf(kind)}.\n`;
  return [head, ...events.map(typeSection)].join('\n');
}

function typeSection(event: EventDefinition): string {
  const rows = fieldsOf(event).map(fieldRow);
  return [
    `### ${event.type}`,
    '',
    event.summary,
    '',
    `Key: \`${keyOf(event)}\``,
    '',
    '| field | type | required | |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const fieldRow = ({ path, type, required, description }: EventField): string =>
  `| \`${path}\` | \`${type.replaceAll('|', '\\|')}\` | ${required ? 'yes' : 'no'} | ${description ?? ''} |`;

/** As hosts of Markdown make anchors of headings: dots go. */
const anchor = (heading: string): string => heading.replaceAll('.', '');
