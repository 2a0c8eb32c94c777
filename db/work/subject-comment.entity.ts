import { defineEntity, p } from '@mikro-orm/core';
import type { SubjectKind } from '#domain/work/subject.ts';

/** What one person tells the others about a thing; never changed. */
export const SubjectCommentSchema = defineEntity({
  name: 'SubjectComment',
  tableName: 'subject_comment',
  indexes: [{ name: 'subject_comment_subject', properties: ['subjectKind', 'subjectId', 'at'] }],
  properties: {
    id: p.uuid().primary(),
    subjectKind: p.text().$type<SubjectKind>(),
    subjectId: p.uuid(),
    at: p.datetime(),
    authorId: p.uuid(),
    text: p.text(),
  },
});
export class SubjectComment extends SubjectCommentSchema.class {}
SubjectCommentSchema.setClass(SubjectComment);
