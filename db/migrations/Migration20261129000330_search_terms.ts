import { Migration } from '@mikro-orm/migrations';

const TABLES = ['letter_search', 'matter_search'] as const;
const HOW = `using gin ("site_id", search_terms("words")) with (gin_pending_list_limit = 512)`;

/** Signs that stand within words and belong to none: a word also begins after them. */
const SIGNS = `"«»„“”()[]{}<>;:!?''№…*#&@+=~^$%\\/_`;
/** They say what a number is of: `SAID_OF_NUMBERS` of the search. */
const SAID_OF_NUMBERS = [
  ...['дом', 'корп', 'корпус', 'стр', 'строение', 'квартира', 'офис', 'пом', 'помещение', 'ком', 'комната'],
  ...['лит', 'литера', 'этаж'],
];

/**
 * What stands together is found by one rare term, however common each word is: «ио иванов» of «Иванов Иван Олегович» and «И. О. Иванов», «5 ленина»
 * of «ул Ленина, д 5», «#2-1195-2026» and «#1195-2026» of a number. The words stay as they are: the index is made of them. Where there are
 * letters already it is built by `buildSearchIndexes`, which does not close their table.
 */
export class Migration20261129000330_search_terms extends Migration {
  override up(): void {
    this
      .addSql(`create function search_marks(words text) returns text language plpgsql immutable strict parallel safe as $$
      begin
        if words ~ '[^ а-яa-z0-9|,.-]' then
          words := translate(words, '${SIGNS}', repeat('-', ${String(SIGNS.replace("''", "'").length)}));
        end if;
        return replace(replace(replace(words, ', ', ' '), ',', '-'), '.', ' ');
      end $$`);
    this.addSql(
      `create function search_terms_of(marked text[]) returns text[] language plpgsql immutable strict parallel safe as $$ ${TERMS_BODY} $$`,
    );
    // Bound when it is made: an index is built without a search path.
    this.addSql(`create function search_terms(words text) returns tsvector language sql immutable strict parallel safe
      return array_to_tsvector(search_terms_of(string_to_array(search_marks(words), ' ')))`);
    this.addSql(`do $$ begin
      if exists (select from letter_search) then
        create index letter_search_terms on only "letter_search" ${HOW};
      else
        create index letter_search_terms on "letter_search" ${HOW};
      end if;
      if not exists (select from matter_search) then
        create index matter_search_terms on "matter_search" ${HOW};
      end if;
    end $$`);
  }

  override down(): void {
    for (const table of TABLES) this.addSql(`drop index if exists ${table}_terms`);
    this.addSql(`drop function search_terms`);
    this.addSql(`drop function search_terms_of`);
    this.addSql(`drop function search_marks`);
  }
}

/** A word with signs in it is known by all of its beginnings; the term of initials has them before the surname, so that it is asked for by a stem. */
const TERMS_BODY = `
  declare
    terms text[] := '{}';
    word text;
    start text;
    initial text;
    starts text[];
    before text[];
    farther text[];
    street text[];
  begin
    foreach word in array marked loop
      continue when word = '';
      if position('-' in word) = 0 then
        starts := array[left(word, 40)];
      else
        starts := '{}';
        start := ltrim(word, '-');
        while start <> '' loop
          starts := array_append(starts, left(start, 40));
          exit when position('-' in start) = 0;
          start := ltrim(substr(start, position('-' in start)), '-');
        end loop;
      end if;
      initial := left(starts[1], 1);
      if initial is null or initial = '|' then
        before := null; farther := null; street := null;
      elsif word ~ '[0-9]' then
        foreach start in array starts loop
          if length(start) > 2 and (start = starts[1] or position('-' in start) > 0) then
            terms := array_append(terms, '#' || start);
            if start ~ '^[0-9]{14}$' then terms := array_append(terms, '#' || substr(start, 7)); end if;
          end if;
          if street is not null and start ~ '^[0-9]{1,4}[а-яa-z]?(-|$)' then
            word := split_part(start, '-', 1);
            foreach start in array street loop
              terms := array_append(terms, word || ' ' || start);
            end loop;
          end if;
        end loop;
        before := null; farther := null;
      else
        if before is not null then
          foreach start in array before loop
            if length(start) > 1 then terms := array_append(terms, initial || ' ' || start); end if;
            if length(word) > 1 then terms := array_append(terms, left(start, 1) || ' ' || starts[1]); end if;
          end loop;
          if farther is not null then
            foreach start in array farther loop
              if length(start) > 1 then terms := array_append(terms, left(before[1], 1) || initial || ' ' || start); end if;
              if length(word) > 1 then terms := array_append(terms, left(start, 1) || left(before[1], 1) || ' ' || starts[1]); end if;
            end loop;
          end if;
        end if;
        farther := before;
        before := starts;
        if length(word) > 2 and word not in (${SAID_OF_NUMBERS.map((word) => `'${word}'`).join(', ')}) then street := starts; end if;
      end if;
    end loop;
    return terms;
  end`;
