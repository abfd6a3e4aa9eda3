# Writes every file below web/ as bytes with its path and hash, sorted by path. (Bytes, because compilers promise 65536
# characters for a string only.) The styles that come from npm (NLDS, a list of files) become one file more,
# stijl/nlds.css.
set(nlds "")
foreach(bestand IN LISTS NLDS)
  file(READ ${bestand} inhoud)
  string(APPEND nlds "${inhoud}\n")
endforeach()
file(WRITE ${UIT}.nlds.css "${nlds}")
set(paden "stijl/nlds.css")
foreach(bestand IN LISTS BESTANDEN)
  file(RELATIVE_PATH naam ${WORTEL} ${bestand})
  list(APPEND paden "${naam}")
endforeach()
list(SORT paden)
set(bytes "")
set(rijen "")
set(nummer 0)
foreach(naam IN LISTS paden)
  set(bestand ${WORTEL}/${naam})
  if(naam STREQUAL "stijl/nlds.css")
    set(bestand ${UIT}.nlds.css)
  endif()
  file(READ ${bestand} hex HEX)
  file(SHA256 ${bestand} hash)
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," hex "${hex}")
  string(APPEND bytes "constexpr char b${nummer}[] = {${hex}'\\0'};\n")
  string(APPEND rijen "        Webbestand{\"${naam}\", {b${nummer}, sizeof b${nummer} - 1}, \"${hash}\"},\n")
  math(EXPR nummer "${nummer} + 1")
endforeach()
file(WRITE ${UIT} "// Made by embed_web.cmake from web/; do not edit.
#include <array>
#include \"server/webbestand.hpp\"
namespace jeugdregio::server {
namespace {
${bytes}}  // namespace
std::span<const Webbestand> webbestanden() {
    static constexpr std::array alle{
${rijen}    };
    return alle;
}
}  // namespace jeugdregio::server
")
