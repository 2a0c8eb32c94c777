/** The fields of a registered letter that the Post's rules accept, for stories in which they do not matter. */
export const LETTER_FIELDS = {
  kind: 'registered',
  documentKind: 'court_order',
  title: 'Судебный приказ 2-1195/2026',
  repeatReason: 'ещё одно, для проверки',
  recipient: {
    type: 'person',
    name: 'Тестов Тест Тестович',
    address: '140000, Московская обл, г Люберцы, ул Примерная, д 5, кв 7',
  },
} as const;
