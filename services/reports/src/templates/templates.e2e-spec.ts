import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, ReportsFixture, templateBody } from '../../test/reports-fixture.js';

describe('templates', () => {
  let at: ReportsFixture;
  let draft: Answer;
  beforeAll(async () => {
    at = await ReportsFixture.start();
  });
  afterAll(() => at.service.stop());

  it('are drafted by the city office only, and seen by others once published', async () => {
    const countyOffice = await at.service.caller('xunxian.office', 'xunxian', ['office']);
    expect((await at.xunxianLead.post('/templates').send(templateBody)).body).toMatchObject({
      status: 403,
      code: 'permission.missing',
    });
    expect((await countyOffice.post('/templates').send(templateBody)).body).toMatchObject({
      status: 403,
      code: 'template.city-only',
    });
    const created = await at.office.post('/templates').set('idempotency-key', 'create').send(templateBody);
    expect(created).toMatchObject({
      status: 201,
      body: { state: 'draft', templateVersion: 1, actions: ['edit', 'publish'] },
    });
    expect((await at.office.post('/templates').set('idempotency-key', 'create').send(templateBody)).body).toEqual(
      created.body,
    );
    draft = created.body;
    expect((await at.xunxianLead.get(`/templates/${draft.id}`)).status).toBe(404);
    expect((await at.xunxianLead.get('/templates')).body.total).toBe(0);
    expect((await at.office.post('/templates').send(templateBody)).body).toMatchObject({
      status: 409,
      code: 'template.code-taken',
    });
  });

  it('refuse a section or indicator list that can not be', async () => {
    const [section] = templateBody.sections;
    const { body } = await at.office
      .post('/templates')
      .send({ ...templateBody, code: 'other', sections: [section, { ...section, maxLength: 1 }], indicators: [] });
    expect(body).toMatchObject({ status: 400, code: 'input.invalid' });
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(['sections.1.maxLength', 'indicators']),
    );
  });

  it('check their rules when published, then are never edited again', async () => {
    const { name, sections, indicators, rules } = templateBody;
    const content = { name, sections, indicators, rules };
    const edit = (body: object, version = draft.version) =>
      at.office.patch(`/templates/${draft.id}`).set('if-match', `"${version}"`).send(body);
    const broken = {
      ...content,
      rules: [
        {
          kind: 'expression',
          code: 'bad',
          expression: 'nothing > 1',
          severity: 'error',
          message: { zh: '错', en: 'wrong' },
        },
      ],
    };
    const { body: bad } = await edit(broken);
    expect((await at.command(at.office, 'templates', bad, 'publish')).body).toMatchObject({
      status: 422,
      code: 'template.rules-unusable',
      errors: [{ path: 'rules.0' }],
    });
    expect((await edit(content)).status).toBe(412);
    const { body: good } = await edit(content, bad.version);
    draft = (await at.command(at.office, 'templates', good, 'publish')).body as Answer;
    expect(draft).toMatchObject({ state: 'published', publishedOn: '2022-12-05', actions: ['new-version'] });
    expect((await edit(content, draft.version)).body).toMatchObject({ status: 409, code: 'template.published' });
    expect((await at.command(at.office, 'templates', draft, 'publish')).body).toMatchObject({
      code: 'template.published',
    });
    expect((await at.xunxianLead.get(`/templates/${draft.id}`)).body).toMatchObject({
      state: 'published',
      actions: [],
    });
    expect((await at.command(at.xunxianLead, 'templates', draft, 'publish')).status).toBe(403);
  });

  it('go on as a copy, one draft at a time', async () => {
    const { body: next, status } = await at.command(at.office, 'templates', draft, 'new-version');
    expect({ status, next }).toMatchObject({
      status: 201,
      next: { state: 'draft', templateVersion: 2, indicators: draft['indicators'], rules: draft['rules'] },
    });
    expect((await at.command(at.office, 'templates', draft, 'new-version')).body).toMatchObject({
      status: 409,
      code: 'template.draft-exists',
    });
    const { body: history } = await at.office.get(`/templates/${draft.id}/history`);
    expect(history.items.map(({ action }: { action: string }) => action)).toEqual([
      'template.create',
      'template.edit',
      'template.edit',
      'template.publish',
    ]);
  });
});
