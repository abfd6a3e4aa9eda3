# Writes every table file as a string literal with its path below tabellen/.
set(tekst "// Made by embed_tabellen.cmake from src/ijw/tabellen; do not edit.\n#include \"ijw/tabelbestand.hpp\"\nnamespace jeugdregio::ijw {\nstd::vector<Tabelbestand> embedded_tabellen() {\n    return {\n")
foreach(bestand IN LISTS TABELLEN)
  file(RELATIVE_PATH naam ${WORTEL} ${bestand})
  file(READ ${bestand} inhoud)
  # Long string literals are split: compilers promise 65536 characters only.
  string(LENGTH "${inhoud}" lengte)
  set(stukken "")
  set(van 0)
  while(van LESS lengte)
    string(SUBSTRING "${inhoud}" ${van} 12000 stuk)
    string(APPEND stukken " R\"tabel(${stuk})tabel\"")  # the space keeps two literals apart
    math(EXPR van "${van} + 12000")
  endwhile()
  string(APPEND tekst "        {\"${naam}\",${stukken}},\n")
endforeach()
string(APPEND tekst "    };\n}\n}  // namespace jeugdregio::ijw\n")
file(WRITE ${UIT} "${tekst}")
