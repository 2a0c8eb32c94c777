#!/bin/sh
# Проверка файла доказательств МАСК. Нужны только sh и openssl; сеть и МАСК не нужны.
# Запуск: sh verify.sh [--first] [отпечаток печати]
# --first: остановиться на первой найденной порче. Отпечаток, большими буквами или малыми, сличается с печатью файла.
# Ответ: 0 - цел, 1 - испорчен, 2 - проверить нечем.
set -u
set -f
LC_ALL=C
export LC_ALL
here=${0%/*}
[ "$here" = "$0" ] && here=.
cd "$here" || exit 2
command -v openssl >/dev/null 2>&1 || {
  printf '%s\n' 'Проверить нечем: в системе нет openssl. Если он есть, испорчена сама проверка (verify.sh).'
  exit 2
}
# Отпечаток набирают и большими буквами.
small() {
  known=
  rest=$1
  while [ -n "$rest" ]; do
    sign=${rest%"${rest#?}"}
    rest=${rest#?}
    case $sign in
      A) sign=a ;; B) sign=b ;; C) sign=c ;; D) sign=d ;; E) sign=e ;; F) sign=f ;;
    esac
    known=$known$sign
  done
}
first=no
known=
for word in "$@"; do
  case $word in
    --first) first=yes ;;
    *) small "$word" ;;
  esac
done
line='
'
bad=0
say() { printf '%s\n' "$1"; }
fault() {
  bad=$((bad + 1))
  say "ИСПОРЧЕНО: $1"
  [ "$first" = no ] || exit 1
}
hash_of() {
  sum=$(openssl dgst -sha256 -r "$1" 2>/dev/null) || sum=
  sum=${sum%% *}
}
part_of() {
  case $1 in
    about.json) part='что это за файл' ;;
    document.pdf) part='отправленный документ' ;;
    document.pdf.sig) part='электронная подпись' ;;
    authority.xml) part='доверенность (МЧД)' ;;
    signature.txt | signature.json) part='отчёт о подписи' ;;
    summary.pdf) part='сводка' ;;
    registry.json) part='строка реестра и хеш архива' ;;
    form103.pdf | form103-*.pdf) part='список ф. 103' ;;
    notices.*) part='уведомления по СМС и электронной почте' ;;
    notice.*) part='уведомление о вручении' ;;
    postal.*) part='операции Почты' ;;
    evidence.json) part='свидетельства по ETSI EN 319 522' ;;
    gate.json) part='извещён ли адресат, даты' ;;
    course.*) part='кто, что и когда сделал' ;;
    journal/entry-*) part='запись журнала' ;;
    journal/root-*) part='корень журнала за день или его метка времени' ;;
    journal/*) part='пути записей к корню журнала' ;;
    seal.pem) part='ключ печати' ;;
    verify.sh) part='сама проверка' ;;
    *.zip) part='доказательства по письму' ;;
    *) part='часть файла' ;;
  esac
}

# 1. Печать службы на перечне файлов.
if openssl dgst -sha256 -verify seal.pem -signature manifest.sig manifest.txt >/dev/null 2>&1; then
  say 'Перечень: печать службы верна.'
else
  fault 'manifest.txt, manifest.sig: перечень файлов не тот, что запечатан'
fi
hash_of seal.pem
if [ -n "$known" ] && [ "$known" != "$sum" ]; then
  fault "seal.pem: печать не той установки (отпечаток $sum)"
fi
say "Отпечаток печати: $sum"

# 2. Каждый файл перечня.
names=
wanted=
count=0
while read -r sum name; do
  if [ -f "$name" ]; then
    names="$names$line$name"
    wanted="$wanted $sum"
    count=$((count + 1))
  else
    fault "$name: файла нет"
  fi
done <manifest.txt
set -- $wanted
found=0
sums=$(openssl dgst -sha256 -r $names 2>/dev/null) || sums=
while read -r sum name; do
  name=${name#\*}
  if [ "$sum" = "${1-}" ]; then
    found=$((found + 1))
  else
    part_of "$name"
    fault "$name: $part"
  fi
  [ $# -eq 0 ] || shift
done <<END
$sums
END
[ "$found" = "$count" ] || fault 'не каждый файл перечня совпал'
say "Файлы перечня: совпало $found из $count."

# 3. Ничего лишнего, как бы глубоко оно ни лежало. Имена сличаются целиком, построчно; разрыва строки в именах перечня нет.
strangers() {
  for file in "$1"* "$1".[!.]* "$1"..?*; do
    if [ -d "$file" ] && [ ! -L "$file" ]; then
      strangers "$file/"
      continue
    fi
    [ -e "$file" ] || [ -L "$file" ] || continue
    case $file in manifest.txt | manifest.sig) continue ;; esac
    case $file in
      *"$line"*)
        fault 'файл с разрывом строки в имени: в перечне такого файла нет'
        continue
        ;;
    esac
    case "$names$line" in
      *"$line$file$line"*) ;;
      *) fault "$file: в перечне такого файла нет" ;;
    esac
  done
}
set +f
strangers ''
set -f

# Дело: письма лежат в нём своими файлами, журнал и подпись - у каждого письма свои.
kind=letter
if [ -f about.json ]; then
  while read -r line; do
    [ "$line" = '"kind": "case",' ] && kind=case
  done <about.json
fi
letters=0
for name in $names; do
  case $name in *.zip) letters=$((letters + 1)) ;; esac
done
[ "$kind" = letter ] || say "Писем в деле: $letters; каждое проверяется ещё и своим verify.sh."

# 4. Записи журнала: каждая ведёт к корню своего дня.
entries=0
rooted=0
if [ -f journal/proofs.txt ]; then
  while read -r entry root path; do
    entries=$((entries + 1))
    [ "$root" = - ] && continue
    hash_of "journal/$entry"
    node=$sum
    for step in $path; do
      case $step in
        L*) text="node:${step#L}$node" ;;
        *) text="node:$node${step#R}" ;;
      esac
      node=$(printf '%s' "$text" | openssl dgst -sha256 -r) || node=
      node=${node%% *}
    done
    merkle=
    while read -r word value; do
      [ "$word" = merkle: ] && merkle=$value
    done <"journal/$root"
    if [ -n "$node" ] && [ "$node" = "$merkle" ]; then
      rooted=$((rooted + 1))
    else
      fault "journal/$entry: запись не ведёт к корню $root"
    fi
  done <journal/proofs.txt
fi
[ "$kind" = case ] || say "Записи журнала: $entries, из них в корне дня: $rooted."

# 5. Метки времени корней (RFC 3161).
stamped=0
unstamped=0
set +f
for root in journal/root-*.txt; do
  [ -f "$root" ] || continue
  stamp=${root%.txt}.tsr
  if [ ! -f "$stamp" ]; then
    unstamped=$((unstamped + 1))
    continue
  fi
  if openssl ts -verify -data "$root" -in "$stamp" -CAfile journal/tsa-ca.pem >/dev/null 2>&1; then
    stamped=$((stamped + 1))
  else
    fault "$stamp: метка времени не этого корня или не этой службы"
  fi
done
set -f
[ "$kind" = case ] || say "Корни журнала: с меткой времени $stamped, без метки $unstamped."

# 6. Подпись письма: только где у openssl есть движок ГОСТ.
if [ "$kind" = case ]; then
  :
elif [ ! -f document.pdf.sig ] || [ ! -f document.pdf ]; then
  say 'Подпись письма: в файле её нет.'
elif openssl engine gost >/dev/null 2>&1; then
  if openssl cms -verify -engine gost -binary -inform PEM -in document.pdf.sig -content document.pdf -noverify -out /dev/null >/dev/null 2>&1; then
    say 'Подпись письма: верна для document.pdf (издатель здесь не проверялся: signature.txt).'
  else
    fault 'document.pdf.sig: подпись не от document.pdf'
  fi
else
  say 'Подпись письма: не проверена, у этой openssl нет движка gost; что нашла проверка МАСК, сказано в signature.txt.'
fi

# Итог. Этот файл сверяется ещё раз и отдельно: испорченная проверка не скажет, что всё цело.
if [ "$bad" != 0 ]; then
  say "ИТОГ: испорчено, найдено мест: $bad."
  exit 1
fi
own=$(openssl dgst -sha256 -r verify.sh) || exit 1
own=${own%% *}
whole=no
while read -r sum name; do
  [ "$name" = verify.sh ] && [ "$sum" = "$own" ] && whole=yes
done <manifest.txt
if [ "$whole" != yes ]; then
  say 'ИТОГ: испорчена сама проверка (verify.sh).'
  exit 1
fi
say 'ИТОГ: цел.'
exit 0
