import type { Readable } from 'node:stream';
import {
  type Actor,
  Database,
  Files,
  notFound,
  SERVICE_CONFIG,
  type ServiceConfig,
  type Transaction,
} from '@jucai/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { reading, type Run } from '../answers.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { minutesToDocx } from './minutes-document.js';
import type { Minutes } from './minutes.entity.js';
import type { MinutesContent } from './minutes.schemas.js';

interface Frame {
  readonly mark: string;
  readonly series: string;
  readonly office: string;
  readonly units: Record<string, string>;
  readonly content: MinutesContent;
  readonly documentNumber: string | null;
  readonly distribution: string[];
  readonly issuedOn: string | null;
  readonly fileId: string | null;
  readonly today: string;
  readonly title: string;
}

type Laid = Pick<Minutes, 'content' | 'documentNumber' | 'distribution' | 'issuedOn'>;

/** The minutes as a document: laid out anew while they are a draft; the issued file, byte for byte, ever after. */
@Injectable()
export class MinutesFile {
  static readonly mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

  constructor(
    private readonly database: Database,
    private readonly files: Files,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
  ) {}

  async open(actor: Actor, meetingId: string): Promise<{ name: string; content: Readable | Buffer }> {
    const run = reading(this.database, actor);
    const frame = await this.frameOf(run, 'x.meeting_id = $1', meetingId);
    if (frame.fileId !== null) {
      const { file, content } = await this.files.open(actor, frame.fileId);
      return { name: file.name, content };
    }
    return { name: `${frame.title}纪要（稿）.docx`, content: await this.toDocx(frame, frame) };
  }

  /** Lays out what is about to be issued. */
  async layOut(run: Run, minutesId: string): Promise<(minutes: Laid) => Promise<Buffer>> {
    const frame = await this.frameOf(run, 'x.id = $1', minutesId);
    return (minutes) => this.toDocx(frame, minutes);
  }

  async seriesOf(tx: Transaction, meeting: Meeting): Promise<string> {
    const [row] = await tx.select<{ series: string }>({
      text: 'select document_series as series from leading_group where id = $1',
      values: [meeting.groupId],
    });
    return row?.series ?? '';
  }

  private async frameOf(run: Run, where: string, value: string): Promise<Frame> {
    const [[frame], units] = await run<[Omit<Frame, 'units'>[], { code: string; name: string }[]]>([
      {
        text: `select g.minutes_mark as mark, g.document_series as series, g.office_name_zh as office, x.content, x.document_number as "documentNumber", x.distribution,
            x.issued_on as "issuedOn", x.file_id as "fileId", business_today() as today, coalesce(m.title_zh, x.document_number, '') as title
          from minutes x join leading_group g on g.unit_code = x.unit_code left join meeting m on m.id = x.meeting_id
          where ${where} and (m.id is null or m.group_id = g.id) limit 1`,
        values: [value],
      },
      { text: 'select code, name_zh as name from unit_copy where $1::text is not null', values: [value] },
    ]);
    if (!frame) throw notFound('minutes', '会议纪要');
    return { ...frame, units: Object.fromEntries(units.map(({ code, name }) => [code, name])) };
  }

  private toDocx(frame: Frame, { content, documentNumber, distribution, issuedOn }: Laid): Promise<Buffer> {
    const date = issuedOn ?? frame.today;
    return minutesToDocx({
      ...content,
      mark: frame.mark,
      number: documentNumber ?? `${frame.series}〔${date.slice(0, 4)}〕\u3000号`,
      office: frame.office,
      date,
      distribution: distribution.map((code) => frame.units[code] ?? code),
      printedBy: frame.office,
      printedOn: date,
      demonstration: this.config.JUCAI_MODE === 'demonstration',
    });
  }
}
