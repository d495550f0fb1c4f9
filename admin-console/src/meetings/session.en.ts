import type { Translated } from '../app/i18n/keys.js';
import type { sessionZh } from './session.zh.js';

export const sessionEn: Translated<typeof sessionZh> = {
  own: {
    receipts: {
      title: 'Receipts',
      count: '%{answered} of %{all} answered',
      unit: 'Unit',
      state: 'Answer',
      who: 'Who comes, or why not',
      decision: 'Decision on leave',
      answer: 'Answer',
      attendees: 'Who comes',
      name: 'Name',
      post: 'Post',
      leaveHint: 'The presider decides on leave',
      delegate: 'Name of the delegate',
      delegatePost: 'Post of the delegate',
      approve: 'Grant leave',
      refuse: 'Refuse leave',
      commands: {
        answer: { label: 'Answer', hint: 'Please answer by %{date}.', submit: 'Send', done: 'Answered' },
        'decide-leave': {
          label: 'Decide on leave',
          hint: '%{unit} asks for leave. Reason: %{reason}',
          submit: 'Decide',
          done: 'Decided',
        },
      },
    },
    receiptAnswer: { attend: 'We come', leave: 'We ask for leave', fallback: 'Answer' },
    receiptState: {
      unanswered: 'Unanswered',
      attending: 'Attends',
      'leave-asked': 'Leave asked for',
      'leave-approved': 'On leave',
      'leave-refused': 'Leave refused',
      fallback: 'Unknown',
    },
    sessions: {
      title: 'Attendance',
      present: '%{present} of %{members} members present',
      quorum: 'quorum',
      noQuorum: 'no quorum',
      capacity: 'As',
      checkedIn: 'Checked in',
      presence: 'Presence',
      speeches: 'Speeches',
      speaker: 'Speaker',
      speech: 'What was said',
      commands: {
        'check-in': { label: 'Check in', hint: 'Somebody has come.', submit: 'Check in', done: 'Checked in' },
        'check-in-other': {
          label: 'Check in somebody else',
          hint: 'For those who sit in and are not listed.',
          submit: 'Check in',
          done: 'Checked in',
        },
        undo: { label: 'Undo', hint: 'Takes back the check-in of %{name}.', submit: 'Undo', done: 'Taken back' },
        'note-speech': {
          label: 'Note a speech',
          hint: 'The main points, for the minutes.',
          submit: 'Note',
          done: 'Speech noted',
        },
      },
    },
    capacity: { member: 'Member', 'sit-in': 'Sits in', fallback: 'Present' },
    presence: { present: 'In person', delegate: 'By delegate', fallback: 'Present' },
    position: { head: 'Head', 'deputy-head': 'Deputy head', member: 'Member', fallback: 'Member' },
  },
};
