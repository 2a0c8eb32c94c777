/** Why a letter that a person had confirmed for a batch is not in it; also the kinds of lines in the batch's course. */
export const LEFT_OUT = {
  left_recalled: 'его отозвали раньше, чем партия собрана',
  left_given_back: 'оно вернулось к автору',
  left_elsewhere: 'его взяла другая партия',
  left_asked: 'ждёт ответа, по какому адресу или кому оно идёт',
  left_unconnected: 'его путь к Почте не подключён; оно ждёт',
  left_busy: 'в ту минуту с ним что-то делали; если его не отозвали, войдёт в следующую',
} as const;

export type LeftOut = keyof typeof LEFT_OUT;
export const LEFT_OUT_CODES = Object.keys(LEFT_OUT) as [LeftOut, ...LeftOut[]];

/** Lines of the course, each naming its letter. */
export const LEFT_OUT_LINES = Object.fromEntries(
  LEFT_OUT_CODES.map((code) => [code, `Письмо {number} в партию не вошло: ${LEFT_OUT[code]}`]),
) as Readonly<Record<LeftOut, string>>;
