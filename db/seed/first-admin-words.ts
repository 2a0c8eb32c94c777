/** What the owner of the machine types for the first administrator of a court: the command prints the link by which he sets his password. */
export const FIRST_ADMIN_COMMAND =
  'npm run admin -- create --login ЛОГИН --role admin --name "Фамилия Имя Отчество" --position администратор';
