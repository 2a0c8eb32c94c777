/** What the owner of the machine types, while the programs run, for the first administrator of a court; the last line is the command. */
export const FIRST_ADMIN_WORDS: readonly string[] = [
  '    Когда всё заработает, в другом окне с теми же настройками заведите своего администратора: команда напечатает ссылку для пароля —',
  '      npm run admin -- create --login ЛОГИН --role admin --name "Фамилия Имя Отчество" --position администратор',
];
