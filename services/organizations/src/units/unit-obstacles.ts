import type { LocalText, OpenWork } from '@jucai/contracts';
import { DomainError, type ErrorDetail, scopeBounds, type Transaction } from '@jucai/service-kit';

/** As many as a person reads; the rest is counted. */
const LISTED = 100;

const refuse = (code: string, zh: string, en: string, details: ErrorDetail[]) =>
  new DomainError('conflict', code, { zh, en }, details.slice(0, LISTED));

/** Refuses to abolish a unit that still has something to it, and names each thing: open work of its subtree, units below it, employers that it counts, department systems that would fall silent, assignments. */
export async function expectNothingLeft(tx: Transaction, code: string, path: string): Promise<void> {
  const { lo, hi } = scopeBounds(path);
  const work = await tx.select<{ service: string; item: OpenWork['items'][number]; unitName: LocalText }>({
    text: `select w.service, item, jsonb_build_object('zh', u.short_name_zh, 'en', u.short_name_en) as "unitName"
      from open_work w join unit_copy u on u.code = w.unit_code, jsonb_array_elements(w.items) item
      where u.path >= $1 and u.path < $2 order by item ->> 'dueOn' nulls last, item ->> 'id'`,
    values: [lo, hi],
  });
  if (work.length > 0) {
    throw refuse(
      'unit.has-open-work',
      `该单位及其下级还有 ${work.length} 项未办结的工作，请先办结或移交`,
      `The unit and those below it still have ${work.length} items of open work`,
      work.map(asDetail),
    );
  }

  const children = await tx.select<{ code: string; zh: string; en: string }>({
    text: `select code, name_zh as zh, name_en as en from unit where parent_code = $1 and status = 'active' order by sort_order, code`,
    values: [code],
  });
  if (children.length > 0) {
    const details = children.map(({ code: child, zh, en }) => ({
      path: `organizations/unit/${child}`,
      message: { zh: `下级单位：${zh}`, en: `Unit below it: ${en}` },
    }));
    throw refuse(
      'unit.has-children',
      `该单位还有 ${children.length} 个下级单位，请先移动或撤销`,
      `The unit still has ${children.length} units below it`,
      details,
    );
  }

  const employers = await tx.select<{ code: string; zh: string; en: string }>({
    text: `select code, name_zh as zh, name_en as en from unit where statistical_home_code = $1 and status = 'active' order by code`,
    values: [code],
  });
  if (employers.length > 0) {
    const details = employers.map(({ code: employer, zh, en }) => ({
      path: `organizations/unit/${employer}`,
      message: { zh: `统计归属于该单位：${zh}`, en: `Counted by the unit: ${en}` },
    }));
    throw refuse(
      'unit.has-employers',
      `还有 ${employers.length} 个用人单位的统计归属是该单位，请先变更`,
      `The unit is still the statistical home of ${employers.length} employers`,
      details,
    );
  }

  const systems = await tx.select<{ id: string; zh: string; en: string }>({
    text: 'select id, name_zh as zh, name_en as en from department_system where unit_code = $1 and enabled order by client',
    values: [code],
  });
  if (systems.length > 0) {
    const details = systems.map(({ id, zh, en }) => ({
      path: `organizations/department-system/${id}`,
      message: { zh: `部门业务系统：${zh}`, en: `Department system: ${en}` },
    }));
    throw refuse(
      'unit.has-systems',
      `该单位还有 ${systems.length} 个启用的部门业务系统，请先停用`,
      `The unit still has ${systems.length} department systems that are enabled`,
      details,
    );
  }

  const held = await tx.select<{ id: string; personName: string; post: string | null }>({
    text: `select id, person_name as "personName", post from assignment_copy
      where unit_code = $1 and enabled and (valid_to is null or valid_to >= $2) order by person_name, id`,
    values: [code, tx.today],
  });
  if (held.length > 0) {
    const details = held.map(({ id, personName, post }) => ({
      path: `organizations/assignment/${id}`,
      message: {
        zh: `任职：${personName}${post ? `（${post}）` : ''}`,
        en: `Assignment: ${personName}${post ? ` (${post})` : ''}`,
      },
    }));
    throw refuse(
      'unit.has-assignments',
      `该单位还有 ${held.length} 个任职，请先结束`,
      `The unit still has ${held.length} assignments`,
      details,
    );
  }
}

function asDetail({
  service,
  item,
  unitName,
}: {
  service: string;
  item: OpenWork['items'][number];
  unitName: LocalText;
}): ErrorDetail {
  const due = item.dueOn === null ? { zh: '', en: '' } : { zh: `，截止 ${item.dueOn}`, en: `, due ${item.dueOn}` };
  return {
    path: `${service}/${item.kind}/${item.id}`,
    message: {
      zh: `${unitName.zh} · ${item.kindName.zh}：${item.title}${due.zh}`,
      en: `${unitName.en} · ${item.kindName.en}: ${item.title}${due.en}`,
    },
  };
}
