import type { Readable } from 'node:stream';
import { findSecrecyMark } from '@jucai/contracts';
import { Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import { v7 as uuid } from 'uuid';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { DomainError, notFound } from '../domain-error.js';
import type { Actor } from '../identity/actor.js';
import { requestContext } from '../request-context.js';
import { FileStore } from './file-store.js';

/** A file as its users see it. */
export interface FileView {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
}

const accepted = new Map([
  ['application/pdf', ['pdf']],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', ['docx']],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ['xlsx']],
  ['image/png', ['png']],
  ['image/jpeg', ['jpg', 'jpeg']],
]);

const refused = (code: string, zh: string, en: string) =>
  new DomainError('unprocessable', code, { zh, en }, [{ path: 'file', message: { zh, en } }]);

/** Uploads, and who may open them: a file belongs to one record, and whoever sees the record may open it. Before that, its uploader only. */
@Injectable()
export class Files {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
  ) {}

  async upload(actor: Actor, name: string, content: Buffer): Promise<FileView> {
    const cleanName = name
      .normalize('NFC')
      .replace(/[\p{Cc}/\\]/gu, '')
      .slice(-200);
    if (findSecrecyMark(cleanName))
      throw refused(
        'file.marked',
        '文件名中有密级标志，本系统不得存储国家秘密',
        'The file name bears a secrecy mark; state secrets are not kept here',
      );
    const mediaType = await this.typeOf(cleanName, content);
    const sha256 = await this.store.put(content);
    const { idempotency } = requestContext.getStore() ?? {};
    // The same key with another file is another request.
    if (idempotency) idempotency.requestHash += ` ${sha256} ${cleanName}`;
    return this.database.transaction(actor, async (tx) => {
      const id = uuid();
      await tx.em.query(
        'insert into stored_file (id, sha256, name, size, media_type, uploaded_by) values ($1, $2, $3, $4, $5, $6)',
        [id, sha256, cleanName, content.length, mediaType, actor.account],
      );
      tx.audit('file.upload', { type: 'stored_file', id });
      return { id, sha256, name: cleanName, size: content.length, mediaType };
    });
  }

  /** Gives files that the actor has uploaded to a record of theirs; a file that belongs to another record, or to somebody else, is refused. */
  async bind(tx: Transaction, fileIds: readonly string[], recordType: string, recordId: string): Promise<void> {
    if (fileIds.length === 0) return;
    const [, bound] = await tx.em.query<[unknown[], number]>(
      `update stored_file set record_type = $2, record_id = $3
       where id = any($1) and ((record_id is null and uploaded_by = $4) or (record_type = $2 and record_id = $3))`,
      [fileIds, recordType, recordId, tx.actor.account],
    );
    if (bound !== new Set(fileIds).size) {
      throw new DomainError(
        'invalid',
        'file.not-usable',
        { zh: '附件不存在或不是您上传的', en: 'A file does not exist or is not yours' },
        [{ path: 'fileIds', message: { zh: '请重新上传', en: 'Upload it again' } }],
      );
    }
  }

  /** Keeps a file that the service itself made of a record; it belongs to that record from the start. */
  async keep(
    tx: Transaction,
    file: { name: string; mediaType: string; content: Buffer },
    recordType: string,
    recordId: string,
  ): Promise<FileView> {
    const { name, mediaType, content } = file;
    // Outside of the transaction by nature: content without a row is reached by nobody, a row without content can't be.
    const sha256 = await this.store.put(content);
    const id = uuid();
    await tx.em.query(
      `insert into stored_file (id, sha256, name, size, media_type, uploaded_by, record_type, record_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, sha256, name, content.length, mediaType, tx.actor.account, recordType, recordId],
    );
    return { id, sha256, name, size: content.length, mediaType };
  }

  async open(actor: Actor, id: string): Promise<{ file: FileView; content: Readable }> {
    const [rows] = await this.database.read<
      [(FileView & { recordType: string | null; recordId: string | null; uploadedBy: string })[]]
    >(actor, [
      {
        text: `select id, sha256, name, size, media_type as "mediaType", record_type as "recordType", record_id as "recordId", uploaded_by as "uploadedBy"
          from stored_file f where id = $1 and (record_type is null or record_type in (select name from scoped_table))`,
        values: [id],
      },
    ]);
    const [file] = rows;
    if (!file || !(await this.maySee(actor, file))) throw notFound('file', '附件');
    const content = await this.store.open(file.sha256);
    if (!content) throw notFound('file', '附件');
    return { file, content };
  }

  private async maySee(
    actor: Actor,
    file: { recordType: string | null; recordId: string | null; uploadedBy: string },
  ): Promise<boolean> {
    if (file.recordType === null) return file.uploadedBy === actor.account;
    // The name is one of `scoped_table`; the record is asked for under the caller's own policies.
    const [records] = await this.database.read<[unknown[]]>(actor, [
      { text: `select 1 from "${file.recordType}" where id = $1`, values: [file.recordId] },
    ]);
    return records.length === 1;
  }

  /** By content, not by name; the name must agree with it. */
  private async typeOf(name: string, content: Buffer): Promise<string> {
    const found = await fileTypeFromBuffer(content);
    const extensions = found && accepted.get(found.mime);
    const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
    if (!found || !extensions) {
      throw refused(
        'file.type-refused',
        '只接受 PDF、Word（docx）、Excel（xlsx）和图片（png、jpg）',
        'Only PDF, docx, xlsx, png and jpg are accepted',
      );
    }
    if (!extension || !extensions.includes(extension)) {
      throw refused('file.name-misleads', '文件名的后缀与内容不符', 'The extension does not fit the content');
    }
    return found.mime;
  }
}
