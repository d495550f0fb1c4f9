import { AccountOnly, CurrentIdentity, Returns, type TokenIdentity } from '@jucai/service-kit';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MeQueries } from './me.queries.js';
import { Me } from './me.schemas.js';

@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(private readonly queries: MeQueries) {}

  /** Who is signed in, and as what they may act: asked before an assignment is chosen. */
  @Get()
  @AccountOnly()
  @Returns(200, Me)
  me(@CurrentIdentity() identity: TokenIdentity): Promise<Me> {
    return this.queries.of(identity);
  }
}
