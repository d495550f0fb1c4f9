import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DomainError } from '../domain-error.js';
import { Returns } from '../http/returns.decorator.js';
import type { Actor } from '../identity/actor.js';
import { CurrentActor } from '../identity/identity.guard.js';
import { RequirePermission } from '../identity/permission.guard.js';
import { Files, type FileView } from './files.js';

export const FileAnswer = z
  .object({ id: z.uuid(), sha256: z.string(), name: z.string(), size: z.int(), mediaType: z.string() })
  .meta({ id: 'File' });

/** Files of this service's records. */
@Controller('files')
export class FilesController {
  constructor(private readonly files: Files) {}

  @Post()
  @RequirePermission('file.upload')
  @ApiOperation({ summary: 'Upload one file; it stays yours alone until a record refers to it' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
  })
  @Returns(201, FileAnswer)
  async upload(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<FileView> {
    const part = request.isMultipart() ? await request.file() : undefined;
    if (!part) {
      throw new DomainError('invalid', 'file.missing', { zh: '没有收到文件', en: 'No file was sent' }, [
        { path: 'file', message: { zh: '必填', en: 'Required' } },
      ]);
    }
    return this.files.upload(actor, part.filename, await part.toBuffer());
  }

  @Get(':id')
  @RequirePermission('file.read')
  @ApiOperation({ summary: 'The content of a file of a record that you may see' })
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, content } = await this.files.open(actor, id);
    await reply
      .header('content-type', file.mediaType)
      .header('content-length', file.size)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .send(content);
  }
}
